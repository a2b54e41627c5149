"""The fast core against the plain evaluator, on random knowledge bases of any shape."""

import random

import pytest

from kb.model import Side
from kb.standing import standards, weigh
from kb.standing.formulae import formula
from kb.standing.robust import robustness
from kb.standing.withdrawal import single_withdrawals, withdraw
from tests.standing.plainly import breaking_sets, random_base, truth


@pytest.mark.parametrize("block", range(4))
def test_standing_and_withdrawal_equal_the_plain_evaluator(block: int) -> None:
    for seed in range(block * 100, block * 100 + 100):
        base = random_base(seed)
        dice = random.Random(seed)
        for standard in standards():
            now = truth(base, standard, ())
            weighed = weigh(base, standard)
            for (kind, name, side), value in now.items():
                standing = weighed.of(kind, name)
                assert (standing.for_ if side == "for" else standing.against) is value, (
                    seed,
                    standard,
                    kind,
                    name,
                    side,
                )
            gone = dice.sample(sorted(base.studies), dice.randint(1, 3))
            then, told = truth(base, standard, gone), withdraw(base, standard, gone)
            for kind in ("claims", "links", "hypotheses"):
                falls = {n for (k, n, s), v in now.items() if k == kind and s == "for" and v and not then[k, n, s]}
                relieved = {
                    n for (k, n, s), v in now.items() if k == kind and s == "against" and v and not then[k, n, s]
                }
                assert (set(told.falls[kind]), set(told.relieved[kind])) == (falls, relieved), (seed, standard, kind)


def test_all_single_withdrawals_at_once_equal_one_at_a_time() -> None:
    for seed in range(60):
        base = random_base(seed, claims=8, studies=5)
        for standard in standards():
            table = single_withdrawals(base, standard)
            for study in formula(base, standard).units:
                then = truth(base, standard, [study])
                for (kind, name, side), units in table.items():
                    if kind != "parts":
                        assert (study in units) is not then[kind, name, str(side)]


def test_breaking_and_relief_sets_are_complete_up_to_three() -> None:
    for seed in range(40):
        base = random_base(seed, claims=4, studies=5, links=3)
        for standard in standards():
            for kind, names in (("claims", base.claims), ("links", base.links), ("hypotheses", base.hypotheses)):
                for name in names:
                    told = robustness(base, kind, name, standard)
                    for side, sets in ((Side.FOR, told.breaking_sets), (Side.AGAINST, told.relief_sets)):
                        tried = breaking_sets(base, standard, (kind, name, str(side)), 3)
                        assert {frozenset(s) for s in sets} == tried - {frozenset()}, (seed, standard, kind, name, side)
