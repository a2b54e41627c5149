"""EndNote's XML, as its fields keep it, into CSL-JSON: `<Cite>` with the record of a work inside."""

from typing import Any

from kb.segment import Refused
from kb.word.markup import Attributes, walk

Item = dict[str, Any]

_TYPES = {
    "journal article": "article-journal",
    "electronic article": "article-journal",
    "book": "book",
    "edited book": "book",
    "electronic book": "book",
    "book section": "chapter",
    "conference paper": "paper-conference",
    "conference proceedings": "paper-conference",
    "thesis": "thesis",
    "report": "report",
    "web page": "webpage",
    "newspaper article": "article-newspaper",
    "magazine article": "article-magazine",
    "dataset": "dataset",
    "computer program": "software",
    "patent": "patent",
}
# By what encloses a piece of text, in small letters, the variable that it gives; older versions have other names.
_VARIABLES = {
    ("titles", "title"): "title",
    ("titles", "secondary-title"): "container-title",
    ("periodical", "full-title"): "container-title",
    ("dates", "year"): "issued",
    ("record", "pages"): "page",
    ("record", "volume"): "volume",
    ("record", "number"): "issue",
    ("record", "publisher"): "publisher",
    ("record", "pub-location"): "publisher-place",
    ("record", "edition"): "edition",
    ("record", "electronic-resource-num"): "DOI",
    ("record", "isbn"): "ISSN",
    ("record", "accession-num"): "PMID",
    ("related-urls", "url"): "URL",
    ("mdl", "title"): "title",
    ("mdl", "secondary_title"): "container-title",
    ("mdl", "year"): "issued",
    ("mdl", "pages"): "page",
    ("mdl", "volume"): "volume",
    ("mdl", "number"): "issue",
    ("mdl", "publisher"): "publisher",
    ("mdl", "place_published"): "publisher-place",
    ("mdl", "doi"): "DOI",
}


def cited(xml: str) -> tuple[tuple[Item, ...], str]:
    """Give the works of EndNote's XML; and why they cannot be read, or an empty text."""
    listener = _EndNote()
    begin = xml.find("<EndNote")
    if begin < 0:
        return (), "it names no works"
    end = xml.rfind("</EndNote>")
    try:
        walk(
            xml[begin : end + len("</EndNote>") if end >= 0 else len(xml)].encode("utf-8", "replace"), "field", listener
        )
    except Refused as refused:
        return tuple(listener.items), refused.problem
    return tuple(listener.items), ""


class _EndNote:
    """Listens to the XML of a field."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self._open: list[str] = []
        self._text: list[str] = []
        self._item: Item | None = None
        self._said: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes, at: int) -> None:  # noqa: ARG002
        low = name.lower()
        if low == "cite":
            self._item, self._said = {"author": [], "editor": []}, {}
        elif low == "ref-type" and self._item is not None:
            self._item["type"] = _TYPES.get(attributes.get("name", "").lower(), "")
        elif low == "key" and self._item is not None:
            self._said["db"] = attributes.get("db-id", "")
        # Text is set in several styles; all of them are one piece.
        if low != "style":
            self._open.append(low)
            self._text = []

    def text(self, text: str) -> None:
        self._text.append(text)

    def end(self, name: str) -> None:
        if name.lower() == "style":
            return
        own = self._open.pop()
        if self._item is not None and own == "cite":
            self.items.append(_whole(self._item, self._said))
            self._item = None
        elif self._item is not None:
            self._keep(self._item, own, " ".join("".join(self._text).split()))
        self._text = []

    def _keep(self, item: Item, own: str, text: str) -> None:
        parent = self._open[-1] if self._open else ""
        if not text:
            return
        if own == "author" and parent in ("authors", "secondary-authors"):
            item["author" if parent == "authors" else "editor"].append(_name(text))
        elif parent == "cite":
            self._said[own] = text
        elif variable := _VARIABLES.get((parent, own)):
            item.setdefault(variable, text)


def _name(text: str) -> Item:
    """Give a person as CSL has one; what ends with a comma, or has none, is a body."""
    family, comma, given = text.partition(",")
    return (
        {"family": family.strip(), "given": given.strip()} if comma and given.strip() else {"literal": family.strip()}
    )


def _whole(item: Item, said: dict[str, str]) -> Item:
    """Give a work with what the citation itself says of it, where there is no record."""
    if not item["author"] and "author" in said:
        item["author"] = [{"family": said["author"]}]
    year = item.get("issued") or said.get("year", "")
    whole = {name: value for name, value in item.items() if value} | ({"issued": {"raw": year}} if year else {})
    if whole.get("type") in ("book", "chapter") and "ISSN" in whole:
        whole["ISBN"] = whole.pop("ISSN")
    if not str(whole.get("PMID", "0")).isdigit():
        del whole["PMID"]
    return whole | {"uri": "/".join(filter(None, (said.get("db"), said.get("recnum"))))}
