"""The page of data: the whole knowledge base in every format, with what reads it, its size and its checksum."""

from collections.abc import Iterable

from kb.page import Book, Page, linked, render
from kb.page.exported import FOLDER
from kb.page.machine import JSON, told_json
from kb.page.summary import foot_of_all
from kb.vocabulary import PREFIXES

_LEAD = "The whole knowledge base, for tools of your own. Every page also has its own data at its foot."
_OWN = "kbv"


def pages(book: Book) -> Iterable[Page]:
    """Give the one page, with a JSON form of its table."""
    rows = [{**each.row, "file": f"{FOLDER}{each.file}"} for each in book.exports]
    settings = book.base.settings
    body = render(
        "data.html",
        lead=_LEAD,
        rows=rows,
        left_out=book.left_out,
        prefixes=[(prefix, name, prefix == _OWN) for prefix, name in PREFIXES.items()],
        settings=settings,
        **foot_of_all(book, "data/", "kb.yaml", (JSON,)),
    )
    files = {JSON: told_json({"iri": settings.base_iri, "licence": settings.licence, "files": rows})}
    yield Page("data/", "Data", body, _LEAD, tab=(5, "Data"), files=files, about=linked.whole(book))
