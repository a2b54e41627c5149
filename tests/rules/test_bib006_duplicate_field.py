from pathlib import Path

from kb.rules import bib006_duplicate_field as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 55, "2002")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_capitals_do_not_matter_and_equal_texts_are_told() -> None:
    message = "the field `year` stands twice, with the same text"
    assert told(rule, "@book{a, year = {2001}, YEAR = 2001}\n") == [(1, message)]
