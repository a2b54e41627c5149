"""A feed of what changed in the records, as Atom (RFC 4287): no clock, and no address but the knowledge base's own."""

from html import escape

from kb.model import Change
from kb.page.book import Book
from kb.page.text import plain, shortened

FILE = "feed.xml"


def feed(book: Book) -> str:
    """Give the feed, newest first; changes of one day keep the order of the records."""
    settings = book.base.settings
    home = settings.site_url or settings.base_iri
    changes = sorted(book.base.changes, key=lambda change: change.on, reverse=True)
    newest = changes[0].on.isoformat() if changes else "1970-01-01"
    entries = "".join(_entry(settings.base_iri, home, number, change) for number, change in _numbered(changes))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<title>{escape(plain(settings.title))}</title>\n<id>{escape(settings.base_iri)}</id>\n"
        f'<link href="{escape(home)}"/>\n<link rel="self" href="{escape(home + FILE)}"/>\n'
        f"<updated>{newest}T00:00:00Z</updated>\n<author><name>{escape(plain(settings.title))}</name></author>\n"
        f"{entries}</feed>\n"
    )


def _numbered(changes: list[Change]) -> list[tuple[str, Change]]:
    """Give each change a name that stays: its day, and its place among the changes of that day, oldest first."""
    seen: dict[str, int] = {}
    named = []
    for change in reversed(changes):
        day = change.on.isoformat()
        seen[day] = seen.get(day, 0) + 1
        named.append((f"{day}-{seen[day]}", change))
    return named[::-1]


def _entry(base_iri: str, home: str, name: str, change: Change) -> str:
    return (
        f"<entry><title>{escape(shortened(plain(change.what), 90))}</title><id>{escape(base_iri)}changes/{name}</id>"
        f'<link href="{escape(home)}#changes"/><updated>{change.on.isoformat()}T00:00:00Z</updated>'
        f"<summary>{escape(plain(change.what))}</summary></entry>\n"
    )
