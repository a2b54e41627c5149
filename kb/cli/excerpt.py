"""The line of a file that a finding is about, with carets under the place."""

import unicodedata

from kb.model import Finding, Writing

_WIDEST = 110
# So much of a long line is shown before the place.
_BEFORE = 30


def excerpt(writing: Writing, finding: Finding) -> list[str]:
    """Give the line, numbered, and a line of carets; of a place of several lines, the first."""
    line = writing.line(finding.line)
    first = finding.column - 1
    last = min(first + max(1, finding.end - finding.start), max(len(line), first + 1))
    left = max(0, first - _BEFORE) if len(line) > _WIDEST else 0
    right = min(len(line), left + _WIDEST)
    last = min(last, max(right, first + 1))
    head, tail = "…" if left else "", "…" if right < len(line) else ""
    gutter = f"{finding.line:>5} | "
    blank = " " * (_width(head) + sum(map(_width, map(_shown, line[left:first]))))
    carets = "^" * max(1, sum(map(_width, map(_shown, line[first:last]))))
    return [f"{gutter}{head}{''.join(map(_shown, line[left:right]))}{tail}", f"{' ' * 5} | {blank}{carets}"]


def _shown(letter: str) -> str:
    """Give what stands for a letter: itself, unless a terminal would obey it."""
    if letter == "\t":
        return " "
    return letter if letter.isprintable() or unicodedata.combining(letter) else "\N{REPLACEMENT CHARACTER}"


def _width(text: str) -> int:
    """Give how many columns of a terminal a text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
