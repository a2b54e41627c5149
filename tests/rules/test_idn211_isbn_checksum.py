from pathlib import Path

import pytest

from kb.rules import idn211_isbn_checksum as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 37, "978-3-16-148410-1")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


@pytest.mark.parametrize(
    "isbn", ["9783161484100 0306406152", "978-3-16-148410-0; 978-3-16-148410-0", "978 3 16 148410 0", "0317-8471"]
)
def test_these_are_right(isbn: str) -> None:
    assert told(rule, f"@book{{a, isbn = {{{isbn}}}}}\n") == []


def test_the_wrong_one_of_two_is_told() -> None:
    text = "@book{a, isbn = {9783161484100 0306406153}}\n@book{b, isbn = {12345}}\n"
    assert told(rule, text) == [
        (1, "`0306406153` is no ISBN: its check digit does not fit"),
        (2, "`12345` is no ISBN: it has 5 digits instead of 10 or 13"),
    ]
