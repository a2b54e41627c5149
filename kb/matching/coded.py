"""The fields of a Word file: which one a place is in, and which of their works a printed list's entries are.

List and fields were made from the same data, or once were. An entry is looked up by identifier, by first author and
title, and by first author and year, in that order; so a work is found though one of its fields has drifted. What two
works could be is none.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kb.matching.letters import compact
from kb.matching.names import loose, surname
from kb.matching.titles import main_title, same_title, unrelated_titles
from kb.matching.works import identifiers
from kb.model import Entry, FieldCode

# A title is looked up by so many of its letters, and an entry held against so many works that share a key.
_TITLE, _ENOUGH = 24, 8
# Fields of reference managers hardly ever stand in one another.
_NESTED = 3


def code_at(codes: Sequence[FieldCode], start: int, end: int) -> FieldCode | None:
    """Give the field that a place lies in, or shares some of: names may stand before it, and brackets around it.

    `codes` are in order; of fields inside each other, the last to begin.
    """
    at = bisect_left(codes, end, key=lambda code: code.start)
    return next((code for code in reversed(codes[max(0, at - _NESTED) : at]) if start < code.end), None)


def same_entries(entries: Sequence[Entry], works: Sequence[Entry]) -> dict[int, int]:
    """Give the position of the work that each entry is, by the entry's position, where it is one of them."""
    known: Mapping[str, list[int]] = defaultdict(list)
    for place, work in enumerate(works):
        for key in _keys(work):
            known[key].append(place)
    found: dict[int, int] = {}
    for place, entry in enumerate(entries):
        for key in _keys(entry):
            row = known.get(key, ())[:_ENOUGH]
            fitting = [at for at in row if _fits(key, entry, works[at])]
            if len(fitting) == 1 or (fitting and not key.startswith("year ")):
                found[place] = fitting[0]
                break
    return found


def _keys(entry: Entry) -> Iterator[str]:
    yield from identifiers(entry)
    people = entry.authors or entry.editors
    name = loose(surname(people[0])) if people else ""
    title = compact(main_title(entry.text("title")))
    if title:
        yield f"title {name} {title[:_TITLE]}"
    if name and entry.text("issued"):
        yield f"year {name} {entry.text('issued')}"


def _fits(key: str, entry: Entry, work: Entry) -> bool:
    if key.startswith("title "):
        return same_title(entry.text("title"), work.text("title"))
    return not unrelated_titles(entry.text("title"), work.text("title"))
