from pathlib import Path

from kb.rules import num501_number_undefined as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (1, 54, "7", "no entry is number 7; the list has 3")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_figures_of_which_most_are_not_in_the_list_are_no_citations() -> None:
    text = rule.PASSES["paper.md"].replace("[1]", "[8]").replace("[2]", "[9]").replace("[3]", "[7]")
    assert told(rule, text, "paper.md") == []
