"""Where in its container a work stands: year, volume, issue, pages or article number, by the templates of styles.

Every template is tried at every place; the match with most roles wins, a label counting as one; of equals the one that
ends last, since styles print the locator late, and of those the longest. What no template takes is read from labels
alone (vol. 3, pp. 5-9) or not at all.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from kb.parsing.reference.templates import TEMPLATES
from kb.parsing.reference.tokens import Tokens

Span = tuple[int, int]
# Role -> the tokens that fill it, first and last + 1.
Roles = dict[str, Span]

# Longer shapes are no reference's and not worth remembering.
_CACHED = 200
_LABELS = re.compile(r"[vipa]")
_LABELLED = (
    ("volume", re.compile(r"v(?P<volume>[NYEXR])")),
    ("volume", re.compile(r"(?P<volume>N)\.?j")),
    ("issue", re.compile(r"i(?P<issue>[NRYE](?:s[NE])?)")),
    ("page", re.compile(r"p(?P<page>[RNYEX])")),
    ("number", re.compile(r"a(?P<number>[NEY])(?=[].,;:)#]|$)")),
)
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
_YEARS = (
    # In brackets, or at their end: (May 1990)   (London: Sage, 1990)
    re.compile(
        r"(?<!Y)[(\[](?:[NR]?,?M[-/,.NR]{0,3}){0,2}(?P<year>Y)(?:[-/]?Y)?[,MNR]{0,4}[)\]]|(?<=w)[,:](?P<last>Y)(?=\))"
    ),
    re.compile(r"M,?[NR]?,?(?P<year>Y)"),
    re.compile(r"(?:[,.:;?!\"]|^)(?P<year>Y)(?=[].,;:)#(\[]|$)"),
    re.compile(r"(?P<year>Y)(?=[].;,)]*(?:$|#))"),
    re.compile(r"w(?P<year>Y)(?=[,.;:])"),
)


def locate(tokens: Tokens) -> Roles:
    """Give the roles of the numbers after the names."""
    fitting = _by_template if len(tokens.shape) <= _CACHED else _by_template.__wrapped__
    roles = dict(fitting(tokens.shape))
    _add_labelled(tokens, roles)
    return roles


# The strings of one list have few shapes among them.
@lru_cache(maxsize=4096)
def _by_template(shape: str) -> tuple[tuple[str, Span], ...]:
    """Give the roles in the best match of all templates."""
    best: Roles = {}
    weight = (0, 0, 0)
    aside = _asides(shape)
    for pattern in TEMPLATES:
        for match in pattern.finditer(shape):
            roles = _roles(match)
            filled = len(roles) + ("both" in roles) + len(_LABELS.findall(match[0]))
            if "year" in roles and aside[match.start()]:
                filled -= 2
                if filled < 2:
                    continue
            own = (filled, match.end(), match.end() - match.start())
            if own > weight:
                best, weight = roles, own
    return tuple(best.items())


def _asides(shape: str) -> bytearray:
    """Tell for each token whether it is within brackets: where another work is named in passing."""
    depth, inside = 0, bytearray()
    for sign in shape:
        inside.append(depth > 0)
        depth = depth + 1 if sign in "([" else max(depth - 1, 0) if sign in ")]" else depth
    return inside


def years(tokens: Tokens) -> Iterator[int]:
    """Give the tokens that may be the year of issue where no template holds one, the likeliest first."""
    for pattern in _YEARS:
        found = [match.start(match.lastgroup or 0) for match in pattern.finditer(tokens.shape)]
        yield from reversed(found)


def _add_labelled(tokens: Tokens, roles: Roles) -> None:
    for role, pattern in _LABELLED:
        if role in roles or (role in ("volume", "issue") and "both" in roles):
            continue
        others = dict(roles)
        for match in pattern.finditer(tokens.shape):
            if _free(match, others):
                roles[role] = match.span(role)
    if not {"volume", "both", "issue"} & set(roles):
        _add_series(tokens, roles)
    if "page" not in roles and "number" not in roles:
        _add_unlabelled(tokens, roles)


def _add_series(tokens: Tokens, roles: Roles) -> None:
    for match in _SERIES.finditer(tokens.plain, tokens.starts[0] if tokens.starts else 0):
        index = bisect_left(tokens.starts, match.start(match.lastgroup or 0))
        if index < len(tokens.starts) and tokens.shape[index] == "N":
            roles["series"] = (index, index + 1)


def _add_unlabelled(tokens: Tokens, roles: Roles) -> None:
    others = dict(roles)
    if INSIDE.search(tokens.plain) or _EDITORS.search(tokens.plain):
        for pattern in _CHAPTERS:
            for match in pattern.finditer(tokens.shape):
                if _free(match, others):
                    roles["page"] = match.span("page")
                    return
    # In the midst of a string a long range may as well be a title's, unless a container is named before.
    inside = "q" in tokens.shape or INSIDE.search(tokens.plain)
    for pattern in (*_UNLABELLED, _MID):
        for match in pattern.finditer(tokens.shape):
            place = match.span("page")
            years = tokens.spans_years(place[0]) and not (pattern is _AT_END and "Y" in tokens.shape)
            long = pattern is _MID and not inside and not 0 < tokens.reach(place[0]) < _FEW_PAGES
            if not _free(match, others):
                continue
            # No pages go backwards without a word that calls them pages: (7-2) are issues.
            if tokens.reach(place[0]) < 0:
                if tokens.shape[place[0] - 1] == "(":
                    roles.setdefault("issue", place)
            elif not years and not long:
                roles["page"] = place


def _roles(match: re.Match[str]) -> Roles:
    return {name.rstrip("0123456789"): match.span(name) for name, text in match.groupdict().items() if text is not None}


def _free(match: re.Match[str], roles: Roles) -> bool:
    return all(end <= match.start() or begin >= match.end() for begin, end in roles.values())
