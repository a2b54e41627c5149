"""Which records are of which entry: by identifier, else by what an entry says of itself.

An identifier may lead to another work: then its record is kept apart, and nothing else is held against it. Without a
record by identifier, works on record are looked for as authors, year, title, volume and pages say them; what agrees and
what is against it are weighed, so that one wrong field hides no work.
"""

import functools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kb.matching.asking import WEB, asked_for, keys_of
from kb.matching.fields import bare_title, volume_and_issue
from kb.matching.letters import compact
from kb.matching.names import loose, surname
from kb.matching.pages import first_page
from kb.matching.titles import main_title
from kb.matching.weighing import of_another_work, of_one_work
from kb.matching.works import is_short_form
from kb.model import Entry, Registry, RegistryRecord, RegistryStatus, Severity, Value, Writing

# Of works with a key in common so many are looked at.
_ENOUGH = 12
# So many answers to one identifier are heard: no more registries exist.
_MOST = 60


@dataclass(frozen=True, slots=True, eq=False)
class Met:
    """What registries say of one entry.

    `asked` are the identifiers by which it was looked up, each with where it is written.
    `records` are of this very work; `others` are records of another, each with the identifier that led to it. `absent`
    were asked and have none; `failed` gave no answer. `searched` tells that no identifier led to a record, and no
    address that anybody has looked at. `doubtful` tells that an answer is missing which could have been of this work.
    """

    entry: Entry
    asked: dict[str, Value]
    records: tuple[RegistryRecord, ...]
    named: tuple[tuple[str, RegistryRecord], ...]
    others: tuple[tuple[str, RegistryRecord], ...]
    absent: tuple[tuple[str, RegistryRecord], ...]
    failed: tuple[RegistryRecord, ...]
    searched: bool
    doubtful: bool

    def held(self, severity: Severity) -> Severity:
        """Give the severity of a finding: where an answer is missing that could speak against it, it only informs."""
        return Severity.INFO if self.doubtful else severity


class _Index:
    """The answers by what was asked, and the works on record by what they say of themselves."""

    def __init__(self, registry: Registry) -> None:
        self.asked: dict[str, list[RegistryRecord]] = defaultdict(list)
        self.said: dict[str, list[RegistryRecord]] = defaultdict(list)
        failed = []
        for record in registry.records:
            if any(key.startswith("URL ") for key in record.asked):
                continue
            if record.failed:
                failed.append(record)
            for key in dict.fromkeys(key for asked in record.asked for key in keys_of(asked)):
                self.asked[key].append(record)
            if record.work and not record.notice_of:
                for key in _words(record.work):
                    self.said[key].append(record)
        self._forget_shared_addresses()
        # Which work a failed answer would have been of, only our own library says, by the work's key: an identifier may
        # lead anywhere. Without a key it could have been any.
        keys = [[key for key in each.asked if key.startswith("KEY ")] for each in failed]
        beside = [[one for key in own for one in self.asked[key] if one.work] for own in keys]
        self.loose = not all(beside)
        self.clouded = {id(one) for each in beside for one in each}

    def _forget_shared_addresses(self) -> None:
        """Leave out addresses at which several works stand: they say of none that it is the one that is meant."""
        for key, records in self.asked.items():
            first = records[0].asked
            if key.startswith(WEB) and not all(
                each is records[0] or any(one in first for one in each.asked if not one.startswith(WEB))
                for each in records
            ):
                self.asked[key] = []

    def doubts(self, entry: Entry) -> bool:
        """Tell whether an answer that did not come could be of a work that an entry is looked up by its words for."""
        return self.loose or bool(
            self.clouded and any(id(r) in self.clouded for key in _words(entry) for r in self.said.get(key, ())[:_MOST])
        )


@functools.lru_cache(maxsize=4)
def _index(registry: Registry) -> _Index:
    return _Index(registry)


def _words(entry: Entry) -> Iterator[str]:
    """Yield keys by which a work may be found though one of its fields is wrong."""
    name = loose(surname(entry.authors[0])) if entry.authors else ""
    year, page, volume = entry.text("issued")[:4], first_page(entry.text("page")), volume_and_issue(entry)[0]
    if title := compact(main_title(bare_title(entry.text("title")))):
        yield f"title {title[:24]}"
    if name and year:
        yield f"year {name} {year}"
    if page and volume:
        yield f"page {volume} {page}"
    if name and page:
        yield f"name {name} {page}"
    if len(entry.authors) > 1:
        yield f"people {' '.join(loose(surname(author)) for author in entry.authors[:3])}"


@functools.lru_cache(maxsize=4)
def met_by(writing: Writing) -> tuple[Met, ...]:
    """Give what registries say of each entry of a file, in order; () where none were asked."""
    if writing.registry is None:
        return ()
    index = _index(writing.registry)
    return tuple(_met(entry, index) for entry in writing.entries)


def _met(entry: Entry, index: _Index) -> Met:
    records: list[RegistryRecord] = []
    named: list[tuple[str, RegistryRecord]] = []
    others: list[tuple[str, RegistryRecord]] = []
    absent: list[tuple[str, RegistryRecord]] = []
    failed: list[RegistryRecord] = []
    asked = asked_for(entry)
    for key in asked:
        for record in index.asked.get(key, ())[:_MOST]:
            if record.failed:
                failed.append(record)
            elif record.status is RegistryStatus.NOT_FOUND:
                absent.append((key, record))
            elif record.work:
                named.append((key, record))
                # Whom our own list says an entry means, it means, however wrong it is.
                if not key.startswith("KEY ") and record not in records and of_another_work(entry, record.work):
                    others.append((key, record))
                elif record not in records:
                    records.append(record)
    if not named and not is_short_form(entry):
        records = list(_searched(entry, index))
    # That a work stands at an address which nobody has looked at, our own library only takes to be so.
    searched = all(key.startswith("TAKEN ") for key, _ in named)
    doubtful = bool(failed) or bool(searched and named) or (searched and index.doubts(entry))
    once = tuple({id(record): record for record in failed}.values())
    return Met(entry, asked, tuple(records), tuple(named), tuple(others), tuple(absent), once, searched, doubtful)


def _searched(entry: Entry, index: _Index) -> Iterator[RegistryRecord]:
    seen = set()
    for key in _words(entry):
        for record in index.said.get(key, ())[:_ENOUGH]:
            if id(record) not in seen:
                seen.add(id(record))
                if record.work and of_one_work(entry, record.work):
                    yield record


def candidates(writing: Writing, entry: Entry) -> tuple[RegistryRecord, ...]:
    """Give the records that an entry's identifiers or words lead to, of this work or another."""
    if writing.registry is None:
        return ()
    index = _index(writing.registry)
    keys = [(index.asked, key) for key in asked_for(entry)] + [(index.said, key) for key in _words(entry)]
    found = (record for table, key in keys for record in table.get(key, ())[:_ENOUGH] if record.work)
    return tuple({id(record): record for record in found}.values())


def clouded(writing: Writing, entry: Entry) -> bool:
    """Tell whether an answer that did not come could be of an entry's work, or of one that looks like it."""
    if writing.registry is None:
        return False
    index = _index(writing.registry)
    failed = any(record.failed for key in asked_for(entry) for record in index.asked.get(key, ()))
    return failed or index.doubts(entry)


@functools.lru_cache(maxsize=4)
def addresses(registry: Registry) -> dict[str, tuple[RegistryRecord, ...]]:
    """Give the answers about addresses of the web, by address."""
    found: dict[str, tuple[RegistryRecord, ...]] = {}
    for record in registry.records:
        for key in record.asked:
            if key.startswith("URL "):
                address = key.removeprefix("URL ")
                found[address] = (*found.get(address, ()), record)
    return found
