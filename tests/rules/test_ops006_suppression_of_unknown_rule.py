from pathlib import Path

from kb.rules import ops006_suppression_of_unknown_rule as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.message) for f in speaks(rule, tmp_path)] == [(1, 23, "no rule is `CIT999`")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_suppression_that_names_no_rule_is_told() -> None:
    assert told(rule, "% kb: ignore -- I know\n") == [(1, "it names no rule, so that nothing is suppressed")]


def test_codes_and_names_may_be_in_any_letters() -> None:
    assert told(rule, "% kb: ignore fld105, Pages-Inverted -- as printed\n") == []
