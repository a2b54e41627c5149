"""The page of a concept: what is meant by the word, and what is claimed about it."""

from collections.abc import Iterable

from kb.model import Concept
from kb.page import Book, Page, linked, render
from kb.page.looks import look
from kb.page.machine import files_of
from kb.page.summary import both_readings, foot
from kb.vocabulary import address


def pages(book: Book) -> Iterable[Page]:
    """Give a page for every concept."""
    return (_page(book, concept) for concept in book.base.concepts.values())


def _page(book: Book, concept: Concept) -> Page:
    claims = book.about.get(concept.id, ())
    links = book.touching.get(concept.id, ())
    body = render(
        "concept.html",
        concept=concept,
        claims=[(book.to("claims", claim.id), both_readings(book, "claims", claim.id)) for claim in claims],
        links=[(book.to("links", name), look(book, book.read, name).meaning) for name, _ in links],
        **foot(book, "concepts", concept.id),
    )
    description = concept.definition or f"What is claimed about {concept.label}."
    named = {"claims": [claim.id for claim in claims], "links": [name for name, _ in links]}
    files = files_of(book, "concepts", concept.id, concept, **named)
    return Page(
        address("concepts", concept.id),
        f"Concept: {concept.label}",
        body,
        description,
        files=files,
        about=linked.concept(book, concept),
    )
