from pathlib import Path

from kb.rules import fld120_initials_glued_or_mixed as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 56, "ME Baldwin")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_one_initial_and_stops_are_left_alone() -> None:
    assert told(rule, "@book{a, author = {Ann Smith and M. E. Baldwin and J Doe and Kim Lee}}\n") == []
