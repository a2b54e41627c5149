"""Certainty: the highest level that the recorded designs and faults leave room for, and never a rating by people.

Two rules hold throughout. A level is entered only by what is recorded, and a step down is taken only for what is
recorded; what no field records is listed as not recorded. Nothing here rates up.
"""

from kb.model import KnowledgeBase
from kb.standing.certainty.chain import of_chain
from kb.standing.certainty.level import Certainty, Level, Step
from kb.standing.certainty.rate import of_target

__all__ = ["Certainty", "Level", "Step", "certainty"]


def certainty(base: KnowledgeBase, kind: str, name: str, standard: str) -> Certainty:
    """Give the ceiling of a claim, link, hypothesis or part (`kind` as in `Weighed.of`) under a standard of proof.

    Raises KeyError for a name or standard that is not there.
    """
    of = of_chain if kind in ("hypotheses", "parts") else of_target
    return of(base, kind, name, standard)
