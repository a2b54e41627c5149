"""The knowledge base's own answers: each frozen one of `references/registry/`, and the library's entry of the work.

Both answer to the work's key beside its identifiers. What the library marks as unverified it does not say: it is
nobody's word. Where the library knows that there are more authors, the frozen answer's list is no whole one.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kb.model import Author, Reference, RegistryAnswer, RegistryRecord, RegistryStatus, Snapshot
from kb.model.registry import date_of, identified, on_record, person

NAME = "the library"
FILES = ""

_FIELDS = {
    "title": "title",
    "journal": "container-title",
    "booktitle": "container-title",
    "shortjournal": "container-title-short",
    "volume": "volume",
    "number": "issue",
    "pages": "page",
    "eid": "number",
    "year": "issued",
    "date": "available-date",
    "doi": "DOI",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "url": "URL",
}
_TYPES = {"article": "article-journal", "online": "webpage", "book": "book", "incollection": "chapter"}
_YEAR = re.compile(r"\d{4}")


def answers(snapshot: Snapshot) -> Iterator[RegistryRecord]:
    """Give what the knowledge base holds of its works."""
    if not snapshot.base:
        return
    references = snapshot.base.references
    for key, answer in snapshot.base.registry.items():
        yield _frozen(key, answer, references.get(key))
    for key, reference in references.items():
        if not reference.unfound:
            yield _of_library(key, reference)


def _frozen(key: str, answer: RegistryAnswer, reference: Reference | None) -> RegistryRecord:
    others = bool(reference and reference.others)
    csl = answer.csl
    fields: dict[str, str | None] = {
        name: str(value) for name, value in csl.items() if isinstance(value, str | int) and name not in ("id", "type")
    }
    for name in ("issued", "available-date"):
        parts = date_of(csl.get(name))
        fields[name] = str(parts[0]) if parts else ""
    identifiers = identified(fields) or (_identified(reference) if reference else ())
    found = answer.status is RegistryStatus.FOUND
    work = on_record(str(csl.get("type", "")), tuple(_people(csl)), fields, others=others) if found else None
    return RegistryRecord(
        answer.source,
        answer.record_id or key,
        answer.read_on.isoformat(),
        answer.status,
        (*identifiers, *_address(reference), f"KEY {key}"),
        work,
        answer.notices,
        detail=answer.note or "",
    )


def _address(reference: Reference | None) -> tuple[str, ...]:
    """Give the address at which a work stands, or is taken to stand where nobody has seen it there."""
    url = reference.field("url") if reference else None
    kind = "TAKEN" if reference and "url" in reference.unverified else "ADDRESS"
    return (f"{kind} {url}",) if url else ()


def _identified(reference: Reference) -> tuple[str, ...]:
    return identified({_FIELDS[name]: reference.field(name) for name in ("doi", "pmid", "pmcid")})


def _people(csl: Mapping[str, Any]) -> Iterator[Author]:
    for each in csl.get("author") or ():
        if isinstance(each, dict):
            yield person(each.get("family"), each.get("given"), each.get("literal"))


def _of_library(key: str, reference: Reference) -> RegistryRecord:
    said = {name: text for name, text in reference.fields.items() if name not in reference.unverified}
    # The first of two that mean one counts: a work with a journal has no other container.
    fields: dict[str, str | None] = {}
    for name, variable in _FIELDS.items():
        if name in said:
            fields.setdefault(variable, said[name])
    for name in ("issued", "available-date"):
        year = _YEAR.search(fields.get(name) or "")
        fields[name] = year[0] if year else ""
    authors = () if "author" in reference.unverified else reference.authors
    work = on_record(
        _TYPES.get(reference.type, ""),
        tuple(person(each.family, each.given, each.literal) for each in authors),
        fields,
        others=reference.others,
    )
    asked = (*identified(fields), *_address(reference), f"KEY {key}")
    return RegistryRecord(NAME, key, said.get("readon", ""), RegistryStatus.FOUND, asked, work)
