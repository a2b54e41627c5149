"""Single points of failure: what falls with one study, one paper or one independent group, worst first."""

from dataclasses import dataclass

from kb.model import KnowledgeBase, Side
from kb.standing.formulae import By
from kb.standing.withdrawal import KINDS, single_withdrawals


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
    falls: dict[str, dict[str, list[str]]] = {}
    for (kind, name, side), units in single_withdrawals(base, standard, by).items():
        for unit in units if side is Side.FOR else ():
            falls.setdefault(unit, {kind: [] for kind in KINDS})[kind].append(name)
    points = (
        SinglePoint(unit, standard, by, **{kind: tuple(names) for kind, names in kinds.items()})
        for unit, kinds in falls.items()
    )
    return tuple(sorted(points, key=lambda point: (*(-number for number in point.weight), point.name)))
