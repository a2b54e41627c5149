from pathlib import Path

from kb.rules import dup305_same_work_conflicting_fields as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(2, 73, "2002")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_what_only_one_of_them_says_is_no_conflict() -> None:
    text = "@article{a, title = {Cups and tea}, doi = {10.1234/a}}\n@article{b, doi = {10.1234/a}, year = {2001}}\n"
    assert told(rule, text) == []
