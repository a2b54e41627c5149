"""A reference in full, as it truly is, beside what a document prints."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from kb.matching import (
    bare_doi,
    compact,
    folded,
    loose,
    same_journal,
    same_pages,
    same_person,
    surname,
)
from kb.model import Author, Claim, Name, Printed, Reference
from kb.page import words
from kb.page.book import CLAIMS, Book
from kb.page.text import printable, web_address
from kb.vocabulary import address
from kb.works.remarks import MORE_AUTHORS, unconfirmed
from kb.works.styles import Styled

# The fields that are compared, in the order of a reference, with the names that BibTeX has for each.
# A DOI as the handle system writes one; anything else under doi.org would lead who knows where.
_DOI = re.compile(r"10\.[0-9]{4,9}/[^\s<>\"]+")
_FIELDS = {
    "authors": ("author",),
    "title": ("title",),
    "journal": ("journal", "booktitle", "publisher", "howpublished"),
    "year": ("year",),
    "volume": ("volume",),
    "issue": ("number", "issue"),
    "pages": ("pages", "eid"),
    "DOI": ("doi",),
    "PubMed": ("pmid",),
}
_LINKS = {
    "doi": ("DOI", "https://doi.org/", ""),
    "pmid": ("PubMed", "https://pubmed.ncbi.nlm.nih.gov/", "/"),
    "pmcid": ("PubMed Central", "https://pmc.ncbi.nlm.nih.gov/articles/", "/"),
    "url": ("Web", "", ""),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a reference: as it is, as printed, and whether and how they differ."""

    name: str
    true: str
    printed: str
    unconfirmed: bool
    differs: bool = False
    remark: str = ""

    @property
    def look(self) -> str:
        """Give the style of its row: one that is printed as it is can be shown once."""
        return "kb-differs" if self.differs else "kb-same" if self.true == self.printed else "kb-other"


def printed_as(styles: Iterable[Styled]) -> tuple[tuple[str, Markup], ...]:
    """Give a reference in each style, ready for a page: what the style emphasises, and nothing of the record's own."""
    return tuple((each.style, _marked(each)) for each in styles)


def _marked(styled: Styled) -> Markup:
    pieces = ((escape(printable(text)), emphasised) for text, emphasised in styled.pieces)
    return Markup("").join(Markup("<i>{}</i>").format(text) if emphasised else text for text, emphasised in pieces)


def of_claim(book: Book, claim: Claim) -> str:
    """Give how to cite a claim as this knowledge base records it: what, where, as of when, under which licence."""
    settings = book.base.settings
    where = (settings.site_url or settings.base_iri) + address("claims", claim.id)
    changed = max((change.on for change in book.base.changes), default=None)
    as_of = f" Records last changed on {words.day(changed)}." if changed else ""
    return (
        f"{settings.title}. “{CLAIMS}{claim.statement}” Claim {claim.id}.{as_of} Licence: {settings.licence}. {where}"
    )


def doubts(reference: Reference) -> tuple[str, ...]:
    """Say what is wrong with citing a work by its record: fields that nobody has confirmed, or that are not there."""
    there = {"authors": reference.authors, "title": reference.field("title"), "year": reference.year}
    lacking = [name for name, value in there.items() if not value]
    said = (unconfirmed(reference), f"Not on record: {', '.join(lacking)}." if lacking else "")
    return tuple(each for each in said if each)


def citation(reference: Reference) -> str:
    """Give a reference on one line, as medical reference lists do."""
    where = " ".join(part for part in (reference.field("shortjournal") or reference.container, reference.year) if part)
    volume = reference.field("volume") + (f"({reference.field('number')})" if reference.field("number") else "")
    pages = (reference.field("pages") or reference.field("eid")).replace("--", "–")
    numbers = ":".join(part for part in (volume, pages) if part)
    authors = _people(reference)
    return ". ".join(part.rstrip(".") for part in (authors, "; ".join(p for p in (where, numbers) if p)) if part) + "."


def _people(record: Reference | Printed) -> str:
    names = [_name(name) for name in record.authors]
    return ", ".join([*names, MORE_AUTHORS] if names and _cut(record) else names)


def _name(name: Name) -> str:
    return name.literal or " ".join(part for part in (name.family, _initials(name.given)) if part)


def _cut(record: Reference | Printed) -> bool:
    """Tell whether a list of authors says that it goes on."""
    return record.others if isinstance(record, Reference) else bool(record.fields.get("others"))


def _initials(given: str) -> str:
    if given.isupper() and " " not in given and "." not in given:
        return given
    return "".join(part[0] for part in re.split(r"[\s.]+|(?<=\w)-", given) if part)


def fields(reference: Reference) -> tuple[Field, ...]:
    """Give the fields of a reference that are there."""
    rows = (Field(n, _value(reference, keys), "", _doubted(reference, keys)) for n, keys in _FIELDS.items())
    return tuple(row for row in rows if row.true)


def compared(reference: Reference, printed: Printed) -> tuple[Field, ...]:
    """Give the fields of a reference beside what a document prints."""
    there = {n: keys for n, keys in _FIELDS.items() if _value(reference, keys) or _value(printed, keys)}
    return tuple(_compare(reference, printed, name, keys) for name, keys in there.items())


def _compare(reference: Reference, printed: Printed, name: str, keys: tuple[str, ...]) -> Field:
    true, shown = _value(reference, keys), _value(printed, keys)
    doubted = _doubted(reference, keys)
    if not true or not shown or doubted or reference.unfound:
        return Field(name, true or "not on record", shown, doubted)
    different = not _same(name, reference, printed, true, shown)
    return Field(name, true, shown, doubted, different, "differs from the record" if different else "")


def _same(name: str, reference: Reference, printed: Printed, true: str, shown: str) -> bool:
    if name == "authors":
        return _same_people(reference, printed)
    if name == "journal":
        names = (reference.field(key) for key in ("shortjournal", *_FIELDS["journal"]))
        return any(same_journal(shown, each) for each in names)
    if name == "pages":
        return same_pages(true, shown)
    if name == "DOI":
        return bare_doi(true).casefold() == bare_doi(shown).casefold()
    # A title that is nearly the same is one with a mistake: only its letters count, and all of them.
    return compact(true) == compact(shown)


def _same_people(true: Reference, shown: Printed) -> bool:
    """Tell whether two author lists name the same people, as far as the shorter, cut by "et al.", goes."""
    a, b = ([_author(name) for name in record.authors] for record in (true, shown))
    cut = _cut(true) or _cut(shown) or any(map(_goes_on, (*a, *b)))
    a, b = ([who for who in people if not _goes_on(who)] for people in (a, b))
    return (len(b) <= len(a) if cut else len(a) == len(b)) and all(map(_same_name, a, b))


def _same_name(one: Author, other: Author) -> bool:
    """Tell whether a name is printed rightly: half of a double name finds a person, and is a mistake in a list."""
    whole = one.literal or other.literal or loose(surname(one)) == loose(surname(other))
    return bool(whole) and same_person(one, other)


def _author(name: Name) -> Author:
    return Author(name.family, name.given, 0, 0, name.literal)


def _goes_on(author: Author) -> bool:
    return folded(author.literal or author.family) in ("others", "et al")


def _value(record: Reference | Printed, keys: tuple[str, ...]) -> str:
    if keys == ("author",):
        return _people(record)
    return next((record.fields[key] for key in keys if record.fields.get(key)), "").replace("--", "–")


def _doubted(reference: Reference, keys: tuple[str, ...]) -> bool:
    return any(key in reference.unverified for key in keys)


def identifiers(reference: Reference) -> Iterator[tuple[str, str, str, bool]]:
    """Give the identifiers of a reference: name, text, address, and whether nobody has confirmed it."""
    for key, (name, before, after) in _LINKS.items():
        if value := reference.field(key):
            leads = key != "doi" or _DOI.fullmatch(value)
            yield name, value, web_address(before + value + after) if leads else "", key in reference.unverified
