"""References with one damaged field, made from a knowledge base's own library: which is wrong is known."""

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from kb.matching import initials, loose, same_journal, surname
from kb.model import Author, Entry, Finding, Registry, Severity, Value, Writing
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
            others = [e.text(name) for e in entries if e.text(name)]
            if name == "title" and "container-title" not in entry.fields:
                # With the title of another, nothing would be left that tells whose work it is.
                others = []
            text = _TEXTS[name](rng, entry.text(name), others)
            if text:
                # A journal's short name would tell what the long one was.
                rest = {
                    k: v for k, v in entry.fields.items() if k != "container-title-short" or name != "container-title"
                }
                return replace(entry, fields=rest | {name: Value(text, 0, 0)}), name


def judged(
    trials: Sequence[tuple[Entry, str]], found: Sequence[Finding]
) -> tuple[list[tuple[Entry, str]], list[tuple[Entry, str, set[str]]]]:
    """Give the trials of which the damaged field was not named, and those of which another was, with the rules.

    Each trial's entry stands at the place of its number. Only errors and warnings count, and of years what informs too:
    one year beside that of a record which went online first is no mistake, and is told.
    """
    named: dict[int, set[str]] = {}
    for each in found:
        if each.severity is not Severity.INFO or each.rule in NAMING["issued"]:
            named.setdefault(each.start, set()).add(each.rule)
    missed = [(e, n) for at, (e, n) in enumerate(trials) if not named.get(at, set()) & NAMING[n]]
    other = [(e, n, more) for at, (e, n) in enumerate(trials) if (more := named.get(at, set()) - NAMING[n])]
    return missed, other


def _authors(rng: random.Random, entry: Entry, entries: Sequence[Entry]) -> tuple[Author, ...]:
    people = [author for author in entry.authors if not author.literal]
    strangers = [a for e in entries for a in e.authors if not a.literal and all(a.family != b.family for b in people)]
    if len(people) < 3 or entry.others or len(people) != len(entry.authors):
        return ()
    at, kind = rng.randrange(len(people)), rng.randrange(6)
    if kind == 0:
        people[at] = rng.choice(strangers)
    elif kind == 1:
        people.insert(at, rng.choice(strangers))
    elif kind == 2:
        del people[at]
    elif kind == 3:
        other = (at + 1) % len(people)
        people[at], people[other] = people[other], people[at]
    elif kind == 4:
        # A middle name alone is somebody's name too.
        letter = rng.choice([c for c in "BDKRTVZ" if c.lower() not in initials(people[at].given)] or [""])
        stop = "." if "." in people[at].given else ""
        people[at] = Author(people[at].family, letter and letter + stop, 0, 0)
        if not entry.authors[at].given:
            return ()
    else:
        people[at] = Author(_slip(rng, people[at].family), people[at].given, 0, 0)
    return () if people == list(entry.authors) or _alike(people, entry.authors) else tuple(people)


def _alike(people: Sequence[Author], own: Sequence[Author]) -> bool:
    """Tell whether names differ in what is no difference: Mueller and Muller, or two namesakes who changed places."""
    plain = [[(loose(surname(a)), a.given[:1]) for a in each] for each in (people, own)]
    return plain[0] == plain[1]


def _slip(rng: random.Random, word: str) -> str:
    """Give a word with one slip: two letters changed places, one is missing, doubled or another."""
    if len(word) < 4 or not word.isalpha():
        return word
    at, kind = rng.randrange(1, len(word) - 1), rng.randrange(4)
    middle = {0: word[at + 1] + word[at], 1: word[at + 1], 2: word[at] * 2 + word[at + 1]}
    return word[:at] + middle.get(kind, rng.choice("aeiourst") + word[at + 1]) + word[at + 2 :]


def _journal(rng: random.Random, own: str, others: list[str]) -> str:
    """Give another journal, now and then one of a name that is partly the same."""
    words = set(own.casefold().split())
    others = [other for other in others if not same_journal(own.partition("(")[0], other.partition("(")[0])]
    different = [other for other in others if not set(other.casefold().split()) & words]
    near = [other for other in others if len(set(other.casefold().split()) & words) > 1]
    return rng.choice(near if near and rng.randrange(4) == 0 else different or [""])


def _title(rng: random.Random, own: str, others: list[str]) -> str:
    words = own.split()
    long = [at for at, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    if len(words) < 4 or not long:
        return ""
    kind, at = rng.randrange(5), rng.choice(long)
    if kind == 0:
        words[at] = rng.choice(["kettles", "porcelain", "saucers", "teapots"])
    elif kind == 1:
        del words[at]
    elif kind == 2:
        words[at] = _slip(rng, words[at])
    elif kind == 3:
        other = at - 1 if at else 1
        words[at], words[other] = words[other], words[at]
    else:
        return rng.choice([other for other in others if other != own] or [""])
    return "" if words == own.split() else " ".join(words)


def _page(rng: random.Random, own: str, _: list[str]) -> str:
    """Give pages with another digit, two that changed places, or a first page that is one off."""
    digits = [at for at, sign in enumerate(own) if sign.isdigit()]
    first = re.search(r"\d+", own)
    if not digits or not first:
        return ""
    at, kind = rng.choice(digits), rng.randrange(4)
    if kind == 0 and own[at : at + 2].isdigit() and len(set(own[at : at + 2])) == 2 and own[at + 1] != "0":
        return own[:at] + own[at + 1] + own[at] + own[at + 2 :]
    if kind == 1 and int(first[0]) > 1:
        return own[: first.start()] + str(int(first[0]) + rng.choice([-1, 1])) + own[first.end() :]
    return own[:at] + rng.choice([d for d in "123456789" if d != own[at]]) + own[at + 1 :]


def _number(rng: random.Random, own: str, _: list[str]) -> str:
    if not own.isdigit() or int(own) < 8:
        return ""
    turned = own[:-2] + own[:-3:-1]
    return turned if rng.randrange(4) == 0 and turned != own else str(int(own) + rng.choice([-10, -7, -2, 2, 3, 7, 10]))


_TEXTS = {"container-title": _journal, "title": _title, "page": _page, "issued": _number, "volume": _number}
