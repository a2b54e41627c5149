"""References: works as they truly are, as a document prints them, and as a registry holds them."""

import datetime
from typing import Annotated, Any

from msgspec import Meta

from kb.model.names import Slug
from kb.model.record import Line, Record, Text
from kb.model.words import DisagreementKind, NoticeKind, RegistryStatus

UNTITLED = "Title not on record"
# So many authors are named where there is no title; further ones are "et al.".
_NAMED = 3


class Name(Record, frozen=True, kw_only=True):
    """An author: a person with family and given names, or a body with a literal name."""

    family: str = ""
    given: str = ""
    literal: str = ""

    def __str__(self) -> str:
        """Give the name as reference lists print it: family name, then initials."""
        initials = "".join(part[0] for part in self.given.replace(".", " ").replace("-", " ").split())
        return self.literal or f"{self.family} {initials}".strip()


class Reference(Record, frozen=True, kw_only=True):
    """A work, as the library holds it (`references/library.bib`).

    `fields` are the BibTeX fields with braces and TeX accents read; `unverified` names those that nobody has
    confirmed in a record or page of the work. `others` says that there are more authors than are on record.
    """

    id: str
    type: str
    authors: tuple[Name, ...] = ()
    others: bool = False
    fields: dict[str, str] = {}
    unverified: tuple[str, ...] = ()

    def field(self, name: str) -> str:
        """Give a field's text, or an empty text."""
        return self.fields.get(name, "")

    @property
    def title(self) -> str:
        """Give the title; where there is none, say so, with authors, journal and year: a key is no title."""
        return self.fields.get("title", "") or self._untitled

    @property
    def _untitled(self) -> str:
        more = ["et al."] if self.others or len(self.authors) > _NAMED else []
        who = ", ".join([*map(str, self.authors[:_NAMED]), *more] if self.authors else ())
        known = ", ".join(part for part in (who, self.container, self.year) if part)
        return f"{UNTITLED} ({known})" if known else UNTITLED

    @property
    def year(self) -> str:
        """Give the year as written, or an empty text."""
        return self.fields.get("year", "")

    @property
    def container(self) -> str:
        """Give the journal, book or site that the work appeared in."""
        return next(
            (self.fields[f] for f in ("journal", "booktitle", "publisher", "howpublished") if f in self.fields), ""
        )

    @property
    def unfound(self) -> bool:
        """Tell whether nobody could find the work at all."""
        return self.fields.get("status", "") == "not-found"

    @property
    def label(self) -> str:
        """Give the short form that texts use: Conti 1998."""
        who = (self.authors[0].literal or self.authors[0].family) if self.authors else self.fields.get("label", "")
        return " ".join(part for part in (self.fields.get("label", "") or who or self._known_as, self.year) if part)

    @property
    def _known_as(self) -> str:
        return self.fields.get("title", "") or self.container or self.id


class Printed(Record, frozen=True, kw_only=True):
    """An entry of a document's reference list, mistakes and all (`references/printed/<document>.bib`)."""

    id: str
    document: str
    reference: Annotated[str, Meta(description="The work that the entry is taken to mean.")]
    number: str = ""
    unit: str = ""
    authors: tuple[Name, ...] = ()
    fields: dict[str, str] = {}


class Notice(Record, frozen=True, kw_only=True):
    """A notice that a registry or page showed about a work."""

    kind: NoticeKind
    on: datetime.date | None = None
    source: Line
    id: Annotated[Line | None, Meta(description="Identifier of the notice itself, as a DOI.")] = None
    reason: Line | None = None


class RegistryAnswer(Record, frozen=True, kw_only=True):
    """What a registry or page answered about a reference, frozen on the day it was read."""

    id: str
    source: Line
    record_id: Line | None = None
    read_on: datetime.date
    status: RegistryStatus
    csl: Annotated[dict[str, Any], Meta(description="CSL-JSON, holding only fields that were read.")] = {}
    notices: tuple[Notice, ...] = ()
    note: Text | None = None

    @property
    def retracted(self) -> bool:
        """Tell whether the last notice that decides it says that the work is withdrawn from the record."""
        deciding = [n.kind for n in self.notices if n.kind not in (NoticeKind.CORRECTION, NoticeKind.CONCERN)]
        return bool(deciding) and deciding[-1] is not NoticeKind.REINSTATEMENT


class Disagreement(Record, frozen=True, kw_only=True):
    """Claims that agree, refine or contradict each other, with the exact difference."""

    id: Slug
    kind: DisagreementKind
    title: Annotated[Line | None, Meta(description="What it is about, in a few words.")] = None
    claims: Annotated[tuple[str, ...], Meta(min_length=1)]
    difference: Text
    topics: tuple[Slug, ...] = ()
