"""A manuscript into a Writing: its lists cut into entries, its citations, and which entries they mean."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kb.model import Block, CitationForm, Entry, Form, Manuscript, Unread, Value, Writing
from kb.model.bibliography import Citation
from kb.parsing.citation import citations, link, mentions
from kb.parsing.citation.index import index
from kb.parsing.reference import parse
from kb.parsing.sections import ReferenceList, prose, reference_lists
from kb.reading import places


@dataclass(frozen=True, slots=True)
class Parts:
    """What a reader tells of a manuscript.

    `text` is the text that citations are looked for in, and `source` that of the file: where they differ, `there` says
    where each letter of the first stands in the second. Places are those of `text`, save those of `bibliographies`.
    `as_seen` tells that places in the file are not known: they are those of the text as a reader sees it. `raised` are
    the stretches that the format sets as superscript, and `problems` what could not be read.
    """

    text: str
    source: str
    kind: str
    within: tuple[tuple[int, int], ...]
    entries: tuple[Entry, ...] = ()
    headings: tuple[Value, ...] = ()
    bibliographies: tuple[Value, ...] = ()
    there: Sequence[int] | None = None
    as_seen: bool = False
    raised: tuple[tuple[int, int], ...] = ()
    problems: tuple[Unread, ...] = ()


def from_manuscript(
    manuscript: Manuscript, source: str, kind: str, lists: Sequence[ReferenceList] | None = None
) -> Parts:
    """Give the parts of a manuscript that a reader of the shelf has read from a file's text.

    `lists` are its lists of references, where the format says where they are.
    """
    text = manuscript.text
    lists = reference_lists(manuscript) if lists is None else lists
    headings = [each.heading for each in lists if each.heading]
    lines = bool(manuscript.lines) and text != source
    return Parts(
        text=text,
        source=source if lines else text,
        kind=kind,
        within=tuple(_citing(manuscript, prose(manuscript, lists), lists)),
        entries=tuple(_entries(text, [item for each in lists for item in each.items])),
        headings=tuple(Value(text[each.start : each.end], each.start, each.end) for each in headings),
        bibliographies=tuple(_named(manuscript.bibliographies, source)),
        there=places.of_blocks(manuscript, source) if lines else None,
        as_seen=text != source and not lines,
        raised=manuscript.raised,
    )


def _citing(
    manuscript: Manuscript, within: Sequence[tuple[int, int]], lists: Sequence[ReferenceList]
) -> Iterator[tuple[int, int]]:
    """Yield the stretches that may cite: what refers to a footnote cites nothing, unless the notes are the list."""
    if any(item.form is Form.NOTE for each in lists for item in each.items):
        yield from within
        return
    signs = list(manuscript.signs)
    for start, end in within:
        while signs and signs[0][0] < end:
            first, last = signs.pop(0)
            if first > start:
                yield start, first
            start = max(start, last)
        if start < end:
            yield start, end


def _entries(text: str, items: Sequence[Block]) -> Iterator[Entry]:
    """Read the items of the lists; where the format numbers them itself, their number is their place."""
    counted = all(item.form is Form.NUMBERED and item.mark == item.start for item in items)
    for number, item in enumerate(items, 1):
        start = item.mark if item.form is Form.NUMBERED else item.start
        entry = parse(text[start : item.end], start)
        called = item.label or (str(number) if counted and not entry.number else "")
        yield replace(entry, number=called) if called else entry


def _named(names: Sequence[str], source: str) -> Iterator[Value]:
    """Give the bibliographies that the front matter names, with their places in it."""
    for name in names:
        at = max(0, source.find(name))
        yield Value(name, at, at + len(name) if source.startswith(name, at) else at)


def as_writing(
    path: str, parts: Parts, libraries: tuple[Writing, ...], problems: tuple[Unread, ...], today: date | None
) -> Writing:
    """Look for citations, and look them up in the manuscript's own list or in the libraries."""
    theirs = tuple(entry for library in libraries for entry in library.entries)
    listed = parts.entries or theirs
    made = index(listed, parts.text if parts.entries else "") if listed else ()
    found = citations(parts.text, parts.within, made, parts.raised)
    from_libraries = bool(theirs) and not parts.entries
    if theirs and parts.entries and not any(entry.key for entry in parts.entries):
        their_index = index(theirs)
        keyed = citations(parts.text, parts.within, their_index, parts.raised)
        if from_libraries := _by_key(keyed) > len(found) // 2:
            found, made = keyed, their_index
    named = mentions(parts.text, parts.within, made, found) if made else []
    writing = Writing(
        path=path,
        text=parts.source,
        kind=parts.kind,
        entries=parts.entries,
        citations=tuple(found),
        links=tuple(link(found, made)),
        problems=(*parts.problems, *problems),
        today=today,
        mentions=tuple(named),
        mentioned=tuple(link(named, made)) if named else (),
        prose=parts.within,
        headings=parts.headings,
        libraries=libraries,
        from_libraries=from_libraries,
        as_seen=parts.as_seen,
    )
    return _moved(writing, parts.there) if parts.there else writing


def _by_key(found: Sequence[Citation]) -> int:
    return sum(one.form is CitationForm.KEY for one in found)


def _moved(writing: Writing, there: Sequence[int]) -> Writing:
    """Move all that was read to its place in the file."""
    return replace(
        writing,
        entries=tuple(places.entry(one, there) for one in writing.entries),
        citations=tuple(places.citation(one, there) for one in writing.citations),
        mentions=tuple(places.citation(one, there) for one in writing.mentions),
        headings=tuple(places.value(one, there) for one in writing.headings),
        prose=tuple((there[a], there[b]) for a, b in writing.prose),
    )
