"""Studies: what was done and found."""

from typing import Annotated

from msgspec import Meta

from kb.model.names import Slug
from kb.model.record import Line, Record, Text
from kb.model.words import Design, Read, SpreadIs, StudyKind, Subjects


class Group(Record, frozen=True, kw_only=True):
    """A group of a study. `n` is null where the source read does not give it."""

    name: Line
    n: Annotated[int, Meta(ge=0)] | None = None


class GroupValue(Record, frozen=True, kw_only=True):
    """A group's figure in a finding."""

    group: Line
    n: Annotated[int, Meta(ge=0)] | None = None
    value: float | int | None = None
    spread: float | int | None = None
    low: float | int | None = None
    high: float | int | None = None


class Effect(Record, frozen=True, kw_only=True):
    """A comparison with its interval."""

    measure: Annotated[Line, Meta(description="As in mean difference, odds ratio, relative risk.")]
    value: float | int | None = None
    low: float | int | None = None
    high: float | int | None = None
    level: Annotated[float | int, Meta(description="Confidence level of the interval, in per cent.")] = 95


class StudyFinding(Record, frozen=True, kw_only=True):
    """One result. Two studies replicate each other only in the same finding key."""

    statement: Text
    measure: Line | None = None
    groups: tuple[GroupValue, ...] = ()
    unit: Annotated[Line | None, Meta(description='"unstated" where the source read gives none.')] = None
    spread_is: SpreadIs | None = None
    effect: Effect | None = None
    p: Line | None = None


class Study(Record, frozen=True, kw_only=True):
    """What was done and found; a study may have several reports."""

    id: str
    label: Annotated[Line | None, Meta(description="As in Conti 1998; made from the first report where absent.")] = None
    reports: Annotated[tuple[Slug, ...], Meta(min_length=1, description="References that report it.")]
    design: Design
    kind: StudyKind
    subjects: Subjects
    group: Annotated[Slug | None, Meta(description="Independence group: cohort or laboratory; null: undeclared.")] = (
        None
    )
    population: Text | None = None
    groups: tuple[Group, ...] = ()
    measures: Text | None = None
    findings: dict[Slug, StudyFinding] = {}
    restates: Annotated[tuple[Slug, ...], Meta(description="Studies that a review restates.")] = ()
    itemised: Annotated[
        bool,
        Meta(description="For a review: whether `restates` names every study it includes, so that they stand for it."),
    ] = False
    read: Read
    read_in: tuple[Line, ...] = ()
    limitations: Text | None = None
    funding: Text | None = None
    note: Text | None = None
