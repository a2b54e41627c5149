"""All generated pages of a knowledge base, from the shelf of views."""

from collections.abc import Iterator

from kb.graph import network
from kb.model import KnowledgeBase
from kb.page import Book, Page
from kb.shelf import members
from kb.standing import standards, weigh


def book_of(base: KnowledgeBase) -> Book:
    """Give the book that every page is made from: the records, weighed under every standard."""
    return Book(base, network(base), {name: weigh(base, name) for name in standards()})


def gather(book: Book) -> Iterator[Page]:
    """Give every page of every kind."""
    for view in members("kb.views").values():
        yield from view.pages(book)
