from pathlib import Path

from kb.rules import bib007_empty_field as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 40, "")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_name_that_is_not_defined_is_left_to_another_rule() -> None:
    assert told(rule, "@book{a, title = zonk, note = { {} }}\n") == [(1, "the field `note` is empty")]
