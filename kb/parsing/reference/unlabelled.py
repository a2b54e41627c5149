"""Numbers that neither template nor label tells: a series' number, a chapter's pages, a range at the end."""

import re
from bisect import bisect_left

from kb.parsing.reference.tokens import Tokens

Span = tuple[int, int]
# Role -> the tokens that fill it, first and last + 1.
Roles = dict[str, Span]

# Pages without a label: a range that ends the string or a sentence, one in brackets, a number after an imprint in
# brackets: (New York: Wiley, 1990), 33-45.
_AT_END = re.compile(r"(?<=[w,:.;)\"'])\(?(?P<page>R)(?=[].,;)]*(?:$|#|\[))")
_UNLABELLED = (
    _AT_END,
    re.compile(r"\),(?P<page>[NR])(?=[].,;NR]*$)"),
    re.compile(r"(?<=[w)XNq'\"])\((?P<page>R)\)"),
)
_MID = re.compile(r"(?<=w),(?P<page>R)(?=\.)")
# Between a chapter's editors and its imprint, or behind that: edited by A. Tarn, 95. Leiden: Reed    Leiden: Reed, 95.
_CHAPTERS = (
    re.compile(r"(?<=w),(?P<page>[NRE])(?=\.w[:,]w)"),
    re.compile(r"(?<=w:w),(?P<page>[NRE])(?=\.?(?:$|#))"),
)
_EDITORS = re.compile(r"[Ee]d(?:s|ited by|itors?)?\b")
# The number of a series: Lecture Notes in Computer Science 392,    (BAR International Series, 604)    CCSL 29.
_SERIES = re.compile(
    r"(?:\bLecture Notes in [A-Z]\w++(?: (?:[A-Z]\w++|and|of)){0,4}+|\b(?:LNCS|LNAI|CCIS)|\bSeries)(?:, | )"
    r"(?P<number>[0-9]{1,5})(?=[,.;)])|(?<=\. )[A-Z]{3,6} (?P<short>[1-5]?[0-9]|[0-9]{3})(?=\. [A-Z])"
)
_FEW_PAGES = 60
INSIDE = re.compile(r"\bIn\b|\bin:")


def add_series(tokens: Tokens, roles: Roles) -> None:
    """Add the number of a book's series, as the role `series`."""
    for match in _SERIES.finditer(tokens.plain, tokens.starts[0] if tokens.starts else 0):
        index = bisect_left(tokens.starts, match.start(match.lastgroup or 0))
        if index < len(tokens.starts) and tokens.shape[index] == "N":
            roles["series"] = (index, index + 1)


def add_pages(tokens: Tokens, roles: Roles) -> None:
    """Add the pages, where they can be told from other numbers; what only looks like them is an issue or nothing."""
    inside = INSIDE.search(tokens.plain)
    if inside or _EDITORS.search(tokens.plain):
        places = (match for pattern in _CHAPTERS for match in pattern.finditer(tokens.shape) if free(match, roles))
        if chapter := next(places, None):
            roles["page"] = chapter.span("page")
            return
    others = dict(roles)
    for pattern in (*_UNLABELLED, _MID):
        for match in pattern.finditer(tokens.shape):
            place = match.span("page")
            # No pages go backwards without a word that calls them pages: (7-2) are issues.
            if free(match, others) and tokens.reach(place[0]) < 0:
                if tokens.shape[place[0] - 1] == "(":
                    roles.setdefault("issue", place)
            elif free(match, others) and _may_be_pages(tokens, place[0], pattern, bool(inside)):
                roles["page"] = place


def _may_be_pages(tokens: Tokens, index: int, pattern: re.Pattern[str], inside: bool) -> bool:
    """Tell pages from years, and from a title's long range, which may stand in the midst of a string."""
    if tokens.spans_years(index) and not (pattern is _AT_END and "Y" in tokens.shape):
        return False
    # A container that is named before makes it none of the title's.
    return pattern is not _MID or inside or "q" in tokens.shape or 0 < tokens.reach(index) < _FEW_PAGES


def free(match: re.Match[str], roles: Roles) -> bool:
    """Tell whether no role has a token of a match."""
    return all(end <= match.start() or begin >= match.end() for begin, end in roles.values())
