"""Where certainty starts: the table of designs by the sort of question asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from kb.model import Design, Exposure, Question, Study, StudyFinding, Subjects
from kb.standing.certainty.level import Level
from kb.standing.designs import DESIGNS

RANDOMISED = (Design.RANDOMISED_PARALLEL, Design.RANDOMISED_CROSSOVER)
_ASIDE = (Design.NARRATIVE_REVIEW, Design.CONSENSUS, Design.OPINION)
_LABORATORY = (Design.ANIMAL, Design.CELLS)
_LABORATORY_SUBJECTS = (Subjects.ANIMAL, Subjects.CELLS)
_HIGH, _LOW, _VERY, _NOT = Level.HIGH, Level.LOW, Level.VERY_LOW, Level.NOT_RATED

_COLUMN = {
    Question.INTERVENTION: 0,
    Question.CAUSE: 1,
    Question.DIFFERENCE: 2,
    Question.PREVALENCE: 2,
    Question.PROGNOSIS: 2,
    Question.MECHANISM: 3,
}
_ONE_MOMENT = (Design.CROSS_SECTIONAL, Design.CASE_CONTROL)
# Effect of an intervention; cause; difference, prevalence or prognosis; mechanism in humans. In the column for cause
# some cells rise with what the finding records: see `_cause`.
_TABLE: Mapping[Design, tuple[Level, Level, Level, Level]] = {
    Design.RANDOMISED_PARALLEL: (_HIGH, _LOW, _HIGH, _HIGH),
    Design.RANDOMISED_CROSSOVER: (_HIGH, _LOW, _HIGH, _HIGH),
    Design.CONTROLLED_NON_RANDOMISED: (_LOW, _LOW, _HIGH, _LOW),
    Design.CONTROLLED_UNKNOWN: (_LOW, _LOW, _HIGH, _LOW),
    Design.COHORT: (_LOW, _LOW, _HIGH, _LOW),
    Design.FIXED_ORDER_EXPERIMENT: (_LOW, _LOW, _NOT, _LOW),
    Design.SINGLE_ARM_BEFORE_AFTER: (_VERY, _NOT, _LOW, _VERY),
    Design.CASE_SERIES: (_VERY, _NOT, _LOW, _VERY),
    Design.CROSS_SECTIONAL: (_VERY, _VERY, _HIGH, _VERY),
    Design.CASE_CONTROL: (_VERY, _VERY, _HIGH, _VERY),
    Design.CASE_REPORT: (_VERY, _VERY, _NOT, _VERY),
    Design.ANIMAL: (_VERY, _VERY, _NOT, Level.LABORATORY),
    Design.CELLS: (_VERY, _VERY, _NOT, Level.LABORATORY),
}
_PROVISO: Mapping[tuple[Design, int], str] = {
    **{(design, 3): "for the marker measured" for design in RANDOMISED},
    **{
        (design, 2): "a proportion, in those treated" for design in (Design.SINGLE_ARM_BEFORE_AFTER, Design.CASE_SERIES)
    },
    **{(Design.CONTROLLED_UNKNOWN, n): "whether chance allotted people was not read" for n in (0, 1, 3)},
    **{(design, 0): "for patients" for design in _LABORATORY},
}


@dataclass(frozen=True, slots=True)
class Start:
    """Where a study starts on a question, why, and the recorded field that decides it."""

    level: Level
    why: str
    field: str


def start(name: str, study: Study | None, question: Question, finding: str | None = None) -> Start:
    """Give where a study starts by its design; not rated where no level of the table is recorded for it.

    `finding` is the key of the finding leaned on: for a question of cause it says how people came to be exposed.
    """
    if study is None:
        return Start(_NOT, "no study record says how it was made", f"references/studies/{name}.yaml")
    place = f"{name}: design"
    if study.design in _ASIDE:
        return Start(_NOT, f"its design, {DESIGNS[study.design]}, is not rated", place)
    if study.design is Design.SYSTEMATIC_REVIEW:
        return Start(_NOT, "the studies that the review includes are not recorded one by one", f"{name}: itemised")
    if study.design is Design.UNKNOWN:
        return Start(_NOT, "its design is not recorded", place)
    row, found = _row(study), study.findings.get(finding or "")
    if row not in _LABORATORY and study.subjects is not Subjects.HUMAN:
        return Start(_NOT, "who was studied is not recorded", f"{name}: subjects")
    if question is Question.CAUSE and (row in RANDOMISED or row in _ONE_MOMENT):
        return _cause(row, found, f"{name}: findings.{finding}" if found else f"{name}: findings")
    return _cell(row, question, place if row is study.design else f"{name}: subjects")


def _row(study: Study) -> Design:
    """Give the row of the table: what was not done in people is a laboratory study, however it was made."""
    if study.design in _LABORATORY or study.subjects not in _LABORATORY_SUBJECTS:
        return study.design
    return Design.ANIMAL if study.subjects is Subjects.ANIMAL else Design.CELLS


def _cause(row: Design, found: StudyFinding | None, field: str) -> Start:
    """Start a study on a question of cause, where the table asks for more than its design.

    A randomised study answers it at `high` only where the exposure is what was randomised; one that looks at a single
    moment, or back from it, at `low` only where the exposure is known to have come first.
    """
    if row in RANDOMISED:
        by_chance = found is not None and found.exposure is Exposure.RANDOMISED
        why = "the exposure was randomised" if by_chance else "nothing records that the exposure was randomised"
        level, field = (_HIGH if by_chance else _LOW), f"{field}.exposure"
    else:
        first = found is not None and found.exposure_first is True
        why = "the exposure came first" if first else "the time order is unknown"
        level, field = (_LOW if first else _VERY), f"{field}.exposure_first"
    return Start(level, f"{level} ({why}): the best design is {DESIGNS[row]}, on a question of {Question.CAUSE}", field)


def _cell(row: Design, question: Question, field: str) -> Start:
    column = _COLUMN[question]
    level = _TABLE[row][column]
    proviso = _PROVISO.get((row, column))
    also = f" ({proviso})" if proviso else ""
    if level is _NOT:
        return Start(level, f"its design, {DESIGNS[row]}, is not rated on a question of {question}", field)
    return Start(level, f"{level}{also}: the best design is {DESIGNS[row]}, on a question of {question}", field)
