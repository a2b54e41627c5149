"""All generated pages of a knowledge base, from the shelf of views."""

from collections.abc import Iterator

from kb.export import export, file_name, formats
from kb.model import KnowledgeBase
from kb.page import Book, Page
from kb.page.exported import Exported
from kb.shelf import members
from kb.standing import standards, weigh


def book_of(base: KnowledgeBase, exports: tuple[Exported, ...] = ()) -> Book:
    """Give the book that every page is made from: the records, weighed under every standard, and what is exported."""
    return Book(base, {name: weigh(base, name) for name in standards()}, exports)


def exported(base: KnowledgeBase) -> tuple[Exported, ...]:
    """Give the knowledge base in every format of the shelf, as files of the release."""
    return tuple(
        Exported(
            name, file_name(name), (each.__doc__ or "").strip().partition("\n")[0], each.MEDIA_TYPE, export(base, name)
        )
        for name, each in formats().items()
    )


def gather(book: Book) -> Iterator[Page]:
    """Give every page of every kind."""
    for view in members("kb.views").values():
        yield from view.pages(book)
