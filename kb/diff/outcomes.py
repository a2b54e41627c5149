"""What follows from the records for one target under one standard, in the aspects that a reader asks after."""

from typing import Any

from kb.model import KnowledgeBase
from kb.standing import certainty, robustness, weigh

TARGETS = ("hypotheses", "parts", "links", "claims")
ASPECTS = ("standing", "certainty", "studies_for", "studies_against", "k", "breaking_sets")
# A target: its kind and its name, as in `Weighed.of`.
Target = tuple[str, str]


def targets(base: KnowledgeBase) -> tuple[Target, ...]:
    """Give every target that has a standing, hypotheses first."""
    parts = (f"{h.id}/#{part}" for h in base.hypotheses.values() for part in h.parts)
    names = {"hypotheses": base.hypotheses, "parts": tuple(parts), "links": base.links, "claims": base.claims}
    return tuple((kind, name) for kind in TARGETS for name in names[kind])


def is_there(base: KnowledgeBase, target: Target) -> bool:
    """Tell whether a state has a target."""
    kind, name = target
    if kind != "parts":
        return name in getattr(base, kind)
    hypothesis, _, part = name.partition("/#")
    return hypothesis in base.hypotheses and part in base.hypotheses[hypothesis].parts


def outcome(base: KnowledgeBase, target: Target, standard: str) -> dict[str, Any]:
    """Give a target's aspects: its label, the ceiling of its certainty, its studies, and how much it could lose.

    `k` is a number, or "at least" and a number, or None without support; sets and studies are in order of names.
    """
    kind, name = target
    standing = weigh(base, standard).of(kind, name)
    robust = robustness(base, kind, name, standard)
    return {
        "standing": str(standing.label),
        "certainty": str(certainty(base, kind, name, standard).level),
        "studies_for": sorted(standing.studies_for),
        "studies_against": sorted(standing.studies_against),
        "k": f"at least {robust.k}" if robust.at_least else robust.k,
        "breaking_sets": [list(names) for names in robust.breaking_sets],
    }
