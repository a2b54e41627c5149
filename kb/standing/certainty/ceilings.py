"""What becomes of certainty when studies are taken away, of everything at once."""

from collections.abc import Mapping

from kb.model import KnowledgeBase
from kb.standing.certainty.chain import of_chain
from kb.standing.certainty.level import Level
from kb.standing.certainty.rate import of_target
from kb.standing.withdrawal import KINDS

Changed = Mapping[str, Mapping[str, tuple[Level, Level]]]


def ceilings_without(base: KnowledgeBase, standard: str, without: tuple[str, ...]) -> Changed:
    """Give, by kind and name, the ceilings that are others without some studies: the level before, and the level after.

    A ceiling can rise: where what is taken away spoke against the target, or had found neither way.
    """
    names = {
        "claims": list(base.claims),
        "links": list(base.links),
        "hypotheses": list(base.hypotheses),
        "parts": [f"{h.id}/#{part}" for h in base.hypotheses.values() for part in h.parts],
    }
    found: dict[str, dict[str, tuple[Level, Level]]] = {}
    for kind in KINDS:
        of = of_chain if kind in ("hypotheses", "parts") else of_target
        levels = (
            (n, of(base, kind, n, standard, ()).level, of(base, kind, n, standard, without).level) for n in names[kind]
        )
        found[kind] = {name: (before, after) for name, before, after in levels if before is not after}
    return found
