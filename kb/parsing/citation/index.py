"""A list of references, ready for names, numbers and keys to be looked up in."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from rapidfuzz.distance import OSA

from kb.model.bibliography import Author, Entry
from kb.parsing.citation.dates import Year, meaning
from kb.parsing.citation.folding import fold, words
from kb.parsing.citation.spelt import Spelt, author, body, cited

# A name is compared letter by letter up to here; below the least length one letter off is another name.
_LONGEST = 40
_SHORTEST = 4
_SHORT = 5
_DIGITS = re.compile(r"\d+")
_K = TypeVar("_K")


@dataclass(frozen=True, slots=True)
class Listed:
    """What citations are compared with, of one entry."""

    names: tuple[Spelt, ...]
    others: bool
    year: Year
    title: str


@dataclass(slots=True)
class Index:
    """The entries of a list by what a citation may say of them; made once, then only read.

    `first` has the entries by a spelling of the first author's name and a year (or "" where the entry has none), `pair`
    also by that of the second author; `by_name` by the first author's name alone, `anywhere` every author's name;
    `near` the first authors' names by each spelling that lacks a letter; `near_keys` keys likewise. `printed` says
    which words stand in which entries, `unread` which entries lack an author or a year. `labels` are
    what some lists print in a number's place: Mor19.
    `in_full` is how many authors the text that cites the list names in full.
    """

    listed: list[Listed] = field(default_factory=list)
    first: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    pair: dict[tuple[str, str, str], list[int]] = field(default_factory=dict)
    by_name: dict[str, list[int]] = field(default_factory=dict)
    anywhere: dict[str, list[int]] = field(default_factory=dict)
    near: dict[str, list[str]] = field(default_factory=dict)
    titles: dict[str, list[int]] = field(default_factory=dict)
    numbers: dict[int, list[int]] = field(default_factory=dict)
    numbers_printed: bool = False
    keys: dict[str, list[int]] = field(default_factory=dict)
    labels: dict[str, list[int]] = field(default_factory=dict)
    folded_keys: dict[str, list[int]] = field(default_factory=dict)
    near_keys: dict[str, list[str]] = field(default_factory=dict)
    printed: dict[str, list[int]] = field(default_factory=dict)
    unread: list[int] = field(default_factory=list)
    in_full: int = 2

    def begins(self, name: str) -> bool:
        """Tell whether a work of the list begins with an author of this name, or of one like it."""
        spelt = cited(name)
        return any(key in self.by_name for key in spelt.all)

    def resembles(self, name: str) -> tuple[str, ...]:
        """Give the names of first authors that are a letter off this one."""
        return tuple(dict.fromkeys(near for key in cited(name).whole for near in alike(self.near, key)))


def index(entries: Sequence[Entry], text: str = "") -> Index:
    """Make the index of a list; `text` is what its entries' places count in, where the caller has it."""
    made = Index()
    for place, entry in enumerate(entries):
        _add_names(made, place, entry)
        _add_printed(made, place, entry, text)
        if entry.key:
            _push(made.keys, entry.key, place)
            _push(made.folded_keys, entry.key.casefold(), place)
    for name in made.by_name:
        _add_near(made.near, name)
    for key in made.folded_keys:
        _add_near(made.near_keys, key)
    _add_numbers(made, entries)
    return made


def ready(entries: "Sequence[Entry] | Index", text: str = "") -> Index:
    """Give the index of a list, or the one that was made of it."""
    return entries if isinstance(entries, Index) else index(entries, text)


def alike(near: dict[str, list[str]], name: str) -> list[str]:
    """Give the names that differ from one by a letter more, less or other, or by two that changed places."""
    if not _SHORTEST <= len(name) <= _LONGEST:
        return []
    found = [other for key in (name, *_shorter(name)) for other in near.get(key, ())]
    return [other for other in dict.fromkeys(found) if other != name and _slip(name, other)]


def _slip(one: str, other: str) -> bool:
    """Tell whether a slip of the pen explains two names: in short ones hardly ever of the first letter (Wang, Yang)."""
    return (one[0] == other[0] or min(len(one), len(other)) > _SHORT) and OSA.distance(one, other, score_cutoff=1) < 2


def _shorter(name: str) -> Iterable[str]:
    return (name[:at] + name[at + 1 :] for at in range(len(name)))


def _add_near(near: dict[str, list[str]], name: str) -> None:
    if _SHORTEST <= len(name) <= _LONGEST:
        for key in {name, *_shorter(name)}:
            near.setdefault(key, []).append(name)


def _push(table: dict[_K, list[int]], key: _K, place: int) -> None:
    row = table.setdefault(key, [])
    if not row or row[-1] != place:
        row.append(place)


def _people(entry: Entry) -> tuple[Author, ...]:
    return entry.authors or entry.editors


def _add_names(made: Index, place: int, entry: Entry) -> None:
    """Enter an entry under its authors; under its title where it has none."""
    names = tuple(author(person) for person in _people(entry))
    year = meaning(entry.text("issued"))
    title = fold(entry.text("title"))
    made.listed.append(Listed(names, entry.others, year, title))
    for spelt in names:
        for key in spelt.all:
            _push(made.anywhere, key, place)
    if names:
        for key in names[0].all:
            _enter(made, place, key, year, names[1].all if len(names) > 1 else ())
        return
    bodies = [entry.text(name) for name in ("publisher", "container-title") if entry.text(name)]
    for name in bodies:
        for key in body(name).whole:
            _enter(made, place, key, year, ())
    if title and (row := words(entry.text("title"))):
        _push(made.titles, row[0], place)


def _enter(made: Index, place: int, key: str, year: Year, seconds: tuple[str, ...]) -> None:
    _push(made.by_name, key, place)
    for each in year.years or ("",):
        _push(made.first, (key, each), place)
        for second in seconds:
            _push(made.pair, (key, second, each), place)


def _add_printed(made: Index, place: int, entry: Entry, text: str) -> None:
    """Note an entry of which no author, or no year, was read; and the words that are printed in it."""
    people = _people(entry)
    if not people or not made.listed[place].year.years:
        made.unread.append(place)
    printed = set(words(text[entry.start : entry.end])) if text else set()
    for word in printed | {word[:4] for word in printed if word[:4].isdigit()}:
        _push(made.printed, word, place)


def _add_numbers(made: Index, entries: Sequence[Entry]) -> None:
    """Enter entries under their numbers; under their places where a list of printed entries has none."""
    labels = [entry.number.strip("[](). ") for entry in entries]
    for place, label in enumerate(labels):
        if label[:1].isalpha():
            _push(made.labels, label, place)
    printed = [_DIGITS.search(entry.number) for entry in entries]
    made.numbers_printed = any(printed)
    if not any(printed):
        if not any(entry.key for entry in entries) and not made.labels:
            made.numbers = {place + 1: [place] for place in range(len(entries))}
        return
    for place, found in enumerate(printed):
        if found and not labels[place][:1].isalpha() and len(found[0]) <= 6:
            _push(made.numbers, int(found[0]), place)
    in_order = all(found is None or found[0] == str(place + 1) for place, found in enumerate(printed))
    for place, found in enumerate(printed):
        if found is None and in_order:
            _push(made.numbers, place + 1, place)
