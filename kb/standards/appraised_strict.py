"""Appraised, strict: only what the sources fully bear out.

As the appraised standard, but partial support does not count.
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
