from pathlib import Path

from kb.rules import num502_number_skipped as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (6, 4, "Mire F. Deep mud. Mud Lett. 2003;1:2-9.", "the text cites numbers, and never number 2 (line 6)")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_list_of_which_little_is_cited_is_left_alone() -> None:
    assert told(rule, rule.FAILS["paper.md"].replace("[3], and so on [1,3]", "[1]"), "paper.md") == []
