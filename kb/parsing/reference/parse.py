"""Read a reference string: each step takes what it is sure of and leaves the rest to the next.

Identifiers are read and blotted out; then the item's number; the names that the string begins with; the numbers, by
the templates of styles; last what lies between: title, container, editors, edition and imprint. What no step is sure
of stays unread.
"""

import re
from dataclasses import replace

from kb.model.bibliography import Author, Entry, Value
from kb.parsing.reference.apart import apart
from kb.parsing.reference.authors import People, people
from kb.parsing.reference.identifiers import BLOT, identifiers
from kb.parsing.reference.imprint import edition, imprint
from kb.parsing.reference.kind import genre, kind, numbers_report
from kb.parsing.reference.numbers import first_place, numbers, values
from kb.parsing.reference.quotes import double
from kb.parsing.reference.spelling import plain as plainly
from kb.parsing.reference.spelling import written
from kb.parsing.reference.titles import IN, Names, skip, titles
from kb.parsing.reference.tokens import Tokens, tokens
from kb.parsing.reference.unlabelled import Roles

Span = tuple[int, int]

# A bullet; [12]  (12)  12.  12)   and the bare numbers of physics: 1 J. Smith, 1J. Smith
_NUMBER = re.compile(
    r"\s*+(?:[-\u2022\u00b7\u25cf\u25aa\u25e6*][ ]++)?+"
    r"(?:(?![(]?(?:1[5-9]|20)[0-9]{2}[).])(?:[\[(]([0-9]{1,4})[\])][.:]?+|([0-9]{1,4})[.)](?![0-9])(?:[ ]-(?=[ ]))?+)"
    r"|\[([A-Za-z+]{1,30}+[0-9]{2,4}[^\]\s)]{0,20})\][.:]?+"
    r"|([0-9]{1,3})(?=[ ]?[^\W\d_]{1,2}\.|[ ](?:[^\W\d_]|&)|[A-Z][A-Za-z]{2})|)\s*+"
)
# A year right behind the names, and what else its brackets hold: (2001, May 3)
_EARLY = re.compile(r"[,.;:]*(?:[(\[][NRM,]{0,3}([YZ])[^)\]]{0,6}[)\]]|([YZ]))")
# What stands in a year's place: (in press).
_UNPRINTED = re.compile(
    r"\((?:in press|forthcoming|submitted|accepted|in preparation|im Druck|sous presse)\)", re.IGNORECASE
)
_JOURNAL = ("volume", "issue", "both", "number")


def parse(text: str, start: int = 0) -> Entry:
    """Read one reference string.

    `start` is where the string stands in its document, which the places of the answer count in: with 0, in the
    string itself.
    """
    plain = plainly(text)
    fields, plain = identifiers(text, plain)
    number = _NUMBER.match(plain)
    who = people(text, plain, number.end() if number else 0)
    cut = tokens(plain, who.end, double(plain, who.end) if '"' in plain else ())
    roles = numbers(cut)
    fields |= values(text, cut, roles)
    names = _words(text, plain, who, cut, roles, fields)
    journal = any(role in roles for role in _JOURNAL)
    container = fields["container-title"].text if "container-title" in fields else ""
    type_ = kind(plain, fields, journal, names.inside, container)
    lone = type_ == "report" and "volume" in fields and "issue" not in fields
    if lone and ("page" not in fields or numbers_report(plain, fields["volume"].start)):
        fields["number"] = fields.pop("volume")
    entry = Entry(
        0,
        len(text),
        number=number[number.lastindex] if number and number.lastindex else "",
        type=type_,
        authors=() if who.editors else who.names,
        others=who.others,
        editors=who.names if who.editors else names.editors,
        fields=fields,
    )
    return _moved(entry, start) if start else entry


def _words(text: str, plain: str, who: People, cut: Tokens, roles: Roles, fields: dict[str, Value]) -> Names:
    """Read what words tell, and add it to the fields: title, container, edition, publisher and place."""
    start = skip(plain, _after_year(cut, roles, who.end), len(plain))
    if unprinted := _UNPRINTED.match(plain, start):
        start = skip(plain, unprinted.end(), len(plain))
    gap = _year_between(plain, cut, roles, start, bool(who.names))
    ends = [first_place(cut, roles, gap[1] if gap else start), plain.find(BLOT, start), genre(plain, start + 1)]
    journal = any(role in roles for role in _JOURNAL)
    # An article has no imprint, but a chapter or a meeting's paper may have one behind its pages.
    article = "both" in roles or ("volume" in roles and ("page" in roles or "issue" in roles))
    article = article and not IN.search(plain, start)
    spans = imprint(plain, cut.ends[max(end for _, end in roles.values()) - 1] if article else start + 1, len(plain))
    ends.append(spans.pop("whole", (-1,))[0])
    if printed := edition(plain, start):
        spans["edition"] = printed[0]
        ends.append(printed[1][0])
    end = min((place for place in ends if place >= start), default=len(plain))
    names = titles(text, plain, start, end, journal or "page" in roles, gap, "publisher" in spans)
    # Numbers before a year that ends the title are the title's own.
    for name in [name for name, value in fields.items() if gap and start <= value.start and value.end <= gap[0]]:
        del fields[name]
    taken = [(name.start, name.end) for name in (*who.names, *names.editors)]
    taken += [(value.start, value.end) for value in fields.values()]
    for name, span in {"title": names.title, "container-title": names.container, **spans}.items():
        if span and (own := apart(plain, span, taken)):
            fields[name] = Value(written(text, *own), *own)
            taken.append(own)
    return names


def _after_year(cut: Tokens, roles: Roles, start: int) -> int:
    """Give where the words begin: after the names, and after a year that stands right behind them."""
    early = _EARLY.match(cut.shape)
    if early is None or not early.end():
        return start
    read = roles.get("year", (-1,))[0] == early.start(early.lastindex or 0)
    return cut.ends[early.end() - 1] if read or "Z" in early[0] else start


def _year_between(plain: str, cut: Tokens, roles: Roles, start: int, named: bool) -> Span | None:
    """Give the place of a year between title and container, brackets and all.

    It stands there where a title, in quotation marks or without names before it, takes the place of the names.
    """
    if "year" not in roles:
        return None
    first, end = cut.starts[roles["year"][0]], cut.ends[roles["year"][1] - 1]
    if plain[start : start + 1] == '"':
        quoted = double(plain, start)
        close = quoted[0][1] if quoted and quoted[0][0] == start + 1 else len(plain)
        return (first, end) if first > close and not plain[close:first].strip(' ".,(') else None
    if named or first <= start or plain[first - 3 : first] != ". (" or not plain.startswith(").", end):
        return None
    return first - 2, end + 1


def _moved(entry: Entry, by: int) -> Entry:
    """Give an entry with all its places counted from further on."""

    def author(one: Author) -> Author:
        return replace(one, start=one.start + by, end=one.end + by)

    return replace(
        entry,
        start=entry.start + by,
        end=entry.end + by,
        authors=tuple(map(author, entry.authors)),
        editors=tuple(map(author, entry.editors)),
        fields={name: Value(v.text, v.start + by, v.end + by) for name, v in entry.fields.items()},
    )
