"""What registries answered: found, not found or failed, each with the day it was read. Silence is never an absence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kb.model.bibliography import Author, Entry, Value
from kb.model.finding import Evidence
from kb.model.knowledge_base import KnowledgeBase
from kb.model.reference import Notice
from kb.model.words import RegistryStatus


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What registries answer from: the texts of a folder by file name, the day they were read, a knowledge base."""

    files: Mapping[str, str]
    read_on: str = ""
    base: KnowledgeBase | None = None


@dataclass(frozen=True, slots=True, eq=False)
class RegistryRecord:
    """One answer of a registry.

    `source` names the registry, `id` its record. `asked` are the identifiers it answers to, each with its kind: `DOI
    10.1234/a`, `PMID 1`, `PMCID PMC1`, `KEY a-name`, `ADDRESS https://…` where the work stands, `TAKEN https://…` where
    nobody has seen it stand; `URL https://…` asks only what a server gives. `work` is the reference on record, without
    places, where it was found. `detail` says how a look-up failed, or what stands at an address. `notice_of` are the
    kinds of notice that the record itself is; `moved_to` is the address that another has become, and `versions` are
    identifiers of the version of record of a preprint.
    """

    source: str
    id: str
    read_on: str
    status: RegistryStatus
    asked: tuple[str, ...] = ()
    work: Entry | None = None
    notices: tuple[Notice, ...] = ()
    notice_of: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    moved_to: str = ""
    detail: str = ""

    @property
    def failed(self) -> bool:
        """Tell whether nobody knows what the answer is."""
        return self.status is RegistryStatus.FAILED

    def evidence(self, field: str, value: str) -> Evidence:
        """Give what a finding rests on: a field and its value on this record."""
        return Evidence(field, value, self.source, self.id, self.read_on)


@dataclass(frozen=True, eq=False)
class Registry:
    """All answers that a check may use."""

    records: tuple[RegistryRecord, ...] = ()


def on_record(
    kind: str, authors: tuple[Author, ...], fields: Mapping[str, str | None], *, others: bool = False
) -> Entry:
    """Give a reference as a registry holds it, of a CSL type; it stands at no place, and empty fields are left out."""
    values = {name: Value(" ".join(text.split()), 0, 0) for name, text in fields.items() if text and text.strip()}
    return Entry(0, 0, type=kind, authors=authors, others=others, fields=values)


def person(family: object, given: object = "", literal: object = "") -> Author:
    """Give an author on record."""
    texts = [" ".join(part.split()) if isinstance(part, str) else "" for part in (family, given, literal)]
    return Author(texts[0], texts[1], 0, 0, texts[2])


def identified(fields: Mapping[str, str | None]) -> tuple[str, ...]:
    """Give the identifiers among fields, each with its kind."""
    return tuple(f"{kind} {fields[kind]}" for kind in ("DOI", "PMID", "PMCID") if fields.get(kind))


def date_of(value: Any) -> tuple[int, ...]:
    """Give year, month and day, as far as they are said, of a date in parts (`date-parts`); () where there is none."""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and parts else ()
    return tuple(part for part in first if isinstance(part, int)) if isinstance(first, list) else ()


def items_of(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the works of a service's JSON: one, a list, or what stands under `message`, `items` or `results`."""
    for _ in range(3):
        inner = (
            next((value[n] for n in ("message", "items", "results") if n in value), None)
            if isinstance(value, dict)
            else None
        )
        if not isinstance(inner, dict | list):
            break
        value = inner
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            yield each
