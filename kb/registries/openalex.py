"""OpenAlex: works as its API gives them, alone, in a list or under `results`.

Its flag of retraction misses some, so only a flag that is set says anything. It says one date, which may be that of
the first copy online, so it is taken for that date too.
"""

import json
from collections.abc import Iterator
from typing import Any

from kb.model import Author, Notice, NoticeKind, RegistryRecord, RegistryStatus, Snapshot
from kb.model.registry import identified, items_of, on_record, person

NAME = "OpenAlex"
FILES = "openalex*.json"

_TYPES = {"article": "article-journal", "preprint": "article", "book": "book", "book-chapter": "chapter"}


def answers(snapshot: Snapshot) -> Iterator[RegistryRecord]:
    """Give the works of OpenAlex's files."""
    for text in snapshot.files.values():
        for item in items_of(json.loads(text)):
            if isinstance(item.get("id"), str):
                yield _record(item, snapshot.read_on)


def _record(item: dict[str, Any], read_on: str) -> RegistryRecord:
    identifier = item["id"].rpartition("/")[2]
    fields = _fields(item)
    retracted = item.get("is_retracted") is True
    notices = (Notice(kind=NoticeKind.RETRACTION, source=NAME),) if retracted else ()
    notice_of = (str(item.get("type")),) if item.get("type") in ("retraction", "erratum") else ()
    authors = tuple(_authors(item))
    work = on_record(_type(item), authors, fields, others=item.get("is_authors_truncated") is True)
    return RegistryRecord(NAME, identifier, read_on, RegistryStatus.FOUND, identified(fields), work, notices, notice_of)


def _type(item: dict[str, Any]) -> str:
    source = _part(_part(item, "primary_location"), "source")
    if item.get("type") == "article" and source.get("type") == "conference":
        return "paper-conference"
    return _TYPES.get(str(item.get("type")), "")


def _part(value: dict[str, Any], name: str) -> dict[str, Any]:
    inner = value.get(name)
    return inner if isinstance(inner, dict) else {}


def _text(value: Any) -> str:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _fields(item: dict[str, Any]) -> dict[str, str | None]:
    ids, place = _part(item, "ids"), _part(item, "biblio")
    pages = [page for page in (_text(place.get("first_page")), _text(place.get("last_page"))) if page]
    year = _text(item.get("publication_year"))
    return {
        "title": _text(item.get("title")) or _text(item.get("display_name")),
        "container-title": _text(_part(_part(item, "primary_location"), "source").get("display_name")),
        "volume": _text(place.get("volume")),
        "issue": _text(place.get("issue")),
        "page": "-".join(dict.fromkeys(pages)),
        "issued": year,
        "available-date": year,
        "DOI": (_text(item.get("doi")) or _text(ids.get("doi"))).removeprefix("https://doi.org/"),
        "PMID": _text(ids.get("pmid")).rstrip("/").rpartition("/")[2],
        "PMCID": _text(ids.get("pmcid")).rstrip("/").rpartition("/")[2],
    }


def _authors(item: dict[str, Any]) -> Iterator[Author]:
    for each in item.get("authorships") or ():
        if isinstance(each, dict):
            name = _text(each.get("raw_author_name")) or _text(_part(each, "author").get("display_name"))
            family, comma, given = name.partition(",")
            if not comma:
                given, _, family = name.strip().rpartition(" ")
            if family.strip():
                yield person(family, given)
