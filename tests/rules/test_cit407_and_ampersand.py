from pathlib import Path

from kb.rules import cit407_and_ampersand as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (2, 45, "and", "`and` joins authors here; in brackets it is `&` elsewhere")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_where_no_form_is_usual_nothing_is_said() -> None:
    text = rule.FAILS["paper.md"].replace("(Mire & Osk, 2001), and", "(Mire and Osk, 2001), and")
    assert told(rule, text, "paper.md") == []
