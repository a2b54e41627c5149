"""The line of a file that a finding is about, with carets under the place."""

import unicodedata

from kb.model import Finding, Writing

_WIDEST = 110
# So much of a long line is shown before the place.
_BEFORE = 30


def excerpt(writing: Writing, finding: Finding) -> list[str]:
    """Give the line, numbered, and a line of carets; of a place of several lines, the first."""
    line, first, left, more = _window(writing.text, finding)
    last = min(first + max(1, finding.end - finding.start), max(len(line), first + 1))
    head, tail = "…" if left else "", "…" if more else ""
    gutter = f"{finding.line:>5} | "
    blank = " " * (_width(head) + sum(map(_width, map(_shown, line[:first]))))
    carets = "^" * max(1, sum(map(_width, map(_shown, line[first:last]))))
    return [f"{gutter}{head}{''.join(map(_shown, line))}{tail}", f"{' ' * 5} | {blank}{carets}"]


def _window(text: str, finding: Finding) -> tuple[str, int, bool, bool]:
    """Give what is shown of a line, where in it the place begins, and whether there is more before and behind it.

    Only so much of the text is looked at: a file of one line may be long, and have many findings.
    """
    begin = finding.start - (finding.column - 1)
    end = text.find("\n", finding.start, finding.start + _WIDEST + 1)
    end = end if end >= 0 else min(len(text), finding.start + _WIDEST + 1)
    start = max(begin, finding.start - _BEFORE) if end - begin > _WIDEST else begin
    stop = min(end, start + _WIDEST)
    return text[start:stop], finding.start - start, start > begin, stop < end


def _shown(letter: str) -> str:
    """Give what stands for a letter: itself, unless a terminal would obey it."""
    if letter == "\t":
        return " "
    return letter if letter.isprintable() or unicodedata.combining(letter) else "\N{REPLACEMENT CHARACTER}"


def _width(text: str) -> int:
    """Give how many columns of a terminal a text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
