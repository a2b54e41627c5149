"""PubMed's XML (`.xml`): PubmedArticleSet, as PubMed and its E-utilities give it.

expat, of Python itself, reads the XML: it alone tells where each piece stands. A declaration of entities ends the
reading, so no text can unfold into more than it holds, and nothing is ever fetched. Records that are whole before a
fault are kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.parsers import expat

from kb.model import Author, Bibliography, Entry, Unread, Value

SUFFIXES = (".xml",)

_RECORDS = frozenset({"PubmedArticle", "PubmedBookArticle"})
# What these hold is about other works, or about no work.
_OTHERS = frozenset(
    {"ReferenceList", "CommentsCorrectionsList", "MeshHeadingList", "GrantList", "DataBankList", "History"}
)
_LEAVES = frozenset(
    (
        *("PMID", "ArticleTitle", "BookTitle", "Title", "ISOAbbreviation", "Volume", "Issue", "MedlinePgn", "Year"),
        *("MedlineDate", "LastName", "ForeName", "Initials", "CollectiveName", "ELocationID", "ArticleId", "ISSN"),
        *("Isbn", "Language", "PublicationType", "PublisherName", "PublisherLocation", "Suffix"),
    )
)
_NAMES = ("LastName", "ForeName", "Initials", "Suffix", "CollectiveName")
_GOING_ON = bytes(range(0x80, 0xC0))
# What expat says where a text ends too early.
_CUT = frozenset(
    (
        expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS],
        expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN],
        expat.errors.codes[expat.errors.XML_ERROR_PARTIAL_CHAR],
        expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION],
    )
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(slots=True)
class _Leaf:
    """A piece of text of a record: its tag, the tag it stands in, its attributes, and its place in bytes."""

    tag: str
    parent: str
    kind: str
    start: int
    end: int = 0
    text: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Record:
    start: int
    leaves: list[_Leaf] = field(default_factory=list)
    people: list[list[_Leaf]] = field(default_factory=list)
    end: int = 0


class _Entity(Exception):
    """The text declares an entity."""


class _Reader:
    """The state of reading: which elements are open, and the record and piece of text that are being read."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate("utf-8")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._finish
        self.parser.CharacterDataHandler = self._characters
        self.parser.EntityDeclHandler = self._entity
        self.open: list[str] = []
        self.apart = 0
        self.leaf: _Leaf | None = None
        self.record: _Record | None = None
        self.records: list[_Record] = []

    def _entity(self, *_: object) -> None:
        raise _Entity

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        at = self.parser.CurrentByteIndex
        parent = self.open[-1] if self.open else ""
        self.open.append(tag)
        self.apart += tag in _OTHERS
        if tag in _RECORDS:
            self.record = _Record(at)
        elif self.record and not self.apart and self.leaf is None:
            if tag == "Author":
                self.record.people.append([])
            elif tag in _LEAVES:
                kind = attributes.get("EIdType") or attributes.get("IdType") or attributes.get("Type") or ""
                self.leaf = _Leaf(tag, parent, kind, -1)

    def _characters(self, text: str) -> None:
        if self.leaf is not None:
            if self.leaf.start < 0:
                self.leaf.start = self.parser.CurrentByteIndex
            self.leaf.text.append(text)

    def _finish(self, tag: str) -> None:
        at = self.parser.CurrentByteIndex
        self.open.pop()
        self.apart -= tag in _OTHERS
        if self.record and self.leaf is not None and tag == self.leaf.tag:
            self._keep(self.record, self.leaf, at)
            self.leaf = None
        if self.record and tag in _RECORDS:
            self.record.end = at + len(f"</{tag}>")
            self.records.append(self.record)
            self.record = None

    def _keep(self, record: _Record, leaf: _Leaf, at: int) -> None:
        if leaf.start < 0:
            return
        leaf.end = at
        if leaf.tag in _NAMES and record.people:
            record.people[-1].append(leaf)
        else:
            record.leaves.append(leaf)


class _Places:
    """Bytes to code points, asked in whatever order."""

    def __init__(self, data: bytes) -> None:
        self._step = 4096
        self._data = data
        self._known = [0]
        for at in range(0, len(data), self._step):
            self._known.append(self._known[-1] + _points(data[at : at + self._step]))

    def point(self, at: int) -> int:
        """Give the code point that begins at a byte."""
        whole = at // self._step
        return self._known[whole] + _points(self._data[whole * self._step : at])


def _points(data: bytes) -> int:
    """Count the code points that begin in a piece of UTF-8."""
    return len(data.translate(None, _GOING_ON))


def read(text: str) -> Bibliography:
    """Read a file of PubMed's XML."""
    if not text.strip():
        return Bibliography()
    data = text.encode()
    places, reader = _Places(data), _Reader()
    problems = []
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        at = places.point(max(0, min(reader.parser.ErrorByteIndex, len(data))))
        problem = _problem(text, at, f"no XML: {expat.ErrorString(error.code)}", "Fetch the file anew, whole.")
        problems.append(replace(problem, cut=error.code in _CUT))
    except _Entity:
        at = places.point(max(0, reader.parser.CurrentByteIndex))
        problems.append(_problem(text, at, "an entity is declared", "Write the text itself: PubMed declares none."))
    entries = tuple(_entry(record, places) for record in reader.records)
    if not entries and not problems:
        problems.append(_problem(text, 0, "holds no PubMed record", "Save the records from PubMed as XML."))
    return Bibliography(entries, tuple(problems))


def _problem(text: str, at: int, message: str, remedy: str) -> Unread:
    line = text.find("\n", at)
    end = min(line if line > at else len(text), at + 80, len(text))
    return Unread(message, min(at, end), end, remedy)


def _entry(record: _Record, places: _Places) -> Entry:
    raw = tuple((leaf.tag, _value(leaf, places)) for leaf in record.leaves)
    fields = dict(_fields(record.leaves, raw))
    authors = tuple(_author(person, places) for person in record.people if person)
    start, end = places.point(record.start), places.point(record.end)
    key = fields["PMID"].text if "PMID" in fields else ""
    kinds = {"".join(leaf.text) for leaf in record.leaves if leaf.tag == "PublicationType"}
    type_ = "article" if "Preprint" in kinds else "article-journal" if "container-title" in fields else "book"
    return Entry(start, end, key, "", type_, authors, False, (), fields, raw)


def _value(leaf: _Leaf, places: _Places) -> Value:
    return Value(" ".join("".join(leaf.text).split()), places.point(leaf.start), places.point(leaf.end))


def _author(person: list[_Leaf], places: _Places) -> Author:
    said = {leaf.tag: " ".join("".join(leaf.text).split()) for leaf in person}
    given = said.get("ForeName") or said.get("Initials", "")
    start, end = places.point(person[0].start), places.point(person[-1].end)
    return Author(said.get("LastName", ""), given, start, end, said.get("CollectiveName", ""))


def _fields(leaves: list[_Leaf], raw: tuple[tuple[str, Value], ...]) -> Iterator[tuple[str, Value]]:
    """Yield the fields by CSL variable, the first of each last, so that it is the one that counts."""
    for leaf, (_, value) in zip(reversed(leaves), reversed(raw), strict=True):
        if (variable := _variable(leaf)) and value.text:
            if variable != "issued":
                yield variable, value
            elif year := _YEAR.search(value.text):
                yield variable, Value(year[0], value.start + year.start(), value.start + year.end())


def _variable(leaf: _Leaf) -> str:
    """Give the CSL variable of a piece, by its tag and where it stands."""
    if leaf.tag in ("ELocationID", "ArticleId"):
        return {"doi": "DOI", "pmc": "PMCID"}.get(leaf.kind, "")
    if leaf.tag in ("Year", "MedlineDate"):
        return "issued" if leaf.parent == "PubDate" else ""
    if leaf.tag == "Title":
        return "container-title" if leaf.parent == "Journal" else ""
    return _SIMPLE.get(leaf.tag, "")


_SIMPLE = {
    "PMID": "PMID",
    "ArticleTitle": "title",
    "BookTitle": "title",
    "Volume": "volume",
    "Issue": "issue",
    "MedlinePgn": "page",
    "ISSN": "ISSN",
    "Isbn": "ISBN",
    "Language": "language",
    "PublisherName": "publisher",
    "PublisherLocation": "publisher-place",
}
