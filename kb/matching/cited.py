"""What the citations of a manuscript say, taken together: in words, by their form, and in which order."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kb.matching.letters import folded
from kb.model import CitationForm, CitationLink, CitedItem, Entry, LinkState, Writing
from kb.model.bibliography import Citation

# A list of which so many tenths stand in an order is meant to be in it.
_MEANT = 0.75
# So many works of a library may be offered.
_MOST = 3
_RANGE = re.compile(r"(\d{1,5})\D{1,5}?(\d{1,5})")


@dataclass(frozen=True, slots=True)
class Group:
    """A citation with what became of each of its works."""

    citation: Citation
    items: tuple[tuple[CitedItem, CitationLink], ...]


def groups(writing: Writing) -> Iterator[Group]:
    """Yield the citations in order, each with its items and their links."""
    rows: dict[int, list[CitationLink]] = {}
    for link in writing.links:
        rows.setdefault(link.citation, []).append(link)
    for number, links in rows.items():
        citation = writing.citations[number]
        yield Group(citation, tuple((citation.items[link.item], link) for link in links))


def in_words(item: CitedItem) -> str:
    """Say what a citation asks for: its key or number, or names and year."""
    if item.key or item.number:
        return item.key or str(item.number)
    names = " and ".join(name.text for name in item.names[:2])
    more = " et al." if item.others or len(item.names) > 2 else ""
    return f"{names}{more} {item.year.text if item.year else ''}".strip()


def authors_in_words(entry: Entry) -> str:
    """Say who wrote a work, as a citation would."""
    names = [person.literal or person.family for person in entry.authors or entry.editors]
    if entry.others or len(names) > 2:
        return f"{names[0]} et al." if names else ""
    return " and ".join(names)


def elsewhere(writing: Writing, item: CitedItem) -> str:
    """Name the entries of the libraries that may be meant, where the list is the manuscript's own; or say nothing.

    The first name is that of the first author, or of a body among the authors, or begins with it, as `Smith Criteria`
    does.
    """
    if writing.from_libraries or not item.names:
        return ""
    name, year = folded(item.names[0].text), item.year.text[:4] if item.year else ""
    found = [
        f"{library.name(entry)} of {library.path}"
        for library in writing.libraries
        for entry in library.entries
        if any(name == one or name.startswith(f"{one} ") for one in _called(entry))
        and (not year or entry.text("issued")[:4] == year)
    ]
    return f"It may be {' or '.join(found)}." if 0 < len(found) <= _MOST else ""


def _called(entry: Entry) -> Iterator[str]:
    """Yield the names by which a work may be cited: of its first author, and of every body among its authors."""
    for at, person in enumerate(entry.authors):
        if (person.literal or at == 0) and (name := folded(person.literal or person.family)):
            yield name


def stands_in(writing: Writing, place: int, words: str) -> bool:
    """Tell whether words are printed in an entry of the manuscript's own list, whatever they were read as."""
    if writing.from_libraries:
        return False
    entry = writing.entries[place]
    return f" {folded(words)} " in f" {folded(writing.text[entry.start : entry.end])} "


def found_of(writing: Writing, form: CitationForm, *states: LinkState) -> int:
    """Count the cited items of a form that were found in the list, or came to other states."""
    wanted = states or (LinkState.FOUND,)
    return sum(citation.form is form and link.state in wanted for citation, _, link in writing.linked)


def main_form(writing: Writing) -> CitationForm | None:
    """Give the form in which most works are cited that were found; None where none was."""
    count = Counter(citation.form for citation, _, link in writing.linked if link.state is LinkState.FOUND)
    return max(count, key=lambda form: count[form]) if count else None


def asked_range(writing: Writing, item: CitedItem) -> tuple[int, int] | None:
    """Give the ends of the range that an item belongs to, as written; None where it is a single number."""
    found = _RANGE.fullmatch(writing.text[item.start : item.end].strip("[]()^ "))
    return (int(found[1]), int(found[2])) if found else None


def first_mentions(writing: Writing) -> list[tuple[int, Citation, CitedItem]]:
    """Give the entries that are cited by number, by position, in the order of their first mention."""
    seen: set[int] = set()
    rows = []
    for citation, item, link in writing.linked:
        if citation.form is CitationForm.NUMERIC and link.state is LinkState.FOUND and link.entries[0] not in seen:
            seen.add(link.entries[0])
            rows.append((link.entries[0], citation, item))
    return rows


def late(writing: Writing) -> list[tuple[int, Citation, CitedItem]]:
    """Give the first mentions that stand out of the order of numbers; as few as explain it."""
    rows = first_mentions(writing)
    kept = in_order([place for place, _, _ in rows])
    return [row for number, row in enumerate(rows) if number not in kept]


def by_mention(writing: Writing) -> bool:
    """Tell whether a list is numbered in the order of mention, but for slips."""
    count = len(first_mentions(writing))
    return count > 0 and count - len(late(writing)) >= _MEANT * count


def out_of_alphabet(entries: Sequence[Entry]) -> list[int]:
    """Give the positions of entries that stand out of the order of first authors; names with particles go anywhere."""
    rows = [(place, _sorting(entry)) for place, entry in enumerate(entries)]
    named = [(place, name) for place, name in rows if name]
    kept = in_order([name for _, name in named])
    return [place for number, (place, _) in enumerate(named) if number not in kept]


def alphabetical(entries: Sequence[Entry]) -> bool:
    """Tell whether a list of some length is in the order of first authors, but for slips."""
    count = sum(bool(_sorting(entry)) for entry in entries)
    return count >= 5 and count - len(out_of_alphabet(entries)) >= _MEANT * count


def _sorting(entry: Entry) -> str:
    """Give what an entry is sorted by, or nothing where it may be sorted in more than one way."""
    name = next((person.family for person in entry.authors), "")
    return folded(name).replace(" ", "") if name[:1].isupper() and " " not in name else ""


def in_order(row: Sequence[int] | Sequence[str]) -> set[int]:
    """Give the positions of a longest part of a row that never falls."""
    tops: list[Any] = []
    ends: list[int] = []
    before: list[int] = []
    for place, each in enumerate(row):
        at = bisect_right(tops, each)
        tops[at : at + 1] = [each]
        ends[at : at + 1] = [place]
        before.append(ends[at - 1] if at else -1)
    kept: set[int] = set()
    place = ends[-1] if ends else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return kept


def odd_ones(kinds: Iterable[Hashable], least: int = 3) -> list[int]:
    """Give the positions of what differs from a clear majority: at least `least`, and four times as many."""
    row = list(kinds)
    count = Counter(row)
    if not count:
        return []
    usual, number = count.most_common(1)[0]
    others = len(row) - number
    clear = number >= least and others * 4 <= number
    return [place for place, kind in enumerate(row) if kind != usual] if clear else []
