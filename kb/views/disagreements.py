"""Disagreements: where the documents contradict each other, or themselves."""

from collections.abc import Iterable

from kb.page import Anchor, Book, Page, render
from kb.page.summary import both_readings


def pages(book: Book) -> Iterable[Page]:
    """Give the page that lists every disagreement, if there is any."""
    if not book.base.disagreements:
        return
    rows = [
        {"record": record, "claims": [_claim(book, name) for name in record.claims]}
        for record in book.base.disagreements.values()
    ]
    body = render("disagreements.html", rows=rows)
    title, description = "Where the documents disagree", "Both sides, and the exact difference."
    yield Page("disagreements/", title, body, description, tab=(4, "Disagreements"))


def _claim(book: Book, name: str) -> tuple[Anchor, str]:
    note = both_readings(book, "claims", name) if name in book.base.claims else ""
    return book.to("claims", name), note
