"""What the fields of a Word file show, against the works that they mean.

A citation shows names and a year, or a number under which the list has a work; the list shows whole works. Told is only
what contradicts: a name that none of the work's people has, a year that it has not, a field of it that differs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kb.matching.author_lists import AuthorFault, author_differences
from kb.matching.coded import code_at, same_entries
from kb.matching.degree import Degree
from kb.matching.fields import DEGREES
from kb.matching.letters import folded
from kb.matching.names import same_surname
from kb.model import Author, CitationForm, CitedItem, Entry, Evidence, FieldCode, LinkState, Value, Writing

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_SHOWN = ("title", "container-title", "issued", "volume", "page")


@dataclass(frozen=True, slots=True)
class Drift:
    """A place that shows something else than its field means.

    `start` and `end` are the place, `shown` and `meant` the two values, and `evidence` says whose field it is.
    """

    start: int
    end: int
    shown: str
    meant: str
    evidence: Evidence


def drifts(writing: Writing) -> Iterator[Drift]:
    """Yield what citations show and their fields do not mean, and what the list does; in the order of each."""
    if not writing.coded:
        return
    works = writing.coded.entries
    places = {} if writing.from_libraries else same_entries(writing.entries, works)
    citing = [code for code in writing.codes if code.works]
    for code, items in _items(writing, citing):
        yield from _dated(code, [each for each in items if each.year], [works[at] for at in code.works])
    yield from _numbered(writing, citing, places)
    programs = {work: code.program for code in citing for work in code.works}
    for place, work in places.items():
        yield from _printed(writing, writing.entries[place], works[work], programs.get(work, ""))


def _items(writing: Writing, citing: Sequence[FieldCode]) -> Iterator[tuple[FieldCode, list[CitedItem]]]:
    """Yield each field with what is cited in it by name and year."""
    rows: dict[int, tuple[FieldCode, list[CitedItem]]] = {}
    for citation in writing.citations:
        for item in citation.items if citation.form is CitationForm.AUTHOR_DATE else ():
            if code := code_at(citing, item.start, item.end):
                rows.setdefault(id(code), (code, []))[1].append(item)
    yield from rows.values()


def _dated(code: FieldCode, items: list[CitedItem], works: list[Entry]) -> Iterator[Drift]:
    """Yield years that no work of the name has, and the name of the one item that is none of the works."""
    for item in items:
        named = [work for work in works if not item.names or _is_of(item.names[0].text, work)]
        years = [year for work in named for year in _years(work)]
        shown = set(_YEAR.findall(item.year.text)) if item.year else set()
        # A work that has no year may show any: in press, reprinted.
        if item.year and shown and named and all(map(_years, named)) and not shown & set(years):
            yield _drift(code, item.year, "issued", years[0], named[0])
    strangers = [each for each in items if each.names and not any(_is_of(each.names[0].text, work) for work in works)]
    unnamed = [work for work in works if not any(each.names and _is_of(each.names[0].text, work) for each in items)]
    if len(strangers) == len(unnamed) == 1 and any(person.family for person in unnamed[0].authors):
        name = strangers[0].names[0]
        if name.text[:1].isalpha() and not name.text.isupper():
            yield _drift(code, name, "author", unnamed[0].authors[0].family, unnamed[0])


def _years(work: Entry) -> list[str]:
    texts = [work.text(name) for name in ("issued", "original-date")]
    return [year for text in texts for year in _YEAR.findall(text)]


def _is_of(name: str, work: Entry) -> bool:
    """Tell whether a work may be cited under a name: that of one of its people, or words of its title or place."""
    shown = Author(name, "", 0, 0)
    if any(same_surname(shown, person) for person in (*work.authors, *work.editors)):
        return True
    low = f" {folded(name)} "
    bodies = [person.literal for person in (*work.authors, *work.editors) if person.literal]
    others = (*bodies, *(work.text(field) for field in ("title", "container-title", "publisher")))
    return any(low in f" {folded(each)} " for each in others) or any(_initials(each) == low.strip() for each in bodies)


def _initials(body: str) -> str:
    return "".join(word[0] for word in folded(body).split() if word not in ("of", "the", "for", "and"))


def _numbered(writing: Writing, citing: Sequence[FieldCode], places: dict[int, int]) -> Iterator[Drift]:
    """Yield numbers under which the list has a work that the field does not mean."""
    works = writing.coded.entries if writing.coded else ()
    for citation, item, link in writing.linked:
        if citation.form is not CitationForm.NUMERIC or link.state is not LinkState.FOUND:
            continue
        code = code_at(citing, item.start, item.end)
        listed = places.get(link.entries[0], -1)
        if code and listed >= 0 and listed not in code.works:
            shown = f"{item.number}, which is {_called(works[listed])}"
            meant = " or ".join(_called(works[work]) for work in code.works[:3])
            at = Value(shown, item.start, item.end)
            yield _drift(code, at, "citation", meant, works[code.works[0]])


def _called(work: Entry) -> str:
    people = [person.family or person.literal for person in work.authors or work.editors]
    return f"{people[0] if people else work.text('title')} {work.text('issued')}".strip()


def _printed(writing: Writing, entry: Entry, work: Entry, program: str) -> Iterator[Drift]:
    """Yield the fields in which an entry of the list differs from its work."""
    code = next((code for code in writing.codes if code.lists), None)
    for name in _SHOWN:
        value = entry.fields.get(name)
        if value and DEGREES[name](entry, work) is Degree.DIFFERS and not _printed_in(writing, entry, work.text(name)):
            yield _drift(code, value, name, work.text(name), work, program)
    # Styles leave authors out in many ways, so one that is missing says nothing.
    told = [each for each in author_differences(entry, work) if each.fault is not AuthorFault.DROPPED]
    for each in told[:1] if not _printed_in(writing, entry, *(person.family for person in work.authors[:1])) else ():
        at = Value(writing.text[each.author.start : each.author.end], each.author.start, each.author.end)
        yield _drift(code, at, "author", each.expected, work, program)


def _printed_in(writing: Writing, entry: Entry, *values: str) -> bool:
    """Tell whether an entry prints what is meant, whatever it was read as."""
    text = f" {folded(writing.text[entry.start : entry.end])} "
    return all(f" {folded(value)} " in text for value in values)


def _drift(code: FieldCode | None, at: Value, field: str, meant: str, work: Entry, program: str = "") -> Drift:
    own = work.own("uri")
    source = code.program if code else program
    evidence = Evidence(field, meant, source, own.text if own and own.text else work.key, "")
    return Drift(at.start, at.end, at.text, meant, evidence)
