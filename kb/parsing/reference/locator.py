"""Where in its container a work stands: year, volume, issue, pages or article number, by the templates of styles.

Every template is tried at every place; the match with most roles wins, a label counting as one; of equals the one that
ends last, since styles print the locator late, and of those the longest. What no template takes is read from labels
alone (vol. 3, pp. 5-9) or not at all.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kb.parsing.reference.templates import TEMPLATES
from kb.parsing.reference.tokens import Tokens
from kb.parsing.reference.unlabelled import Roles, Span, add_pages, add_series, free

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
            if aside[match.start()]:
                filled -= 2
                if "year" in roles and filled < 2:
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
            if free(match, others):
                roles[role] = match.span(role)
    if not {"volume", "both", "issue"} & set(roles):
        add_series(tokens, roles)
    if "page" not in roles and "number" not in roles:
        add_pages(tokens, roles)


def _roles(match: re.Match[str]) -> Roles:
    return {name.rstrip("0123456789"): match.span(name) for name, text in match.groupdict().items() if text is not None}
