"""RIS (`.ris`): a line for each value, as in `AU  - Smith, Ann`, from `TY  -` to `ER  -`.

Read here and not by a library, because the place of every value is wanted and none gives it; the lines are all there
is to the format. A line without a tag goes on with the value above it. Of the many names for a journal, the full ones
go first.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kb.model import Author, Bibliography, Entry, Unread, Value
from kb.tagged import Tagged, by_tag, first_of, tagged_lines, year_of

SUFFIXES = (".ris",)

_TAGGED = re.compile(r"([A-Z][A-Z0-9])\s{1,2}-(?:\s|$)")
_TYPES = {
    "JOUR": "article-journal",
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "BOOK": "book",
    "CHAP": "chapter",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "THES": "thesis",
    "RPRT": "report",
    "ELEC": "webpage",
    "BLOG": "post-weblog",
    "UNPB": "manuscript",
    "DATA": "dataset",
    "COMP": "software",
    "PAT": "patent",
}
# By CSL variable the tags that give it, the best first.
_VARIABLES = {
    "title": ("TI", "T1"),
    "container-title": ("T2", "JF", "BT", "JO", "JA", "J2"),
    "collection-title": ("T3",),
    "volume": ("VL",),
    "issue": ("IS",),
    "number": ("C7",),
    "DOI": ("DO",),
    "URL": ("UR", "L2"),
    "publisher": ("PB",),
    "publisher-place": ("CY",),
    "edition": ("ET",),
    "accessed": ("Y2",),
    "language": ("LA",),
    "abstract": ("AB", "N2"),
    "note": ("N1",),
    "PMCID": ("C2",),
}
_AUTHORS, _EDITORS, _ISSUED = ("AU", "A1"), ("A2", "ED", "A3"), ("PY", "Y1", "DA")
_BOOKS = frozenset({"book", "chapter"})


def read(text: str) -> Bibliography:
    """Read a RIS file."""
    entries: list[Entry] = []
    problems: list[Unread] = []
    opened: Tagged | None = None
    raw: list[tuple[str, Value]] = []
    for line in tagged_lines(text, _TAGGED, lambda above, _: above != "ER"):
        if line.tag == "TY":
            if opened:
                problems.append(_unended(opened))
                entries.append(_entry(raw, opened.start, raw[-1][1].end))
            opened, raw = line, [(line.tag, line.value)]
        elif opened is None:
            problems.append(_stray(line))
        elif line.tag == "ER":
            entries.append(_entry(raw, opened.start, max(line.value.end, line.start + len("ER  -"))))
            opened = None
        else:
            raw.append((line.tag, line.value))
    if opened:
        problems.append(replace(_unended(opened), message="the file ends in the middle of a record", cut=True))
        entries.append(_entry(raw, opened.start, raw[-1][1].end))
    return Bibliography(tuple(entries), tuple(problems))


def _unended(opened: Tagged) -> Unread:
    return Unread(
        "a record does not end", opened.start, opened.value.end, "End it with a line `ER  - `, if it is whole."
    )


def _stray(line: Tagged) -> Unread:
    start = line.start if line.tag else line.value.start
    return Unread("a line outside any record", start, line.value.end, "Begin a record with `TY  - JOUR`.")


def _entry(raw: list[tuple[str, Value]], start: int, end: int) -> Entry:
    own = by_tag(raw)
    type_ = _TYPES.get(own["TY"][0].text.upper(), "") if "TY" in own else ""
    authors = [value for tag in _AUTHORS for value in own.get(tag, ())]
    editors = [value for tag in _EDITORS for value in own.get(tag, ())]
    key = own["ID"][0].text if "ID" in own else ""
    people = tuple(map(_author, authors))
    fields = dict(_fields(own, type_))
    return Entry(start, end, key, "", type_, people, False, tuple(map(_author, editors)), fields, tuple(raw))


def _author(value: Value) -> Author:
    """Give a person, or a body, which has no comma."""
    family, comma, given = value.text.partition(",")
    if comma or " " not in family:
        return Author(family.strip(), given.strip().strip(","), value.start, value.end)
    return Author("", "", value.start, value.end, value.text)


def _fields(own: dict[str, list[Value]], type_: str) -> Iterator[tuple[str, Value]]:
    yield from first_of(own, _VARIABLES)
    yield from year_of(own[tag][0] for tag in _ISSUED if tag in own)
    if "SN" in own:
        yield ("ISBN" if type_ in _BOOKS else "ISSN"), own["SN"][0]
    if "SP" in own:
        yield "page", _pages(own["SP"][0], own["EP"][0] if "EP" in own else None)
    if "AN" in own and own["AN"][0].text.isdigit() and "DB" in own and "med" in own["DB"][0].text.lower():
        yield "PMID", own["AN"][0]


def _pages(first: Value, last: Value | None) -> Value:
    """Give first and last page, which have lines of their own, as one value from the one to the other."""
    if last is None or last.text == first.text or "-" in first.text or "–" in first.text:
        return first
    start, end = min(first.start, last.start), max(first.end, last.end)
    return Value(f"{first.text}-{last.text}", start, end)
