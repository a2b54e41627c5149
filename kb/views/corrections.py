"""Where every page's correction link leads: what to say, to whom, and how to mend a record oneself."""

from collections.abc import Iterable

from kb.page import Book, Page, linked, render

_LEAD = "Everything here can be wrong. Say what is, and where you read it: that is all it takes."


def pages(book: Book) -> Iterable[Page]:
    """Give the one page; the script fills in the page that somebody came from."""
    settings = book.base.settings
    title = "Something wrong?"
    body = render(
        "corrections.html",
        title=title,
        lead=_LEAD,
        site=settings.site_url or settings.base_iri,
        repository=settings.repository or "",
        contact=settings.contact or "",
    )
    about = linked.listing(book, "corrections/", title, _LEAD)
    yield Page("corrections/", title, body, _LEAD, searchable=False, about=about)
