"""A Word file into a Writing: its text with the places of its fields, the works in them, and what each citation means.

Where a field says which work it means, that is what it means, whatever it shows: the rules hold the two against each
other. A citation by number means what stands under its number in the list.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kb.matching import code_at, folded, same_entries
from kb.model import Block, CitationForm, CitationLink, CitedItem, Entry, FieldCode, Form, LinkState, Value, Writing
from kb.model.bibliography import Citation
from kb.parsing.citation import link
from kb.parsing.citation.index import Index, index
from kb.parsing.sections import ReferenceList, reference_lists
from kb.reading.coded import Coded
from kb.reading.manuscript import as_writing, from_manuscript
from kb.word import WordFile


def word_writing(
    path: str, word: WordFile, coded: Coded, libraries: tuple[Writing, ...], today: date | None
) -> Writing:
    """Make the Writing of a Word file; `coded` are the works in its fields."""
    parts = from_manuscript(word.manuscript, "", "word", _lists(word))
    # Of works in fields and the same in a library, citations would have two to choose from.
    shelves = (coded.library,) if coded.library and not parts.entries else libraries
    writing = as_writing(path, parts, shelves, coded.problems, today)
    writing = replace(writing, as_seen=True, codes=coded.codes, coded=coded.library, anchors=word.anchors)
    return _linked(writing, coded.library.entries) if coded.library else writing


def _lists(word: WordFile) -> list[ReferenceList]:
    """Give the lists that fields keep, each with its heading, and others that have one."""
    blocks = word.manuscript.blocks
    others = reference_lists(word.manuscript)
    headings = {each.heading.mark for each in others if each.heading}
    kept: list[ReferenceList] = []
    done = 0
    for code in word.codes:
        if not code.meant.lists or code.end <= done:
            continue
        first = bisect_left(blocks, max(code.start, done), key=lambda block: block.mark)
        last = bisect_right(blocks, code.end, key=lambda block: block.end)
        # Some programs keep the heading in the field.
        while first < last and _is_heading(blocks[first], headings):
            first += 1
        if first < last:
            above = blocks[first - 1] if first and _is_heading(blocks[first - 1], headings) else None
            kept.append(ReferenceList(above, blocks[first:last]))
            done = kept[-1].end
    if not kept:
        return list(others)
    starts, ends = [each.start for each in kept], [each.end for each in kept]
    apart = [
        each for each in others if each.heading and bisect_left(starts, each.end) == bisect_right(ends, each.start)
    ]
    return sorted(kept + apart, key=lambda each: each.start)


def _is_heading(block: Block, headings: set[int]) -> bool:
    return block.form is Form.HEADING or block.mark in headings


def _linked(writing: Writing, works: tuple[Entry, ...]) -> Writing:
    """Give a writing with its citations linked as the fields say, and with those that only a field tells of."""
    citing = [code for code in writing.codes if code.works]
    places = {work: work for work in range(len(works))}
    if not writing.from_libraries:
        places = {work: entry for entry, work in reversed(same_entries(writing.entries, works).items())}
    rows: list[tuple[Citation, list[CitationLink]]] = [(one, []) for one in writing.citations]
    for each in _exact(writing, works, citing, places):
        rows[each.citation][1].append(each)
    told = {id(code) for one in writing.citations if (code := code_at(citing, one.start, one.end))}
    kept = " ".join(folded(writing.text[code.start : code.end]) for code in writing.codes if code.lists)
    rows += [_told(code, works, places, kept) for code in citing if id(code) not in told and code.start < code.end]
    rows.sort(key=lambda row: (row[0].start, row[0].end))
    links = [replace(each, citation=number) for number, (_, own) in enumerate(rows) for each in own]
    return replace(writing, citations=tuple(one for one, _ in rows), links=tuple(links))


def _exact(
    writing: Writing, works: tuple[Entry, ...], citing: list[FieldCode], places: dict[int, int]
) -> Iterator[CitationLink]:
    """Yield the links, with those of fields to the works that the fields mean."""
    made: dict[tuple[int, ...], Index] = {}
    for each in writing.links:
        citation = writing.citations[each.citation]
        item = citation.items[each.item]
        code = code_at(citing, item.start, item.end)
        meant = -1
        if code and not (citation.form is CitationForm.NUMERIC and each.state is LinkState.FOUND):
            if code.works not in made:
                made[code.works] = index([works[work] for work in code.works])
            meant = _meant(citation, item, code, made[code.works])
        yield replace(each, state=LinkState.FOUND, entries=(places[meant],)) if meant in places else each


def _meant(citation: Citation, item: CitedItem, code: FieldCode, own: Index) -> int:
    """Give which of a field's works an item is: the one that it names, or the only one; -1 where that is not told."""
    if citation.form is CitationForm.AUTHOR_DATE:
        found = link([replace(citation, items=(item,))], own)[0]
        if found.state in (LinkState.FOUND, LinkState.NEAR):
            return code.works[found.entries[0]]
    return code.works[0] if len(code.works) == 1 and len(citation.items) == 1 else -1


def _told(
    code: FieldCode, works: tuple[Entry, ...], places: dict[int, int], kept: str
) -> tuple[Citation, list[CitationLink]]:
    """Give the citation that a field tells of, and what its works are in the list.

    `kept` is the text of the list that a field keeps: a work is missing from it where its first author is.
    """
    at = (code.start, code.end)
    items = tuple(CitedItem(*at, _names(works[work], at), year=_year(works[work], at)) for work in code.works)
    links = []
    for place, work in enumerate(code.works):
        if work in places:
            links.append(CitationLink(0, place, LinkState.FOUND, (places[work],)))
        else:
            name = next((folded(person.family) for person in works[work].authors), "")
            missing = kept and name and f" {name} " not in f" {kept} "
            links.append(CitationLink(0, place, LinkState.MISSING if missing else LinkState.UNREAD))
    return Citation(*at, CitationForm.FIELD, items), links


def _names(work: Entry, at: tuple[int, int]) -> tuple[Value, ...]:
    return tuple(Value(person.family or person.literal, *at) for person in work.authors)


def _year(work: Entry, at: tuple[int, int]) -> Value | None:
    return Value(work.text("issued"), *at) if work.text("issued") else None
