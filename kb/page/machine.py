"""Machine forms of a record, which stand beside its page: what it says, its triples, and the works that it names."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from kb.graph import record_triples, turtle
from kb.model import Record
from kb.page.book import Book
from kb.vocabulary import iri
from kb.works import ris
from kb.works.csl import item

JSON, TURTLE, BIBTEX, RIS, CSL = ".json", ".ttl", ".bib", ".ris", ".csl.json"
FORMS = {JSON: "JSON", TURTLE: "Turtle", BIBTEX: "BibTeX", RIS: "RIS", CSL: "CSL-JSON"}


def forms_of(book: Book, kind: str, identifier: str) -> tuple[str, ...]:
    """Give the suffixes of a record's machine forms, as its page names them."""
    if kind == "references":
        return tuple(FORMS)
    return (JSON, TURTLE, BIBTEX) if works_of(book, kind, identifier) else (JSON, TURTLE)


def files_of(book: Book, kind: str, identifier: str, record: Record, **more: Any) -> Mapping[str, str]:
    """Give the files that stand beside a record's page, by suffix; `more` is what was made of the record."""
    made = {
        JSON: lambda: record_json(book, kind, identifier, record, **more),
        TURTLE: lambda: turtle(record_triples(book.base, kind, identifier), iri(book.base, kind, identifier)),
        BIBTEX: lambda: "\n".join(book.entries[name] for name in works_of(book, kind, identifier)),
        RIS: lambda: ris.entry(book.base.references[identifier]),
        CSL: lambda: _json([item(book.base.references[identifier])]),
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


_NAMED: Mapping[str, Callable[[Book, str], Iterator[str]]] = {
    "claims": _by_claim,
    "links": _by_link,
    "hypotheses": _by_hypothesis,
    "concepts": _by_concept,
    "references": lambda book, name: iter((name,)),
}


def record_json(book: Book, kind: str, identifier: str, record: Record, **more: Any) -> str:
    """Give a record as JSON: its IRI, what the record says, and what was made of it."""
    said = msgspec.to_builtins(record, enc_hook=sorted)
    value = {"iri": iri(book.base, kind, identifier), "id": identifier, **said, **more}
    return _json(value)


def _json(value: Any) -> str:
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
