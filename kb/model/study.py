"""Studies: what was done and found."""

from typing import Annotated

from msgspec import Meta

from kb.model.names import Slug
from kb.model.record import By, Line, On, Record, Text
from kb.model.words import (
    Comparator,
    Design,
    Exposure,
    Interest,
    Masking,
    OutcomeKind,
    Read,
    RiskOfBias,
    Sampling,
    SpreadIs,
    StudyKind,
    Subjects,
    Timing,
)


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
    no_effect: Annotated[
        float | int | None,
        Meta(description="The value of no effect, 0 or 1, where the name of the measure does not tell it."),
    ] = None
    important: Annotated[
        float | int | None, Meta(description="The smallest effect that matters to people, where a source states one.")
    ] = None


class StudyFinding(Record, frozen=True, kw_only=True):
    """One result. Two studies replicate each other only in the same finding key."""

    statement: Text
    measure: Line | None = None
    groups: tuple[GroupValue, ...] = ()
    unit: Annotated[Line | None, Meta(description='"unstated" where the source read gives none.')] = None
    spread_is: SpreadIs | None = None
    effect: Effect | None = None
    p: Line | None = None
    measured: Annotated[
        dict[Slug, Slug],
        Meta(description="For a concept, what was measured for it, compartment and all: tone: csf-endorphins."),
    ] = {}
    outcome: Annotated[OutcomeKind | None, Meta(description="Who says what the outcome was.")] = None
    exposure: Annotated[Exposure | None, Meta(description="How those compared came to be exposed.")] = None
    exposure_first: Annotated[
        bool | None, Meta(description="Whether the exposure is known to have come before the outcome.")
    ] = None


class BiasJudgement(Record, frozen=True, kw_only=True):
    """A judgement of a study's risk of bias. It counts only where the full text was read."""

    level: RiskOfBias
    why: Text
    by: By
    on: On


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
    laboratory: Annotated[Slug | None, Meta(description="Where it was done, where the source says so.")] = None
    cohort: Annotated[Slug | None, Meta(description="The people it drew on, where other studies draw on them too.")] = (
        None
    )
    population: Text | None = None
    sampling: Annotated[Sampling | None, Meta(description="How people came into it; absent: not seen.")] = None
    matched: Annotated[
        bool | None, Meta(description="Whether the groups were alike in what matters; absent: not seen.")
    ] = None
    comparator: Comparator | None = None
    masking: Masking | None = None
    timing: Timing | None = None
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
    bias: BiasJudgement | None = None
    limitations: Text | None = None
    interest: Annotated[Interest | None, Meta(description="What those who ran it have at stake; absent: not seen.")] = (
        None
    )
    funding: Text | None = None
    note: Text | None = None
