"""Appraised: what the sources, once read, turn out to say, partial support included.

Full and partial support count for; a source that contradicts counts against. What does not support, cannot be
verified or is inconclusive counts on neither side. A retracted work counts for nothing.
"""

from kb.model import Line, Side, Verdict

NAME = "appraised"
LABEL = "As the sources read, partial support counts"
ORDER = 1
READING = "read"
GROUPS = 1


def side(line: Line) -> Side | None:
    """Admit what was read and speaks for, fully or partly, or against."""
    return line.appraised_side((Verdict.SUPPORTS, Verdict.PARTLY_SUPPORTS))
