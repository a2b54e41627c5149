"""The fast core against the plain evaluator, on random knowledge bases of any shape."""

import random
from collections.abc import Callable
from dataclasses import replace
from itertools import chain

import msgspec
import pytest

from kb.model import KnowledgeBase, Side, Tree
from kb.standing import By, standards, weigh
from kb.standing.formulae import formula
from kb.standing.robust import robustness
from kb.standing.withdrawal import single_withdrawals, withdraw
from tests.standing.plainly import all_breaking_sets, lacks, random_base, seeds, truth
from tests.standing.test_worked_cases import base as made_base
from tests.standing.test_worked_cases import link

KINDS = ("claims", "links", "hypotheses", "parts")
BLOCKS = pytest.mark.parametrize("block", range(4))
Tell = Callable[[str, object], None]


@BLOCKS
def test_standing_and_withdrawal_equal_the_plain_evaluator(block: int, record_property: Tell) -> None:
    tried = seeds(block, plain=100, long=2500)
    for seed in tried:
        base = random_base(seed)
        for standard in standards():
            _same_standing(base, standard, seed)
            _same_withdrawal(base, standard, seed)
    record_property("cases", len(tried))


def _same_standing(base: KnowledgeBase, standard: str, seed: int) -> None:
    weighed = weigh(base, standard)
    for (kind, name, side), value in truth(base, standard, ()).items():
        standing = weighed.of(kind, name)
        assert (standing.for_ if side == "for" else standing.against) is value, (seed, standard, kind, name, side)


def _same_withdrawal(base: KnowledgeBase, standard: str, seed: int) -> None:
    dice = random.Random(seed)
    gone = dice.sample(sorted(base.studies), dice.randint(1, 3))
    now, then, told = truth(base, standard, ()), truth(base, standard, gone), withdraw(base, standard, gone)
    lost = {target for target, value in now.items() if value and not then[target]}
    for kind in KINDS:
        falls, relieved = ({n for k, n, s in lost if k == kind and s == side} for side in Side)
        assert (set(told.falls[kind]), set(told.relieved[kind])) == (falls, relieved), (seed, standard, kind)


def test_withdrawing_papers_equals_the_plain_evaluator() -> None:
    for seed in range(100):
        base = random_base(seed)
        gone = random.Random(seed).sample(sorted(base.references), 2)
        for standard in standards():
            rules = formula(base, standard, By.PAPERS)
            values = rules.values([int(unit not in gone) for unit in rules.units])
            told = {target: bool(values[gate]) for target, gate in rules.at.items()}
            assert told == truth(base, standard, (), gone), (seed, standard)


def test_all_single_withdrawals_at_once_equal_one_at_a_time() -> None:
    for seed in range(60):
        base = random_base(seed, claims=8, studies=5)
        for standard in standards():
            table = single_withdrawals(base, standard)
            for study in formula(base, standard).units:
                then = truth(base, standard, [study])
                for (kind, name, side), units in table.items():
                    assert (study in units) is not then[kind, name, str(side)]


@BLOCKS
def test_breaking_and_relief_sets_and_lacks_are_complete_up_to_three(block: int, record_property: Tell) -> None:
    tried = seeds(block, plain=10, long=250)
    for seed in tried:
        base = random_base(seed, claims=4, studies=5, links=3)
        for standard in standards():
            for (kind, name, side), sets in all_breaking_sets(base, standard, 3).items():
                told = robustness(base, kind, name, standard)
                found = told.breaking_sets if side == "for" else told.relief_sets
                assert set(map(frozenset, found)) == sets - {frozenset()}, (seed, standard, kind, name, side)
            _same_lacks(base, standard, seed)
    record_property("cases", len(tried))


def _same_lacks(base: KnowledgeBase, standard: str, seed: int) -> None:
    for hypothesis in base.hypotheses.values():
        whole = (("hypotheses", hypothesis.id, hypothesis.needs),)
        parts = (("parts", f"{hypothesis.id}/#{part}", tree) for part, tree in hypothesis.parts.items())
        for kind, name, tree in chain(whole, parts):
            tried = lacks(base, standard, tree, hypothesis.id, 3) - {frozenset()}
            told = robustness(base, kind, name, standard).lacks
            assert {frozenset(s) for s in told if len(s) <= 3} == tried, (seed, standard, kind)


def _lacking(needs: Tree, links: int) -> tuple[tuple[str, ...], ...]:
    made = made_base((), {f"l{number:02}": link() for number in range(links)}, ())
    hypothesis = msgspec.structs.replace(made.hypotheses["h"], needs=needs)
    return robustness(replace(made, hypotheses={"h": hypothesis}), "hypotheses", "h", "appraised").lacks


def test_what_is_lacking_is_told_whole_however_large_the_one_set_is() -> None:
    names = tuple(f"l{number:02}" for number in range(9))
    assert _lacking(Tree(all_of=names), 9) == (tuple(f"h/{name}" for name in names),)


def test_every_set_of_up_to_three_that_is_lacking_is_told() -> None:
    groups = [tuple(f"l{20 * group + number:02}" for number in range(20)) for group in range(3)]
    assert len(_lacking(Tree(all_of=tuple(Tree(any_of=group) for group in groups)), 60)) == 8000
