"""Withdrawal: what loses its footing when studies are taken away, and what is relieved of opposition."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kb.model import KnowledgeBase, Side
from kb.standing.breaking import members_of
from kb.standing.formulae import By, Formula, formula

KINDS = ("claims", "links", "hypotheses", "parts")


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What a set of studies takes with it: by kind, targets whose support falls, and targets that are relieved."""

    standard: str
    without: tuple[str, ...]
    falls: Mapping[str, tuple[str, ...]]
    relieved: Mapping[str, tuple[str, ...]]


def withdraw(base: KnowledgeBase, standard: str, without: Collection[str]) -> Withdrawal:
    """Take studies away, all their reports with them. Raises KeyError for a name that is no study."""
    rules = formula(base, standard, By.STUDIES)
    gone = {unit for study in without for unit in rules.study_units[study]}
    before = rules.values([1] * len(rules.units))
    after = rules.values([int(number not in gone) for number in range(len(rules.units))])
    lost = {target for target, gate in rules.at.items() if before[gate] and not after[gate]}
    return Withdrawal(standard, tuple(without), _by_kind(rules, lost, Side.FOR), _by_kind(rules, lost, Side.AGAINST))


def _by_kind(rules: Formula, lost: Collection[tuple[str, str, Side]], side: Side) -> dict[str, tuple[str, ...]]:
    return {
        kind: tuple(name for k, name, s in rules.at if k == kind and s is side and (k, name, s) in lost)
        for kind in KINDS
    }


def single_withdrawals(
    base: KnowledgeBase, standard: str, by: By = By.STUDIES
) -> dict[tuple[str, str, Side], tuple[str, ...]]:
    """Give, for every target that has a side, the units whose withdrawal alone takes that side away.

    All withdrawals are evaluated at once: bit number i of a value tells what it is without unit i.
    """
    rules = formula(base, standard, by)
    true = (1 << len(rules.units)) - 1
    values = rules.values([true ^ (1 << number) for number in range(len(rules.units))], true)
    now = rules.values([1] * len(rules.units))
    return {target: members_of(true & ~values[gate], rules.units) for target, gate in rules.at.items() if now[gate]}
