"""Replicated: first-hand studies in people, and the same finding by at least two independent groups.

The two groups must be declared in the records and different, and must report the same finding. The threshold is
applied where the finding is, and never to what speaks against.
"""

from kb.model import Line, Side, Verdict

NAME = "replicated"
LABEL = "Repeated by another group"
ORDER = 4
READING = "read"
GROUPS = 2


def side(line: Line) -> Side | None:
    """Admit what primary-human admits; `kb.standing` counts the groups."""
    return line.appraised_side((Verdict.SUPPORTS,)) if line.first_hand else None
