from pathlib import Path

import pytest

from kb.rules import fld119_journal_near_known as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 43, "N Eng J Med")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_slip_among_uses_of_a_name_is_told() -> None:
    text = "@article{k, journal = {Journal of Teacups}}\n" * 3 + "@article{x, journal = {Jounal of Teacups}}\n"
    assert told(rule, text) == [(4, "`Jounal of Teacups` is nearly `Journal of Teacups`")]


@pytest.mark.parametrize(
    "name", ["Phys Rev D", "J Cell Sci", "Ann Med", "Am J Med Sci", "Cell Rep", "J Clin Invest", "Nat Methods"]
)
def test_other_journals_of_like_name_are_left_alone(name: str) -> None:
    assert told(rule, f"@article{{a, journal = {{{name}}}}}\n") == []
