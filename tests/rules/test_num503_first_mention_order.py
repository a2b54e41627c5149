from pathlib import Path

from kb.rules import num503_first_mention_order as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (1, 26, "3", "number 3 is cited here for the first time, out of the order of mention")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_list_in_the_order_of_first_authors_is_numbered_by_it() -> None:
    text = rule.FAILS["paper.md"]
    for old, new in (
        ("Osk C", "Alder C"),
        ("Mire", "Birl"),
        ("Wend", "Carr"),
        ("Alder G", "Dune G"),
        ("Birl H", "Fenn H"),
    ):
        text = text.replace(old, new)
    assert told(rule, text, "paper.md") == []
