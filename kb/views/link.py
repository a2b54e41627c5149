"""The page of a link, its evidence profile: who says so, and what they found."""

from collections.abc import Iterable
from typing import Any

from kb.model import Link
from kb.page import Anchor, Book, Page, figures, linked, render, resting, withdrawal, words
from kb.page.evidence import Row, profile
from kb.page.looks import ASSOCIATION, look
from kb.page.machine import files_of, standings
from kb.page.pictures import effects
from kb.page.summary import citations_in_words, foot, in_words
from kb.vocabulary import address


def pages(book: Book) -> Iterable[Page]:
    """Give a page for every link of every hypothesis."""
    return (_page(book, name, link) for name, link in book.base.links.items())


def _page(book: Book, name: str, link: Link) -> Page:
    read = book.read.of("links", name)
    hypothesis = book.base.hypotheses[name.partition("/")[0]]
    body = render(
        "link.html",
        link=link,
        hypothesis=book.to("hypotheses", hypothesis.id),
        eyebrow=f"A link of the hypothesis{_whose(book, hypothesis.proposed_by)}:",
        start=book.to("concepts", link.from_),
        end=book.to("concepts", link.to),
        sign=words.SIGN[link.sign],
        looks=[look(book, book.weighed[standard], name) for standard in book.standards],
        association=ASSOCIATION,
        profile=[(group, [_row(book, row) for row in rows]) for group, rows in profile(book, name)],
        no_support="Nothing: asserted without evidence." if book.cites_nothing(name) else "No work supports it.",
        effects=effects.of_link(book, name),
        claims=_claims(book, name),
        **withdrawal.resting_on(book, "links", name),
        **foot(book, "links", name) | {"where": book.base.source("hypotheses", hypothesis.id).path},
    )
    more = {"standing": standings(book, "links", name), **resting.resting_json(book, "links", name)}
    files = files_of(book, "links", name, link, **more)
    title = f"Claimed link: {link.short or link.statement}"
    description = f"A link of a hypothesis: {link.statement} As the sources read: {in_words(read)}."
    return Page(address("links", name), title, body, description, files=files, about=linked.link(book, name))


def _whose(book: Book, document: str | None) -> str:
    return f" proposed by “{book.to('documents', document).text}”" if document else ""


def _row(book: Book, row: Row) -> dict[str, Any]:
    numbers = figures.finding(row.finding, row.study) if row.finding else ""
    names = ["work", "study", "verdict", "verdict_on_claim", "read", "why", "by", "on"]
    names += ["claim", "why_link", "uncounted"]
    more = {"figures": numbers, "notice": resting.notice(book, row.key), "unit": row.study.id if row.study else row.key}
    return {name: getattr(row, name) for name in names} | more


def _claims(book: Book, name: str) -> list[tuple[Anchor, str, str]]:
    """Give the claims that bear on the link: how, and what they rest on."""
    found = []
    for claim, bearing in book.bearings.get(name, ()):
        said = f"{words.BEARING[bearing.direction]} {words.BEARING_VERDICT[bearing.verdict]}"
        rests = citations_in_words(tuple(citation.verdict for citation in claim.cites))
        found.append((book.to("claims", claim.id), f"{said}; {rests}", bearing.why))
    return found
