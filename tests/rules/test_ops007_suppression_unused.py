from pathlib import Path

from kb.rules import ops007_suppression_unused as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.message) for f in speaks(rule, tmp_path)] == [
        (1, 1, "FLD105 has nothing to say here, so that nothing is suppressed")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_rule_that_could_not_be_asked_is_not_judged() -> None:
    assert told(rule, "% kb: ignore MET609 -- online first\n@book{a, title = {Cups}}\n") == []


def test_each_rule_of_a_suppression_is_judged_by_itself() -> None:
    text = "% kb: ignore FLD105, FLD102 -- as printed\n@article{a, title = {Cups}, pages = {719--717}}\n"
    assert told(rule, text) == [(1, "FLD102 has nothing to say here, so that nothing is suppressed")]


def test_what_has_no_effect_for_want_of_a_reason_is_not_told_again() -> None:
    assert told(rule, "% kb: ignore FLD102\n@article{a, title = {Cups}}\n") == []
