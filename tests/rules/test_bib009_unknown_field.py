from pathlib import Path

from kb.rules import bib009_unknown_field as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 32, "jounral")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_writers_own_field_is_left_alone() -> None:
    assert told(rule, "@book{a, title = {A}, shelfmark = {A1}, zotero-key = {X}, month-numeric = {1}}\n") == []


def test_a_field_beside_the_one_it_is_like_is_left_alone() -> None:
    assert told(rule, "@book{a, title = {A}, titel = {B}}\n") == []
