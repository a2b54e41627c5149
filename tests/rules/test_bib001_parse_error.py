from pathlib import Path

from kb.rules import bib001_parse_error as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 1, "@article{cups, title = {Cups")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_it_speaks_of_a_missing_comma_where_it_is_missing() -> None:
    assert told(rule, "@book{a,\n title = {A}\n year = {2001}\n}") == [(3, "no comma before this, so it is lost")]
