"""How a study was made: in what, with whom, and by whom."""

from enum import StrEnum


class Design(StrEnum):
    """How a study was made; mapped to SEVCO by `kb.vocabulary`."""

    RANDOMISED_PARALLEL = "randomised-parallel"
    RANDOMISED_CROSSOVER = "randomised-crossover"
    CONTROLLED_NON_RANDOMISED = "controlled-non-randomised"
    CONTROLLED_UNKNOWN = "controlled-allocation-unknown"
    COHORT = "cohort"
    FIXED_ORDER_EXPERIMENT = "fixed-order-experiment"
    SINGLE_ARM_BEFORE_AFTER = "single-arm-before-after"
    CASE_SERIES = "case-series"
    CROSS_SECTIONAL = "cross-sectional"
    CASE_CONTROL = "case-control"
    CASE_REPORT = "case-report"
    ANIMAL = "animal"
    CELLS = "cells"
    SYSTEMATIC_REVIEW = "systematic-review"
    NARRATIVE_REVIEW = "narrative-review"
    CONSENSUS = "consensus"
    OPINION = "opinion"
    UNKNOWN = "unknown"


class StudyKind(StrEnum):
    """Whether a study has data of its own."""

    PRIMARY = "primary"
    REVIEW = "review"
    OPINION = "opinion"
    GUIDELINE = "guideline"
    UNKNOWN = "unknown"


class Subjects(StrEnum):
    """Who or what was studied."""

    HUMAN = "human"
    ANIMAL = "animal"
    CELLS = "cells"
    NONE = "none"
    UNKNOWN = "unknown"


class Comparator(StrEnum):
    """What a study compared with: nobody, the same people before, or others."""

    NONE = "none"
    BASELINE = "baseline"
    PLACEBO = "placebo"
    ACTIVE = "active"
    UNTREATED = "untreated"
    OTHER_GROUP = "other-group"


class Masking(StrEnum):
    """Who did not know what was given (SEVCO: blinding, or masking)."""

    OPEN_LABEL = "open-label"
    SINGLE_BLIND = "single-blind"
    DOUBLE_BLIND = "double-blind"


class Timing(StrEnum):
    """Whether a study was planned before what it reports happened, or read it off what was there already."""

    PROSPECTIVE = "prospective"
    RETROSPECTIVE = "retrospective"


class Sampling(StrEnum):
    """How people came into a study."""

    POPULATION = "population"
    CONSECUTIVE = "consecutive"
    CONVENIENCE = "convenience"
    SELECTED = "selected"


class Exposure(StrEnum):
    """How those in a finding came to be exposed: by chance, by the investigators' hand, or by life."""

    RANDOMISED = "randomised"
    ASSIGNED = "assigned"
    OBSERVED = "observed"


class OutcomeKind(StrEnum):
    """Who says what the outcome was: the person, somebody who judges the person, or an instrument."""

    PATIENT_REPORTED = "patient-reported"
    CLINICIAN_REPORTED = "clinician-reported"
    MEASURED = "measured"


class Interest(StrEnum):
    """What those who ran a study have at stake in its outcome."""

    PATIENTS = "patients"
    SELLERS = "sellers"
    NONE_DECLARED = "none-declared"


class RiskOfBias(StrEnum):
    """The overall risk of bias of a study, as RoB 2 words it."""

    LOW = "low"
    SOME_CONCERNS = "some-concerns"
    HIGH = "high"


class SpreadIs(StrEnum):
    """What a ± figure stands for."""

    SD = "sd"
    SEM = "sem"
    IQR = "iqr"
    UNSTATED = "unstated"
