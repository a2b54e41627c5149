from pathlib import Path

import pytest

from kb.rules import fld103_date_not_iso as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 40, "12/3/2020")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


@pytest.mark.parametrize(
    "text",
    [
        "2020",
        "2020-03",
        "2020-03-12",
        "2020-21",
        "2020/",
        "2020-01/2020-03",
        "../2020",
        "-0044",
        "2020~",
        "199X",
        "2020-03-12T10:20:30Z",
    ],
)
def test_these_are_dates(text: str) -> None:
    assert told(rule, f"@book{{a, date = {{{text}}}}}\n") == []


@pytest.mark.parametrize("text", ["March 2020", "2020-13", "2020-3-1", "2020-03-32", "20"])
def test_these_are_none(text: str) -> None:
    assert told(rule, f"@book{{a, date = {{{text}}}}}\n") == [(1, f"`{text}` is no date as BibLaTeX reads it")]
