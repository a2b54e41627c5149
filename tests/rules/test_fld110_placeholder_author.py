from pathlib import Path

from kb.rules import fld110_placeholder_author as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [
        (1, 42, "Doe, John"),
        (1, 56, "Smith, Jane"),
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_one_common_name_among_others_is_a_person() -> None:
    assert told(rule, "@book{a, author = {John Smith and Bea Jones}}\n") == []
    assert len(told(rule, "@book{a, author = {John Smith and Jane Smith}}\n")) == 2
