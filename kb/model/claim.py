"""Claims and what they rest on."""

from typing import Annotated

from msgspec import Meta

from kb.model.grade import Grade, Indirect
from kb.model.names import ClaimId, LinkId, Slug, UnitId
from kb.model.record import By, Judged, Line, On, Record, Text, Tree
from kb.model.words import (
    AppealsTo,
    ClaimKind,
    Direction,
    Hedge,
    Intent,
    Question,
    Read,
    Relation,
    SpreadIs,
    Verdict,
)


class About(Record, frozen=True, kw_only=True):
    """The proposition of a claim, in concepts."""

    subject: Slug
    relation: Relation
    object: Slug
    versus: Annotated[Slug | None, Meta(description="The concept it is compared with.")] = None
    within: Annotated[Slug | None, Meta(description="The condition or population it holds in.")] = None


class Figure(Record, frozen=True, kw_only=True):
    """A number that a claim states, as the document states it."""

    what: Line
    group: Line | None = None
    value: float | int | None = None
    low: float | int | None = None
    high: float | int | None = None
    spread: float | int | None = None
    spread_is: SpreadIs | None = None
    unit: Line | None = None
    n: int | None = None
    p: Annotated[Line | None, Meta(description='As printed, as in "<0.001".')] = None


class Citation(Record, frozen=True, kw_only=True):
    """A claim's use of a reference: what the author uses it for, and what it turns out to say."""

    reference: Slug
    intent: Intent = Intent.CITES_AS_EVIDENCE
    verdict: Verdict
    read: Read
    finding: Annotated[Slug | None, Meta(description="Which finding of the study it is, by its key.")] = None
    indirect: Indirect = None
    why: Text
    seems_from: Annotated[
        Slug | None, Meta(description="Another work the sentence seems to come from, where that shows.")
    ] = None
    by: By
    on: On
    judged: Judged


class Bearing(Record, frozen=True, kw_only=True):
    """A claim's bearing on a link of a hypothesis, appraised like a citation."""

    link: LinkId
    direction: Direction
    verdict: Verdict
    finding: Slug | None = None
    indirect: Indirect = None
    why: Text
    by: By
    on: On
    judged: Judged


class Claim(Record, frozen=True, kw_only=True):
    """One atomic assertion made by a document, in the knowledge base's own words."""

    id: str
    statement: Text
    kind: ClaimKind
    hedge: Hedge
    at: Annotated[tuple[UnitId, ...], Meta(min_length=1, description="The units of the document that assert it.")]
    question: Annotated[Question | None, Meta(description="The sort of question it answers, where one is asked.")] = (
        None
    )
    about: About | None = None
    topics: tuple[Slug, ...] = ()
    figures: tuple[Figure, ...] = ()
    cites: tuple[Citation, ...] = ()
    appeals_to: AppealsTo | None = None
    premises: Annotated[Tree | None, Meta(description="Other claims, by full id, that it argues from.")] = None
    bears_on: tuple[Bearing, ...] = ()
    restates: Annotated[tuple[ClaimId, ...], Meta(description="Claims, by full id, that it says again.")] = ()
    grade: Grade | None = None
    note: Text | None = None

    @property
    def document(self) -> str:
        """Give the document that makes the claim."""
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        """Give the claim's name within its document."""
        return self.id.partition("/")[2]
