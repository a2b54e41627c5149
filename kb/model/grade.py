"""What people judge of a body of evidence: how directly it answers, and its certainty by GRADE."""

from typing import Annotated

from msgspec import Meta

from kb.model.record import By, Judged, On, Record, Text
from kb.model.words import Aspect, GradeLevel

# Null where nobody has judged it; an empty list where it was judged, and is about just what is asked.
Indirect = Annotated[
    tuple[Aspect, ...] | None,
    Meta(description="In what the evidence is about another thing than is asked: [] in nothing; null: nobody judged."),
]


class Domain(Record, frozen=True, kw_only=True):
    """One of GRADE's reasons to rate down: by how many levels, and why."""

    down: Annotated[int, Meta(ge=0, le=2)]
    why: Text


class Grade(Record, frozen=True, kw_only=True):
    """A rating by people, by GRADE, of the certainty of a body of evidence: all five domains, each with its reason.

    It is kept apart from the computed ceiling, and shown beside it. Source: the GRADE handbook, chapter 5.
    """

    level: GradeLevel
    risk_of_bias: Domain
    inconsistency: Domain
    indirectness: Domain
    imprecision: Domain
    publication_bias: Domain
    why: Text
    by: By
    on: On
    judged: Judged
