"""The page of what hangs on one study alone: the single points of failure of the whole knowledge base, worst first."""

from collections.abc import Iterable
from typing import Any

import msgspec

from kb.page import Book, Page, linked, render, withdrawal
from kb.page.machine import JSON, told_json
from kb.page.text import count
from kb.standing import By, SinglePoint, single_points

_KINDS = ("hypotheses", "parts", "links", "claims")
_ONE = {"hypotheses": "hypothesis", "parts": "part", "links": "link", "claims": "claim"}
_LEAD = (
    "Every study without which something has no support left, worst first: hypotheses before parts, parts before "
    "links, links before claims. What another study still supports is never listed."
)


def pages(book: Book) -> Iterable[Page]:
    """Give the one page."""
    found = {name: single_points(book.base, name) for name in book.standards}
    body = render(
        "single_points.html", lead=_LEAD, standards=[_standard(book, n, points) for n, points in found.items()]
    )
    title = "What hangs on one study"
    about = linked.listing(book, "single-points/", title, _LEAD)
    yield Page("single-points/", title, body, _LEAD, files={JSON: _machine(book)}, searchable=False, about=about)


def _standard(book: Book, name: str, points: tuple[SinglePoint, ...]) -> dict[str, Any]:
    return {
        "name": name,
        "label": book.weighed[name].label,
        "open": name == book.read.standard,
        "count": count(len(points), "study", "studies"),
        "rows": [
            {"study": book.to("studies", p.name), "summary": _summary(p), "falls": _falls(book, p)} for p in points
        ],
    }


def _summary(point: SinglePoint) -> str:
    counted = ((len(getattr(point, kind)), kind) for kind in _KINDS)
    return ", ".join(count(number, _ONE[kind], kind) for number, kind in counted if number)


def _falls(book: Book, point: SinglePoint) -> list[Any]:
    return [withdrawal.target(book, kind, name) for kind in _KINDS for name in getattr(point, kind)]


def _machine(book: Book) -> str:
    """Give the list under every standard, by papers, studies and groups."""
    found = {
        standard: {by: [msgspec.to_builtins(point) for point in single_points(book.base, standard, by)] for by in By}
        for standard in book.standards
    }
    return told_json(found)
