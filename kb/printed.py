"""The printed lists of the knowledge base's documents, as writings that are held against its library and answers.

What is wrong in a printed list is its document's mistake, kept as it stands: no fault of the records.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from kb.model import Entry, KnowledgeBase, Value, Writing
from kb.reading import read
from kb.snapshot import registry

FOLDER = "references/printed"


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
    raw = entry.raw
    if entry.own("reference") is None:
        raw = (*raw, ("reference", Value(entry.key, entry.start, entry.start + 1)))
    return replace(entry, number=number.text if number else "", fields=fields, others=others, raw=raw)
