from pathlib import Path

import mpmath
import pytest

from kb.check import check
from kb.model import SpreadIs
from kb.rules import evd015_p_at_odds_with_figures as rule
from tests.rules.examples import silence, speaks
from tests.tiny import base

STUDY = "references/studies/smith-2001.yaml"


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    found = [(f.source.path, f.line, f.message) for f in speaks(rule, tmp_path)]
    assert found == [
        (STUDY, 10, "p 0.017 does not fit the figures beside it: a t test gives p 7.8e-13 with ± as SD"),
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


@pytest.mark.parametrize(
    ("one", "other", "spread_is", "expected"),
    [
        # From a table of Student's t: at 18 degrees of freedom, t = 2.101 leaves 0.05 and t = 2.878 leaves 0.01.
        ((0, 1, 10), (2.101 * 0.2**0.5, 1, 10), SpreadIs.SD, 0.05),
        ((0, 1, 10), (2.878 * 0.2**0.5, 1, 10), SpreadIs.SD, 0.01),
        ((0, 1, 10), (2.101 * 2**0.5, 1, 10), SpreadIs.SEM, 0.05),
        ((5, 1, 10), (5, 1, 10), SpreadIs.SD, 1),
    ],
)
def test_p_is_that_of_a_table_of_t(
    one: tuple[float, float, int], other: tuple[float, float, int], spread_is: SpreadIs, expected: float
) -> None:
    assert float(rule._p_value(one, other, spread_is)) == pytest.approx(expected, rel=2e-3)


@pytest.mark.parametrize(
    ("sign", "p", "found", "near"),
    [
        ("<", 0.001, 0.009, True),
        ("<", 0.001, 0.02, False),
        ("<", 0.001, 1e-20, True),
        (">", 0.05, 0.006, True),
        (">", 0.05, 0.004, False),
        ("", 0.017, 0.0018, True),
        ("=", 0.017, 0.0016, False),
        ("", 0.017, 0.18, False),
    ],
)
def test_a_factor_of_ten_is_allowed_and_a_bound_binds_on_one_side(
    sign: str, p: float, found: float, near: bool
) -> None:
    assert rule._near(mpmath.mpf(found), sign, p) is near


def test_an_unstated_spread_that_fits_one_reading_alone_is_told(tmp_path: Path) -> None:
    text = rule.FAILS[STUDY].replace("spread_is: sd", "spread_is: unstated")
    found = [(f.severity, f.message) for f in check(base(tmp_path, {STUDY: text}), [rule.CODE])]
    assert found == [
        (
            "info",
            "what ± means is not said, and p 0.017 fits it only as SEM: "
            "a t test gives p 7.8e-13 with ± as SD, p 0.0097 with ± as SEM",
        )
    ]


def test_the_figures_of_a_claim_are_held_against_the_people_of_the_study_it_cites(tmp_path: Path) -> None:
    study = """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
groups: [{name: wide cups, n: 15}, {name: narrow cups, n: 19}]
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
"""
    claims = """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  figures:
    - {what: cooling, group: wide cups, value: 66, spread: 11, spread_is: sd, unit: K}
    - {what: cooling, group: narrow cups, value: 115, spread: 14, spread_is: sd, unit: K, p: "0.017"}
  cites:
    - {reference: smith-2001, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
"""
    made = base(tmp_path, {STUDY: study, "claims/essay/body.yaml": claims})
    assert [f.source.path for f in check(made, [rule.CODE])] == ["claims/essay/body.yaml"]


@pytest.mark.parametrize("p", ["n.s.", "p for trend < 0.001", "0.01 to 0.05", ""])
def test_a_p_that_is_no_number_is_left_alone(tmp_path: Path, p: str) -> None:
    text = rule.FAILS[STUDY].replace('"0.017"', f'"{p or "none"}"')
    assert check(base(tmp_path, {STUDY: text}), [rule.CODE]) == []
