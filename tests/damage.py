"""References with one damaged field, made from a knowledge base's own library: which is wrong is known."""

import random
from collections.abc import Sequence
from dataclasses import replace

from kb.model import Author, Entry, Registry, Value, Writing
from kb.model.registry import RegistryRecord

# How often each field is the wrong one, in per cent.
SHARES = {"author": 39, "container-title": 31, "title": 18, "page": 7, "issued": 4, "volume": 1}
# Which rules name it. A title that is another work's stands at the title too, and is told with whose it is.
NAMING = {
    "author": {"MET605", "MET606", "MET607", "MET608"},
    "container-title": {"MET610"},
    "title": {"MET604", "MET613"},
    "page": {"MET612"},
    "issued": {"MET609"},
    "volume": {"MET611"},
}


def clean(registry: Registry) -> list[Entry]:
    """Give an entry as a careful writer would copy it from each work on record, with at least author, title and year."""
    works = {record.id: record for record in registry.records if record.work and record.source == "the library"}
    return [_copied(record) for record in works.values() if _whole(record)]


def _whole(record: RegistryRecord) -> bool:
    work = record.work
    return bool(work and work.authors and work.text("title") and work.text("issued"))


def _copied(record: RegistryRecord) -> Entry:
    assert record.work
    fields = {name: value for name, value in record.work.fields.items() if name != "available-date"}
    return replace(record.work, key=record.id, fields=fields)


def without_identifiers(entry: Entry) -> Entry:
    """Give an entry that can only be found by what it says."""
    fields = {name: v for name, v in entry.fields.items() if name not in ("DOI", "PMID", "PMCID", "URL")}
    return replace(entry, fields=fields)


def writing(entries: Sequence[Entry], registry: Registry | None) -> Writing:
    """Give entries as a file; each stands at a place of its own."""
    placed = tuple(_placed(entry, at) for at, entry in enumerate(entries))
    return Writing("made.bib", " " * (len(placed) + 1), "bibtex", placed, registry=registry)


def _placed(entry: Entry, at: int) -> Entry:
    fields = {name: Value(value.text, at, at + 1) for name, value in entry.fields.items()}
    authors = tuple(replace(author, start=at, end=at + 1) for author in entry.authors)
    return replace(entry, start=at, end=at + 1, fields=fields, authors=authors)


def damaged(rng: random.Random, entries: Sequence[Entry]) -> tuple[Entry, str]:
    """Give an entry one field of which is wrong, and which."""
    while True:
        name = rng.choices(list(SHARES), list(SHARES.values()))[0]
        entry = rng.choice(entries)
        if name == "author":
            authors = _authors(rng, entry, entries)
            if authors:
                return replace(entry, authors=authors), name
        elif entry.text(name):
            text = _TEXTS[name](rng, entry.text(name), [e.text(name) for e in entries if e.text(name)])
            if text:
                # A journal's short name would tell what the long one was.
                rest = {
                    k: v for k, v in entry.fields.items() if k != "container-title-short" or name != "container-title"
                }
                return replace(entry, fields=rest | {name: Value(text, 0, 0)}), name


def _authors(rng: random.Random, entry: Entry, entries: Sequence[Entry]) -> tuple[Author, ...]:
    people = [author for author in entry.authors if not author.literal]
    strangers = [a for e in entries for a in e.authors if not a.literal and all(a.family != b.family for b in people)]
    if len(people) < 3 or entry.others or len(people) != len(entry.authors):
        return ()
    at, kind = rng.randrange(len(people)), rng.randrange(5)
    if kind == 0:
        people[at] = rng.choice(strangers)
    elif kind == 1:
        people.insert(at, rng.choice(strangers))
    elif kind == 2:
        del people[at]
    elif kind == 3:
        other = (at + 1) % len(people)
        people[at], people[other] = people[other], people[at]
    else:
        letter = rng.choice([c for c in "BDKRTVZ" if not people[at].given.upper().startswith(c)])
        people[at] = Author(people[at].family, letter, 0, 0)
        if not entry.authors[at].given:
            return ()
    return tuple(people)


def _journal(rng: random.Random, own: str, others: list[str]) -> str:
    words = own.casefold().split()
    different = [other for other in others if not set(other.casefold().split()) & set(words)]
    return rng.choice(different) if different else ""


def _title(rng: random.Random, own: str, others: list[str]) -> str:
    words = own.split()
    long = [at for at, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    if len(words) < 4 or not long:
        return ""
    kind, at = rng.randrange(4), rng.choice(long)
    if kind == 0:
        words[at] = rng.choice(["kettles", "porcelain", "saucers", "teapots"])
    elif kind == 1:
        del words[at]
    elif kind == 2:
        words[at] = words[at][:2] + words[at][3] + words[at][2] + words[at][4:] if words[at][2] != words[at][3] else ""
    else:
        return rng.choice([other for other in others if other != own])
    return " ".join(filter(None, words))


def _page(rng: random.Random, own: str, _: list[str]) -> str:
    digits = [at for at, sign in enumerate(own) if sign.isdigit()]
    if not digits:
        return ""
    at = rng.choice(digits)
    return own[:at] + rng.choice([d for d in "123456789" if d != own[at]]) + own[at + 1 :]


def _number(rng: random.Random, own: str, _: list[str]) -> str:
    return str(int(own) + rng.choice([-7, -3, 3, 7, 11])) if own.isdigit() and int(own) > 7 else ""


_TEXTS = {"container-title": _journal, "title": _title, "page": _page, "issued": _number, "volume": _number}
