"""Primary, in people: full support, and only from studies with data of their own, in humans.

A systematic review counts through the studies it itemises. The same holds on both sides: a contradiction found in
cells is not admitted either, and the page says so.
"""

from kb.model import Line, Side, Verdict

NAME = "primary-human"
LABEL = "Studies in people, first-hand"
ORDER = 3
READING = "read"
GROUPS = 1


def side(line: Line) -> Side | None:
    """Admit full support and contradiction by primary studies in humans."""
    return line.appraised_side((Verdict.SUPPORTS,)) if line.first_hand else None
