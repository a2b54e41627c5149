"""Where one part of a reference ends and the next begins: full stops that are no abbreviation's."""

import re

from kb.parsing.reference.letters import UPPER
from kb.parsing.reference.words import ABBREVIATED, IN_SENTENCE

Span = tuple[int, int]

_STOP = re.compile(rf"[.?!][\"')\]]?+\s++(?=[{UPPER}\"'(\[0-9])")
_LAST = re.compile(r"[^\W_][\w']*+$")
# How far back of a full stop its words are looked at.
_BACK = 60


def sentences(plain: str, start: int, end: int) -> list[Span]:
    """Cut a stretch at full stops, question and exclamation marks; abbreviations and initials end nothing."""
    found: list[Span] = []
    first = start
    for match in _STOP.finditer(plain, start, end):
        if match[0][0] == "." and _abbreviates(plain, first, match.start()):
            continue
        # A question or exclamation mark belongs to what it ends.
        found.append((first, match.start() + (match[0][0] != ".")))
        first = match.end()
    if first < end:
        found.append((first, end))
    return found


def _abbreviates(plain: str, first: int, stop: int) -> bool:
    """Tell whether the full stop at `stop` is an abbreviation's: J. Chem. Phys., St. Louis, vs. placebo."""
    words = plain[max(first, stop - _BACK) : stop].split()
    if not words:
        return False
    last = match[0] if (match := _LAST.search(words[-1])) else words[-1]
    before = words[-2] if len(words) > 1 else ""
    if len(last) == 1 and last.isupper():
        # "vitamin C. Journal": a letter after a word in small letters ends a sentence; else it is an initial.
        return not (words[-1] == last and before.isalpha() and before.islower() and len(before) > 3)
    if before.endswith(".") and before[:-1].lower() in ABBREVIATED and last[:1].isupper():
        return len(last) <= 8
    return last.lower() in ABBREVIATED and (last[:1].isupper() or last.lower() in IN_SENTENCE)
