from pathlib import Path

from kb.rules import num505_number_twice as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (7, 1, "2", "number 2 is that of the entry in line 6 too")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_list_that_begins_again_is_another() -> None:
    text = rule.PASSES["paper.txt"]
    again = text.rstrip() + "\n\nMethods references\n\n" + text.partition("References\n\n")[2].replace("Reed", "Weir")
    assert told(rule, again, "paper.txt") == []
