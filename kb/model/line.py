"""Evidence lines (SEPIO): something that bears on a claim or a link, with what its reading turned out to say."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from kb.model.words import Aspect, Direction, Intent, Read, StudyKind, Subjects, Verdict


class Side(StrEnum):
    """Which side of its target a line is admitted to."""

    FOR = "for"
    AGAINST = "against"


class Origin(StrEnum):
    """Who brings a line: the document by citing, the curators by adding, or a claim by bearing on a link."""

    CITED = "cited"
    FURTHER = "further"
    BEARING = "bearing"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of evidence.

    `target` is the id of a claim (origin `cited`) or of a link (`further`, `bearing`). A line rests on `study`, or,
    where it is a bearing, on the claim `claim`. `report` is the reference through which it comes: for a review whose
    studies are itemised there is a line for each of them, and `report` is the review.
    """

    target: str
    origin: Origin
    verdict: Verdict
    why: str
    direction: Direction = Direction.SUPPORTS
    intent: Intent | None = None
    report: str = ""
    study: str = ""
    group: str | None = None
    study_kind: StudyKind = StudyKind.UNKNOWN
    subjects: Subjects = Subjects.UNKNOWN
    retracted: bool = False
    claim: str = ""
    finding: str | None = None
    indirect: tuple[Aspect, ...] | None = None
    read: Read = Read.NOTHING
    by: str = ""
    on: str = ""

    @property
    def first_hand(self) -> bool:
        """Tell whether it rests on a study in people with data of its own, or on a claim, which has its own lines."""
        primary = self.study_kind is StudyKind.PRIMARY and self.subjects is Subjects.HUMAN
        return primary or self.origin is Origin.BEARING

    def appraised_side(self, support: Collection[Verdict]) -> Side | None:
        """Give the side it speaks for once read, where `support` are the verdicts that count as bearing it out.

        A retracted work speaks for neither side. A source that contradicts speaks against; what does not support,
        cannot be verified or is inconclusive speaks for neither.
        """
        if self.retracted or self.direction not in (Direction.SUPPORTS, Direction.OPPOSES):
            return None
        if self.verdict in support:
            return Side.FOR if self.direction is Direction.SUPPORTS else Side.AGAINST
        contradicts = self.verdict is Verdict.CONTRADICTS and self.direction is Direction.SUPPORTS
        return Side.AGAINST if contradicts else None
