from pathlib import Path

from kb.rules import bib003_key_case_mismatch as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 50, "Proc20")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_each_key_of_a_list_has_its_place() -> None:
    text = "@book{a, title = {A}}\n@set{s, related = {a, A}}\n"
    assert told(rule, text) == [(2, "`A` is `a` in the list")]


def test_it_leaves_what_is_not_in_the_list_to_other_rules() -> None:
    assert told(rule, "@book{a, title = {A}, crossref = {b}}\n") == []
