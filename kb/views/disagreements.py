"""Disagreements: where the documents contradict each other, or themselves."""

from collections.abc import Iterable
from typing import Any

from kb.model import Disagreement, DisagreementKind
from kb.page import Anchor, Book, Page, linked, render
from kb.page.machine import files_of_all
from kb.page.summary import both_readings, foot_of_all

# What contradicts comes first, what agrees last.
_ORDER = (
    DisagreementKind.CONFLICT,
    DisagreementKind.TERM,
    DisagreementKind.REFINEMENT,
    DisagreementKind.AGREEMENT,
)


def pages(book: Book) -> Iterable[Page]:
    """Give the page that lists every disagreement, if there is any."""
    if not book.base.disagreements:
        return
    every = book.base.disagreements.values()
    kinds = [(kind, [_row(book, each) for each in every if each.kind is kind]) for kind in _ORDER]
    body = render(
        "disagreements.html",
        kinds=[(kind, rows) for kind, rows in kinds if rows],
        **foot_of_all(book, "disagreements/", "claims/disagreements.yaml"),
    )
    title, description = "Where the documents disagree", "Both sides, and the exact difference."
    files = files_of_all(book, "disagreements")
    about = linked.listing(book, "disagreements/", title, description)
    yield Page("disagreements/", title, body, description, tab=(4, "Disagreements"), files=files, about=about)


def _row(book: Book, record: Disagreement) -> dict[str, Any]:
    return {
        "record": record,
        "claims": [_claim(book, name) for name in record.claims],
        "topics": [book.to("topics", name) for name in record.topics],
    }


def _claim(book: Book, name: str) -> tuple[Anchor, str]:
    note = both_readings(book, "claims", name) if name in book.base.claims else ""
    return book.to("claims", name), note
