"""Certainty: the highest level that the recorded designs and faults leave room for, and never a rating by people.

Two rules hold throughout. A level is entered only by what is recorded, and a step down is taken only for what is
recorded; what no field records is listed as not recorded. Nothing here rates up.
"""

from kb.model import KnowledgeBase
from kb.standing.certainty.ceilings import Changed, ceilings_without
from kb.standing.certainty.chain import of_chain
from kb.standing.certainty.compiled import Compiled, Rated, compiled
from kb.standing.certainty.level import Certainty, Level, Step
from kb.standing.certainty.level import words as level_words
from kb.standing.certainty.rate import of_target

__all__ = [
    "Certainty",
    "Changed",
    "Compiled",
    "Level",
    "Rated",
    "Step",
    "ceilings_without",
    "certainty",
    "compiled",
    "level_words",
]


def certainty(base: KnowledgeBase, kind: str, name: str, standard: str, without: tuple[str, ...] = ()) -> Certainty:
    """Give the ceiling of a claim, link, hypothesis or part (`kind` as in `Weighed.of`) under a standard of proof.

    Studies may be taken away (`without`): what is left is rated as if nobody had named them. Raises KeyError for a name
    or standard that is not there.
    """
    of = of_chain if kind in ("hypotheses", "parts") else of_target
    return of(base, kind, name, standard, without)
