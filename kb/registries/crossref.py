"""Crossref: works as its REST API gives them, alone, in a list or with the envelope of the answer.

A retraction stands on the original under `updated-by` and on the notice under `update-to`. A work printed in one year
and online in another has both dates: the printed one is the year, the other `available-date`.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from kb.model import Author, Notice, NoticeKind, RegistryRecord, RegistryStatus, Snapshot
from kb.model.registry import date_of, identified, items_of, on_record, person

NAME = "Crossref"
FILES = "crossref*.json"

_TYPES = {
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "posted-content": "article",
    "book-chapter": "chapter",
    "book": "book",
    "monograph": "book",
    "edited-book": "book",
    "report": "report",
    "dissertation": "thesis",
}
_NOTICES = {
    "retraction": NoticeKind.RETRACTION,
    "removal": NoticeKind.RETRACTION,
    "retraction_and_replacement": NoticeKind.RETRACTION,
    "withdrawal": NoticeKind.WITHDRAWAL,
    "expression_of_concern": NoticeKind.CONCERN,
    "concern": NoticeKind.CONCERN,
    "reinstatement": NoticeKind.REINSTATEMENT,
    **dict.fromkeys(
        ("correction", "corrigendum", "erratum", "addendum", "clarification", "partial_retraction"),
        NoticeKind.CORRECTION,
    ),
}


def answers(snapshot: Snapshot) -> Iterator[RegistryRecord]:
    """Give the works of Crossref's files."""
    for text in snapshot.files.values():
        for item in items_of(json.loads(text)):
            if isinstance(item.get("DOI"), str):
                yield _record(item, snapshot.read_on)


def _address(item: dict[str, Any]) -> tuple[str, ...]:
    """Give the page of the work, as its publisher deposited it."""
    inner = item.get("resource")
    primary = inner.get("primary") if isinstance(inner, dict) else None
    url = primary.get("URL") if isinstance(primary, dict) else None
    return (f"ADDRESS {url}",) if isinstance(url, str) else ()


def _record(item: dict[str, Any], read_on: str) -> RegistryRecord:
    fields = _fields(item)
    return RegistryRecord(
        NAME,
        f"DOI {item['DOI']}",
        read_on,
        RegistryStatus.FOUND,
        (*identified(fields), *_address(item)),
        on_record(_TYPES.get(str(item.get("type")), ""), _people(item.get("author")), fields),
        tuple(sorted(_notices(item), key=lambda notice: notice.on or date.min)),
        tuple(str(each.get("type", "")) for each in _dicts(item.get("update-to"))),
        tuple(_became(item)),
    )


def _fields(item: dict[str, Any]) -> dict[str, str | None]:
    printed, online = date_of(item.get("published-print")), date_of(item.get("published-online"))
    issued = printed or date_of(item.get("issued")) or date_of(item.get("published")) or online
    title, subtitle = _first(item.get("title")), _first(item.get("subtitle"))
    # Some publishers have the subtitle in both.
    whole = f"{title}: {subtitle}" if title and subtitle and subtitle.casefold() not in title.casefold() else title
    return {
        "title": whole,
        "original-title": _first(item.get("original-title")),
        "container-title": _first(item.get("container-title")),
        "container-title-short": _first(item.get("short-container-title")),
        "volume": _first(item.get("volume")),
        "issue": _first(item.get("issue")),
        "page": _first(item.get("page")),
        "number": _first(item.get("article-number")),
        "issued": str(issued[0]) if issued else "",
        "available-date": str(online[0]) if online else "",
        "DOI": item["DOI"],
    }


def _first(value: Any) -> str:
    value = value[0] if isinstance(value, list) and value else value
    return value if isinstance(value, str) else ""


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _people(value: Any) -> tuple[Author, ...]:
    people = (person(each.get("family"), each.get("given"), each.get("name")) for each in _dicts(value))
    return tuple(each for each in people if each.family or each.literal)


def _notices(item: dict[str, Any]) -> Iterator[Notice]:
    for each in _dicts(item.get("updated-by")):
        kind = _NOTICES.get(str(each.get("type", "")).lower().replace("-", "_").replace(" ", "_"))
        if kind:
            source = " / ".join([NAME, *filter(None, [_first(each.get("source"))])])
            yield Notice(kind=kind, on=_day(each.get("updated")), source=source, id=_first(each.get("DOI")) or None)


def _day(value: Any) -> date | None:
    parts = date_of(value)
    try:
        return date(*parts) if len(parts) == 3 else None
    except ValueError:
        return None


def _became(item: dict[str, Any]) -> Iterator[str]:
    relation = item.get("relation")
    for each in _dicts(relation.get("is-preprint-of") if isinstance(relation, dict) else None):
        if each.get("id-type") == "doi" and isinstance(each.get("id"), str):
            yield f"DOI {each['id']}"
