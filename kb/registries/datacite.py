"""DataCite: DOIs of preprints (arXiv's among them), data and software, as its REST API gives them (JSON:API).

A preprint that has been published names its version of record as what it is a version of; a withdrawn one has a date of
that kind. Where it says several dates, the earliest counts as that of the first copy online.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from kb.model import Author, Notice, NoticeKind, RegistryRecord, RegistryStatus, Snapshot
from kb.model.registry import identified, on_record, person

NAME = "DataCite"
FILES = "datacite*.json"

_TYPES = {
    "JournalArticle": "article-journal",
    "ConferencePaper": "paper-conference",
    "Preprint": "article",
    "Book": "book",
    "BookChapter": "chapter",
    "Dissertation": "thesis",
    "Report": "report",
    "Dataset": "dataset",
    "Software": "software",
}
_YEAR = re.compile(r"\d{4}")
# When a work came out first, by the words of DataCite.
_FIRST = ("Submitted", "Available", "Issued", "Created")


def answers(snapshot: Snapshot) -> Iterator[RegistryRecord]:
    """Give the works of DataCite's files."""
    for text in snapshot.files.values():
        for item in _items(json.loads(text)):
            if _text(item.get("doi")):
                yield _record(item, snapshot.read_on)


def _items(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the attributes of the works of an answer: one, or a list, under `data` or without it."""
    inner = value.get("data", value) if isinstance(value, dict) else value
    for each in inner if isinstance(inner, list) else [inner]:
        attributes = each.get("attributes", each) if isinstance(each, dict) else None
        if isinstance(attributes, dict):
            yield attributes


def _record(item: dict[str, Any], read_on: str) -> RegistryRecord:
    fields, kind = _fields(item), _type(item)
    withdrawn = any(each.get("dateType") == "Withdrawn" for each in _list(item, "dates"))
    url = _text(item.get("url"))
    return RegistryRecord(
        NAME,
        f"DOI {item['doi']}",
        read_on,
        RegistryStatus.FOUND,
        (*identified(fields), *([f"ADDRESS {url}"] if url else [])),
        on_record(kind, tuple(_authors(item)), fields),
        (Notice(kind=NoticeKind.WITHDRAWAL, source=NAME),) if withdrawn else (),
        versions=tuple(_versions(item)) if kind == "article" else (),
    )


def _type(item: dict[str, Any]) -> str:
    types = item.get("types")
    general = _text(types.get("resourceTypeGeneral")) if isinstance(types, dict) else ""
    if general == "Text" and _publisher(item) == "arXiv":
        return "article"
    return _TYPES.get(general, "")


def _text(value: Any) -> str:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _list(item: dict[str, Any], name: str) -> list[dict[str, Any]]:
    value = item.get(name)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _publisher(item: dict[str, Any]) -> str:
    """Give the publisher's name: older answers print it alone."""
    value = item.get("publisher")
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _fields(item: dict[str, Any]) -> dict[str, str | None]:
    titles = [_text(each.get("title")) for each in _list(item, "titles") if not each.get("titleType")]
    inside = item.get("container")
    place = inside if isinstance(inside, dict) else {}
    pages = [page for page in (_text(place.get("firstPage")), _text(place.get("lastPage"))) if page]
    said = [_text(each.get("date")) for each in _list(item, "dates") if each.get("dateType") in _FIRST]
    years = [found[0] for date in said if (found := _YEAR.match(date))]
    return {
        "title": titles[0] if titles else "",
        "container-title": _text(place.get("title")),
        "publisher": _publisher(item),
        "volume": _text(place.get("volume")),
        "issue": _text(place.get("issue")),
        "page": "-".join(dict.fromkeys(pages)),
        "issued": _text(item.get("publicationYear")),
        "available-date": min(years, default=""),
        "DOI": _text(item.get("doi")),
    }


def _authors(item: dict[str, Any]) -> Iterator[Author]:
    for each in _list(item, "creators"):
        name, kind = _text(each.get("name")), each.get("nameType")
        family, given = _text(each.get("familyName")), _text(each.get("givenName"))
        if not family and kind != "Organizational":
            family, comma, given = name.partition(",")
            family = family if comma else ""
        if family or name:
            yield person(family, given if family else "", "" if family else name)


def _versions(item: dict[str, Any]) -> Iterator[str]:
    """Yield the DOIs of what a preprint became; versions of the preprint itself have its own prefix."""
    own = _text(item.get("doi")).partition("/")[0]
    for each in _list(item, "relatedIdentifiers"):
        doi = _text(each.get("relatedIdentifier"))
        relation = each.get("relationType") == "IsVersionOf" and each.get("relatedIdentifierType") == "DOI"
        if relation and not doi.startswith(f"{own}/"):
            yield f"DOI {doi}"
