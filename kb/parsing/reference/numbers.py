"""The numbers of a reference as fields: the locator's roles and the year, told apart and given their places."""

import re

from kb.model.bibliography import Value
from kb.parsing.reference.locator import locate, years
from kb.parsing.reference.spelling import written
from kb.parsing.reference.tokens import Tokens
from kb.parsing.reference.unlabelled import INSIDE, Roles, Span

# Right after the names: (2001), 2001. 2001, or without any sign where nothing else can be the year.
_EARLY = re.compile(r"[,.;:]*(?:[(\[](?:[NR]?M?,?)?(Y)|(Y)(?=[],.;:)\"]))")
_EARLY_BARE = re.compile(r"[,.;:]*(Y)")
# All that a journal's article has: (1982). Title. Artificial Intelligence, 19.
_LONE_VOLUME = re.compile(r"(?<=[.q]w),(N)\.?(?:$|#)")
_EXTENT = re.compile(r"[NY](?=k)")
_DAY_BEFORE = re.compile(r"(?:[NR]?M[-/]?M?[NR]?,?)$")
_PRINTED_ON = re.compile(r"p(?=[p.0-9])|P(?=[pP])")
_MOST_ISSUES, _LAST_ISSUE = 12, 60
_VOLUMES = re.compile(r"(?<=[w,.;:(])N(?=l)")
_AND_NEXT = re.compile(r" ?ff?\.")
# Years that a work came out in, where no year stands alone: (Paris: Leduc, 1988-1992)    Leipzig, 1889-96.
_SPAN = re.compile(r"(?<=[,:w])R(?=\)[.,;]?$|\.?$|\.?#)")
# The number of a book's series is its volume, but makes no journal of it.
_NAMES = {"year": "issued", "series": "volume"}


def numbers(tokens: Tokens) -> Roles:
    """Give the roles of the numbers after the names, `year` among them."""
    roles = locate(tokens)
    early = _EARLY.match(tokens.shape)
    if early:
        span = early.span(1) if early[1] else early.span(2)
        other = roles.get("year")
        close = tokens.shape.find(")", span[1]) if early[1] else span[1]
        for role in [role for role, place in roles.items() if place[0] < close]:
            del roles[role]
        roles["year"] = span
        if other and other[0] >= span[1]:
            # A journal that numbers its volumes, or its issues, as years: 2011, 60-61    72 (1832)
            if "volume" in roles or "both" in roles:
                roles.setdefault("issue", other)
            else:
                roles["volume"] = other
        if len(roles) == 1 and (lone := _LONE_VOLUME.search(tokens.shape)):
            roles["volume"] = lone.span(1)
    elif "year" not in roles and _is_year(tokens, roles):
        roles["year"] = roles.pop("volume")
    elif "year" not in roles and (index := _late_year(tokens, roles)) is not None:
        roles["year"] = (index, index + 1)
    _drop_year_of_name(tokens, roles)
    if "issue" in roles and not {"page", "number"} & set(roles) and _are_pages(tokens, roles["issue"]):
        roles["page"] = roles.pop("issue")
    _add_extents(tokens, roles)
    return roles


def _are_pages(tokens: Tokens, issue: Span) -> bool:
    """Tell pages in brackets behind a volume, vol. 6 (391-394), from issues: so many are never in one, nor a year."""
    first = tokens.text(issue).partition("-")[0]
    reach = tokens.reach(issue[0])
    return reach > _MOST_ISSUES or (reach > 0 and first.isdecimal() and int(first) > _LAST_ISSUE)


def _add_extents(tokens: Tokens, roles: Roles) -> None:
    """Add how many pages and volumes there are; in a journal, 143 f. is a page and the next."""
    for role, pattern in (("number-of-pages", _EXTENT), ("number-of-volumes", _VOLUMES)):
        found = pattern.search(tokens.shape)
        if found and all(found.start() < first or found.start() >= end for first, end in roles.values()):
            roles[role] = found.span()
    if "number-of-pages" in roles and {"volume", "issue"} & set(roles) and not {"page", "number"} & set(roles):
        end = tokens.ends[roles["number-of-pages"][1] - 1]
        if _AND_NEXT.match(tokens.plain, end):
            roles["page"] = roles.pop("number-of-pages")


def _drop_year_of_name(tokens: Tokens, roles: Roles) -> None:
    """Take back a volume that is the year, where it ends a book's name: In State of the World 2013, 5-9.

    Without "In" it is the volume of a journal that numbers its volumes so: Mediators of Inflammation 2018 (2018) 1.
    """
    volume, year = roles.get("volume"), roles.get("year")
    if volume is None or year is None or "issue" in roles or tokens.text(volume) != tokens.text(year):
        return
    if INSIDE.search(tokens.plain) and volume[0] and tokens.shape[volume[0] - 1] == "w":
        del roles["volume"]


def _late_year(tokens: Tokens, roles: Roles) -> int | None:
    """Give the token that is the year where no template has one; a page that is read as such only yields at last."""
    if "(Z)" in tokens.shape:
        return None
    candidates = list(years(tokens))
    taken = {first: role for role, (first, end) in roles.items() if end == first + 1}
    for index in candidates:
        if not any(first <= index < end for first, end in roles.values()):
            return index
    for index in candidates:
        if taken.get(index) in ("page", "volume"):
            del roles[taken[index]]
            return index
    spans = [match.start() for match in _SPAN.finditer(tokens.shape) if match.start() not in taken]
    if spanned := [index for index in spans if tokens.spans_years(index)]:
        return spanned[0]
    bare = _EARLY_BARE.match(tokens.shape)
    if bare is None:
        return None
    for role in [role for role, (first, end) in roles.items() if first <= bare.start(1) < end]:
        del roles[role]
    return bare.start(1)


def _is_year(tokens: Tokens, roles: Roles) -> bool:
    """Tell a year that a template took for the volume, since pages with a label follow: Reed Press; 1999. p. 58."""
    first, end = roles.get("volume", (0, 0))
    return tokens.shape[first:end] == "Y" and "issue" not in roles and tokens.shape[first - 1] != "v"


def values(text: str, tokens: Tokens, roles: Roles) -> dict[str, Value]:
    """Give the fields that roles stand for; a volume and an issue in one (87.5, 45/4) are parted."""
    fields: dict[str, Value] = {}
    for role, (first, end) in roles.items():
        place = tokens.starts[first], tokens.ends[end - 1]
        parting = "." if role == "both" else "/" if role == "volume" and "issue" not in roles else ""
        if parting and (cut := tokens.plain.find(parting, *place)) > 0:
            fields["volume"] = _value(text, place[0], cut)
            fields["issue"] = _value(text, cut + 1, place[1])
        else:
            # Of years from 1988 to 1992 the first is the year of issue.
            last = place[0] + 4 if role == "year" and tokens.shape[first] == "R" else place[1]
            fields[_NAMES.get(role, role)] = _value(text, place[0], last)
    return fields


def _value(text: str, start: int, end: int) -> Value:
    """Give a number without a label that is printed on to it (p107) and without spaces around."""
    while start < end and (text[start].isspace() or _PRINTED_ON.match(text, start)):
        start += 1
    while end > start and text[end - 1] in " .,":
        end -= 1
    return Value(written(text, start, end), start, end)


def first_place(tokens: Tokens, roles: Roles, after: int) -> int:
    """Give where the numbers begin that follow a place, with their labels and brackets."""
    places = []
    for first, _ in roles.values():
        if dated := _DAY_BEFORE.search(tokens.shape, max(0, first - 8), first):
            first = dated.start()
        while first and tokens.shape[first - 1] in "vipas([M":
            first -= 1
        if tokens.starts[first] >= after:
            places.append(tokens.starts[first])
    return min(places, default=-1)
