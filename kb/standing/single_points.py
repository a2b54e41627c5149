"""Single points of failure: what falls with one study, one paper or one independent group, worst first."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kb.model import KnowledgeBase, Side
from kb.standing.formulae import By
from kb.standing.withdrawal import KINDS, Withdrawal, single_withdrawals


@dataclass(frozen=True, slots=True)
class SinglePoint:
    """One study (or paper, or group) and all that has no support left without it, under one standard."""

    name: str
    standard: str
    by: By
    claims: tuple[str, ...]
    links: tuple[str, ...]
    hypotheses: tuple[str, ...]
    parts: tuple[str, ...]

    @property
    def weight(self) -> tuple[int, ...]:
        """Give how bad its loss is: hypotheses before parts, parts before links, links before claims."""
        return len(self.hypotheses), len(self.parts), len(self.links), len(self.claims)


def single_points(base: KnowledgeBase, standard: str, by: By = By.STUDIES) -> tuple[SinglePoint, ...]:
    """Give every single point of failure under a standard, worst first, then by name."""
    found = without_each(base, standard, by).items()
    points = (SinglePoint(name, standard, by, **gone.falls) for name, gone in found if any(gone.falls.values()))
    return tuple(sorted(points, key=lambda point: (*(-number for number in point.weight), point.name)))


def without_each(base: KnowledgeBase, standard: str, by: By = By.STUDIES) -> Mapping[str, Withdrawal]:
    """Give what goes with each study (or paper, or group) alone; those with which nothing goes are left out."""
    return _without_each(base, standard, by)


@lru_cache(maxsize=16)
def _without_each(base: KnowledgeBase, standard: str, by: By) -> Mapping[str, Withdrawal]:
    lost: dict[str, dict[Side, dict[str, list[str]]]] = {}
    for (kind, name, side), units in single_withdrawals(base, standard, by).items():
        for unit in units:
            sides = lost.setdefault(unit, {one: {each: [] for each in KINDS} for one in Side})
            sides[side][kind].append(name)
    return {
        unit: Withdrawal(standard, (unit,), *({k: tuple(names) for k, names in sides[side].items()} for side in Side))
        for unit, sides in lost.items()
    }
