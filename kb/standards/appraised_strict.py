"""Appraised, strict: only what the sources fully bear out.

Full support counts for, a source that contradicts counts against; partial support counts on neither side.
"""

from kb.model import Line, Side, Verdict

NAME = "appraised-strict"
LABEL = "As the sources read, full support only"
ORDER = 2
READING = "read"
GROUPS = 1


def side(line: Line) -> Side | None:
    """Admit full support, and contradiction."""
    return line.appraised_side((Verdict.SUPPORTS,))
