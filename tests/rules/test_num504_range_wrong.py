from pathlib import Path

from kb.rules import num504_range_wrong as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (1, 51, "3-1", "the range from 3 to 1 runs backwards")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_range_beyond_the_list_is_told_once() -> None:
    text = rule.PASSES["paper.md"].replace("[1-3]", "[1-95]")
    assert told(rule, text, "paper.md") == [(1, "the range from 1 to 95 ends beyond the list, which has 3")]
