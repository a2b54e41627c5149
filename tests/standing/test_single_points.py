"""Single points of failure in one list, worst first, against withdrawing each study by itself."""

from pathlib import Path

import pytest

from kb.load import load
from kb.model import KnowledgeBase
from kb.standing import By, single_points, standards, withdraw
from tests.standing.plainly import random_base
from tests.standing.test_worked_cases import base as made_base
from tests.standing.test_worked_cases import claim, link, study

ROOT = Path(__file__).parent.parent.parent


def _bases() -> list[KnowledgeBase]:
    return [load(ROOT), *(random_base(seed) for seed in range(30))]


@pytest.mark.parametrize("standard", standards())
def test_each_point_falls_just_what_its_withdrawal_does_and_no_other_study_falls_anything(standard: str) -> None:
    for base in _bases():
        points = {point.name: point for point in single_points(base, standard)}
        for name in base.studies:
            falls = withdraw(base, standard, [name]).falls
            point = points.get(name)
            kinds = ("claims", "links", "hypotheses", "parts")
            assert [getattr(point, kind) if point else () for kind in kinds] == [falls[kind] for kind in kinds]


def test_the_worst_comes_first() -> None:
    claims = (claim("c", {"minor": "supports"}), claim("d", {"minor": "supports"}))
    base = made_base(claims, {"l": link({"major": "supports"})}, (study("minor"), study("major")))
    assert [(p.name, p.weight) for p in single_points(base, "appraised")] == [
        ("major", (1, 0, 1, 0)),
        ("minor", (0, 0, 0, 2)),
    ]


def test_two_studies_of_one_group_are_a_single_point_only_by_group() -> None:
    evidence = link({"conti": "supports", "panerai": "supports"})
    base = made_base((), {"l": evidence}, (study("conti", "milan"), study("panerai", "milan")))
    assert single_points(base, "appraised") == ()
    assert [point.name for point in single_points(base, "appraised", By.GROUPS)] == ["milan"]
