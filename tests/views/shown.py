"""What a page of a view shows, as a reader gets it."""

from types import ModuleType

from bs4 import BeautifulSoup, Tag

from kb.page import Book, Page


def page(view: ModuleType, book: Book, address: str) -> Page:
    """Give the view's page at an address."""
    found: Page = next(page for page in view.pages(book) if page.address == address)
    return found


_OTHER_STANDARDS = ".kb-vary[data-search-exclude], .kb-two .kb-on[data-search-exclude]"


def shown(view: ModuleType, book: Book, address: str) -> BeautifulSoup:
    """Give what the view's page at an address shows under the standard that it opens with."""
    soup = BeautifulSoup(page(view, book, address).body, "html.parser")
    for other in soup.select(_OTHER_STANDARDS):
        other.decompose()
    return soup


def texts(soup: Tag, selector: str) -> list[str]:
    """Give the texts of what fits a selector, their white space collapsed."""
    return [" ".join(element.get_text(" ").split()) for element in soup.select(selector)]
