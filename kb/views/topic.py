"""The page of a topic: what the documents say of it, side by side, and whether it rests on anything."""

from collections.abc import Iterable
from typing import Any

from kb.model import Claim, Topic
from kb.page import Book, Page, figures, linked, render, resting
from kb.page.machine import files_of
from kb.page.pictures import doses
from kb.page.summary import both_readings, foot
from kb.vocabulary import address

_DOSES = "Doses and times are what the articles state, not tested advice."


def pages(book: Book) -> Iterable[Page]:
    """Give a page for every topic."""
    return (_page(book, topic) for topic in book.base.topics.values())


def _page(book: Book, topic: Topic) -> Page:
    claims = book.on_topic.get(topic.id, ())
    names = dict.fromkeys(claim.document for claim in claims)
    body = render(
        "topic.html",
        topic=topic,
        note=_DOSES,
        pictures=[each for each in (doses.doses(book, claims), doses.times(book, claims)) if each],
        documents=[
            (book.to("documents", name), [_row(book, claim) for claim in claims if claim.document == name])
            for name in names
        ],
        disagreements=(found := [d for d in book.base.disagreements.values() if topic.id in d.topics]),
        disagreeing=[(each, [book.to("claims", name) for name in each.claims]) for each in found],
        **foot(book, "topics", topic.id),
    )
    more = {"claims": [claim.id for claim in claims], "disagreements": [each.id for each in found]}
    files = files_of(book, "topics", topic.id, topic, **more)
    about = linked.listing(book, address("topics", topic.id), topic.title, topic.question)
    return Page(address("topics", topic.id), f"Topic: {topic.title}", body, topic.question, files=files, about=about)


def _row(book: Book, claim: Claim) -> dict[str, Any]:
    stated = (figures.figure(figure) for figure in claim.figures)
    return {
        "anchor": book.to("claims", claim.id),
        "figures": [f"{what}: {value}" for what, value, _ in stated],
        "note": both_readings(book, "claims", claim.id)
        + (f"; {figures.NOBODY}" if resting.uncontrolled(book, claim) else ""),
    }
