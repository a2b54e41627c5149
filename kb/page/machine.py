"""Machine forms of a record, which stand beside its page: what it says, its triples, and the works that it names."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from kb.graph import record_triples, turtle
from kb.model import Record
from kb.page.book import Book
from kb.vocabulary import iri

JSON, TURTLE, BIBTEX, RIS, CSL = ".json", ".ttl", ".bib", ".ris", ".csl.json"
FORMS = {JSON: "JSON", TURTLE: "Turtle", BIBTEX: "BibTeX", RIS: "RIS", CSL: "CSL-JSON"}


def forms_of(book: Book, kind: str, identifier: str) -> tuple[str, ...]:
    """Give the suffixes of a record's machine forms, as its page names them."""
    return tuple(FORMS) if works_of(book, kind, identifier) else (JSON, TURTLE)


def files_of(book: Book, kind: str, identifier: str, record: Record, **more: Any) -> Mapping[str, str]:
    """Give the files that stand beside a record's page, by suffix; `more` is what was made of the record."""
    made = {
        JSON: lambda: record_json(book, kind, identifier, record, **more),
        TURTLE: lambda: turtle(record_triples(book.base, kind, identifier), iri(book.base, kind, identifier)),
        BIBTEX: lambda: "\n".join(book.entries[name] for name in works_of(book, kind, identifier)),
        RIS: lambda: "\r\n".join(book.tagged[name] for name in works_of(book, kind, identifier)),
        CSL: lambda: told_json([book.items[name] for name in works_of(book, kind, identifier)]),
    }
    return {suffix: made[suffix]() for suffix in forms_of(book, kind, identifier)}


def works_of(book: Book, kind: str, identifier: str) -> tuple[str, ...]:
    """Give the references of the library that a record names, itself or through its lines of evidence, each once."""
    found = dict.fromkeys(_NAMED[kind](book, identifier))
    return tuple(name for name in found if name in book.base.references)


def _by_claim(book: Book, name: str) -> Iterator[str]:
    return (citation.reference for citation in book.base.claims[name].cites)


def _by_link(book: Book, name: str) -> Iterator[str]:
    for claim, _ in book.base.bearings_of.get(name, ()):
        yield from _by_claim(book, claim.id)
    for evidence in book.base.links[name].further_evidence:
        study = book.base.studies.get(evidence.study)
        yield from study.reports if study else (evidence.study,)


def _by_hypothesis(book: Book, name: str) -> Iterator[str]:
    for link in book.base.hypotheses[name].links:
        yield from _by_link(book, f"{name}/{link}")


def _by_concept(book: Book, name: str) -> Iterator[str]:
    for claim in book.about.get(name, ()):
        yield from _by_claim(book, claim.id)
    for link, _ in book.touching.get(name, ()):
        yield from _by_link(book, link)


def _by_document(book: Book, name: str) -> Iterator[str]:
    """Give what the document's own list names, then what its claims cite beyond it."""
    yield from (entry.reference for entry in book.base.printed.get(name, ()))
    for claim in book.base.claims_of.get(name, ()):
        yield from _by_claim(book, claim.id)


def _by_topic(book: Book, name: str) -> Iterator[str]:
    for claim in book.on_topic.get(name, ()):
        yield from _by_claim(book, claim.id)


_NAMED: Mapping[str, Callable[[Book, str], Iterator[str]]] = {
    "claims": _by_claim,
    "links": _by_link,
    "hypotheses": _by_hypothesis,
    "concepts": _by_concept,
    "documents": _by_document,
    "topics": _by_topic,
    "references": lambda book, name: iter((name,)),
}


def record_json(book: Book, kind: str, identifier: str, record: Record, **more: Any) -> str:
    """Give a record as JSON: its IRI, what the record says, and what was made of it."""
    said = msgspec.to_builtins(record, enc_hook=sorted)
    value = {"iri": iri(book.base, kind, identifier), "id": identifier, **said, **more}
    return told_json(value)


def files_of_all(book: Book, kind: str) -> Mapping[str, str]:
    """Give the files beside a page that lists every record of a kind: the records, and their triples."""
    records: Mapping[str, Record] = getattr(book.base, kind)
    every = (triple for name in records for triple in record_triples(book.base, kind, name))
    return {JSON: listed_json(records), TURTLE: turtle(every, "")}


def listed_json(records: Mapping[str, Record]) -> str:
    """Give records as JSON by their names, for a page that lists them."""
    return told_json({name: msgspec.to_builtins(record, enc_hook=sorted) for name, record in records.items()})


def told_json(value: Any) -> str:
    """Give a value as JSON that people can read too."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def standings(book: Book, kind: str, identifier: str) -> dict[str, dict[str, Any]]:
    """Give a target's standing under every standard, for a machine form."""
    found = {name: book.weighed[name].of(kind, identifier) for name in book.standards}
    return {
        name: {
            "label": str(standing.label),
            "for": standing.for_,
            "against": standing.against,
            "reason": standing.reason,
            "studies_for": list(standing.studies_for),
            "studies_against": list(standing.studies_against),
        }
        for name, standing in found.items()
    }
