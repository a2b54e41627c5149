"""The knowledge base's own bibliographies, as writings: its documents' printed lists, and its library.

A printed list is held against the library and the frozen answers: what is wrong in it is its document's mistake, kept
as it stands. The library is held against the frozen answers alone, and what is wrong in it is the records' fault.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from kb.model import Entry, KnowledgeBase, Value, Writing
from kb.reading import read
from kb.snapshot import frozen_answers, registry

FOLDER = "references/printed"
LIBRARY = "references/library.bib"


def printed_lists(root: Path, base: KnowledgeBase, today: date | None = None) -> Iterator[Writing]:
    """Yield each document's printed list with what the knowledge base knows of its works.

    A list of which nothing could be read is left out: the rules of records say what is wrong with it. Raises Refused
    where only the reader of writers' files can make nothing of one.
    """
    known = registry({}, base)
    for document in (document for document, entries in base.printed.items() if entries):
        name = f"{FOLDER}/{document}.bib"
        writing = read(root / name, today)
        entries = tuple(map(_as_printed, writing.entries))
        yield replace(writing, path=name, entries=entries, registry=known)


def library_as_written(root: Path, base: KnowledgeBase, today: date | None = None) -> Writing | None:
    """Give the library with the frozen answers; None where it holds nothing, or nothing of it could be read.

    Works that it says could not be found are left out: it says itself what an answer would.
    """
    if not base.references:
        return None
    writing = read(root / LIBRARY, today)
    entries = tuple(_meant(entry) for entry in writing.entries if entry.own("status") is None)
    return replace(writing, path=LIBRARY, entries=entries, registry=frozen_answers(base))


def _meant(entry: Entry) -> Entry:
    """Give an entry with the work that it is taken to mean: the one of its key, where it does not say."""
    if entry.own("reference") is not None:
        return entry
    return replace(entry, raw=(*entry.raw, ("reference", Value(entry.key, entry.start, entry.start + 1))))


def _as_printed(entry: Entry) -> Entry:
    """Give an entry as these lists mean it.

    `number` is its place in the list, `issue` its issue, `others` an et al.; without `reference` its key says what it
    is taken to mean.
    """
    fields = {name: value for name, value in entry.fields.items() if name != "issue"}
    if issue := entry.own("issue"):
        fields["issue"] = issue
    number = entry.own("number")
    others = entry.others or entry.own("others") is not None
    return _meant(replace(entry, number=number.text if number else "", fields=fields, others=others))
