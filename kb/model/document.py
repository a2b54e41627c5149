"""A document and its units."""

import datetime
from typing import Annotated

from msgspec import Meta

from kb.model.names import Fingerprint, UnitId
from kb.model.record import Line, Record, Text
from kb.model.words import Role, UnitType

SectionId = Annotated[str, Meta(pattern=r"^s[0-9]{2,3}$", description="A section, as in s05.")]


class Section(Record, frozen=True, kw_only=True):
    """A section of a document: what stands between one heading and the next."""

    id: SectionId
    title: Line
    level: Annotated[int, Meta(ge=0, le=6, description="Depth of its heading; 0 for what precedes the first.")] = 1


class Unit(Record, frozen=True, kw_only=True):
    """A heading, sentence, bullet or reference entry. Its text is not kept: its place and fingerprint are."""

    type: UnitType
    at: Annotated[
        tuple[int, int],
        Meta(description="Start and end in the document's text, in code points, the end excluded."),
    ]
    sha256: Fingerprint
    role: Role | None = None
    why: Line | None = None


class Document(Record, frozen=True, kw_only=True):
    """A document that argues from studies."""

    id: str
    title: Line
    authors: tuple[Line, ...] = ()
    published: Annotated[Line | None, Meta(description="Where and when it appeared, as far as the document says.")] = (
        None
    )
    url: Line | None = None
    read_on: datetime.date | None = None
    summary: Annotated[Text | None, Meta(description="What the document argues, in the knowledge base's words.")] = None
    interests: Annotated[Text | None, Meta(description="What its authors declare, or show, that they gain by it.")] = (
        None
    )
    length: Annotated[int, Meta(ge=0, description="Code points in the whole text.")]
    sha256: Annotated[Fingerprint, Meta(description="Fingerprint of the whole text.")]
    sections: tuple[Section, ...] = ()
    units: dict[UnitId, Unit] = {}
