from pathlib import Path

from kb.rules import fld109_literal_et_al as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 53, "and et al.")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_it_is_told_without_an_and_before_it_too() -> None:
    assert told(rule, "@book{a, author = {Smith, Ann et al}}\n") == [(1, "`et al` stands for authors")]


def test_a_name_that_ends_so_is_none() -> None:
    assert told(rule, "@book{a, author = {Violet, Al and Etal, Bea}}\n") == []
