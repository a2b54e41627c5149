"""References as a writer's file has them, and the citations of a text: each piece with its place.

Every place is a pair of code points into the text that was read, the end excluded. What could not be read is absent;
nothing here is a guess. Names of fields and types are those of the Citation Style Language (CSL 1.0.2).
"""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Value:
    """A piece of text: what it means (markup and escapes read), and where it is written."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Author:
    """A person with family and given names (or initials), or a body with a literal name; and where it is written."""

    family: str
    given: str
    start: int
    end: int
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One reference: an entry of a bibliography file, or an item of a list as a document prints it.

    `key` is what the file calls it (a BibTeX key, a CSL id); `number` what a numbered list prints before it. `fields`
    are by CSL variable: title, container-title, publisher, publisher-place, edition, volume, issue, page (as
    written), number (the article's), DOI, PMID, PMCID, URL, issued (a year of four digits, with its letter where it
    has one) and whatever else the file says. `others` tells that more authors are meant than are named (et al.).
    `type` is the CSL type, or empty where the file does not tell. `raw` are a file's own fields under its own names,
    in order, twice where it says one twice; empty for a printed reference.
    """

    start: int
    end: int
    key: str = ""
    number: str = ""
    type: str = ""
    authors: tuple[Author, ...] = ()
    others: bool = False
    editors: tuple[Author, ...] = ()
    fields: dict[str, Value] = field(default_factory=dict)
    raw: tuple[tuple[str, Value], ...] = ()

    def own(self, name: str) -> Value | None:
        """Give the file's own field of a name, the first of several."""
        return next((value for own, value in self.raw if own == name), None)

    def text(self, name: str) -> str:
        """Give a field's text, or an empty text."""
        value = self.fields.get(name)
        return value.text if value else ""


class CitationForm(StrEnum):
    """How a text points to its list.

    FIELD: only a field of a Word file says so; what it shows is not read as a citation.
    """

    AUTHOR_DATE = "author-date"
    NUMERIC = "numeric"
    KEY = "key"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class CitedItem:
    """One work that a citation points to.

    `key` is a citation key; `number` the number in the list; `names` are the family names (or a body's name) as
    printed, `others` an et al., `year` the year with its letter. Only what the form has is filled.
    """

    start: int
    end: int
    names: tuple[Value, ...] = ()
    others: bool = False
    year: Value | None = None
    number: int = 0
    key: str = ""
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in a text that cites: a bracket, a superscript, a name with a year in the sentence, a key.

    `narrative` tells that the names are part of the sentence: Smith (2019).
    """

    start: int
    end: int
    form: CitationForm
    items: tuple[CitedItem, ...]
    narrative: bool = False


class LinkState(StrEnum):
    """What became of the search for a cited item in the list."""

    FOUND = "found"
    NEAR = "near"
    AMBIGUOUS = "ambiguous"
    MISSING = "missing"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class CitationLink:
    """Which entries a cited item means.

    `item` and `entries` are positions in the lists they were looked up in. FOUND has one entry; NEAR has one that
    differs in a year or a letter of a name; AMBIGUOUS has two or more; MISSING has none; UNREAD has none because the
    list, or the entry that may be it, could not be read, so that nothing is said against the author.
    """

    citation: int
    item: int
    state: LinkState
    entries: tuple[int, ...] = ()
