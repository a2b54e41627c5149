from pathlib import Path

from kb.rules import cit409_styles_mixed as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (1, 78, "(Wend, 2004)", "this cites by name and year; elsewhere works are cited by number")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_where_both_forms_are_usual_nothing_is_said() -> None:
    text = rule.FAILS["paper.md"].replace("Mud does [2].", "Mud does (Mire, 2003).")
    assert told(rule, text, "paper.md") == []
