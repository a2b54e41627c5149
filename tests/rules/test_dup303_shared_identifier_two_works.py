from pathlib import Path

from kb.rules import dup303_shared_identifier_two_works as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(2, 56, "123")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_pages_tell_apart_too() -> None:
    text = "@article{a, title = {Cups}, pmid = {1}, pages = {12--18}}\n@article{b, title = {Cups}, pmid = {1}, pages = {30--35}}\n"
    assert told(rule, text) == [(2, "PMID 1 is that of `a` (line 1) too, but the pages differ")]
