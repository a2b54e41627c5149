"""Withdrawal: what loses its footing when studies are taken away, and what is relieved of opposition."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kb.model import KnowledgeBase, Side
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
    """Give, for every target that has a side, the units whose withdrawal alone takes that side away."""
    rules = formula(base, standard, by)
    needed = _needed(rules)
    return {
        target: tuple(rules.units[number] for number in sorted(units))
        for target, gate in rules.at.items()
        if (units := needed[gate]) is not None
    }


def _needed(rules: Formula) -> list[frozenset[int] | None]:
    """Give, for every unit and gate, the units without any one of which it is false; None where it is false anyway.

    A gate ALL needs what any input needs, a gate ANY what all its inputs need that are true. Gates in a circle start
    as false, as in `Formula.values`.
    """
    first = len(rules.units)
    needed: list[frozenset[int] | None] = [
        *(frozenset((number,)) for number in range(first)),
        *(None for _ in rules.gates),
    ]
    while True:
        before = needed[first:] if rules.cyclic else None
        for number, (every, inputs) in enumerate(rules.gates, first):
            true = [units for source in inputs if (units := needed[source]) is not None]
            if not true or (every and len(true) < len(inputs)):
                needed[number] = None
            else:
                needed[number] = frozenset().union(*true) if every else true[0].intersection(*true[1:])
        if before is None or before == needed[first:]:
            return needed
