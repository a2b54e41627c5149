"""All generated pages of a knowledge base, from the shelf of views."""

from collections.abc import Iterator

from kb.export import formats, missing
from kb.model import Exported, KnowledgeBase
from kb.page import Book, Page
from kb.shelf import members
from kb.standing import standards, weigh


def book_of(base: KnowledgeBase, exports: tuple[Exported, ...] = ()) -> Book:
    """Give the book that every page is made from: the records, weighed under every standard, and what is exported."""
    left_out = {name: why for name in formats() if (why := missing(name))} if exports else {}
    return Book(base, {name: weigh(base, name) for name in standards()}, exports, left_out)


def gather(book: Book) -> Iterator[Page]:
    """Give every page of every kind."""
    for view in members("kb.views").values():
        yield from view.pages(book)
