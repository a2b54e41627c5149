"""The closed lists of words that records use.

Each is the field's standard vocabulary where there is one; `kb.vocabulary` maps every word to its published term.
"""

from enum import StrEnum


class UnitType(StrEnum):
    """What a unit of a document is by its form."""

    TITLE = "title"
    TITLE_REPEAT = "title-repeat"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    CREDENTIALS = "credentials"
    PHOTO_CREDIT = "photo-credit"
    RELATED_LINK = "related-link"
    HEADING = "heading"
    SENTENCE = "sentence"
    LEAD_IN = "lead-in"
    BULLET = "bullet"
    LIST_ITEM = "list-item"
    REFERENCE = "reference"
    BIO = "bio"
    DISCLAIMER = "disclaimer"
    SEPARATOR = "separator"


class Role(StrEnum):
    """What a unit is for, once somebody has settled it."""

    CLAIM = "claim"
    HEADING = "heading"
    BACKGROUND = "background"
    REFERENCE_ENTRY = "reference-entry"
    ABOUT_THE_ARTICLE = "about-the-article"
    NOT_A_CLAIM = "not-a-claim"


class ClaimKind(StrEnum):
    """What sort of assertion a claim is."""

    FINDING = "finding"
    MECHANISM = "mechanism"
    CAUSAL = "causal"
    HYPOTHESIS = "hypothesis"
    INTERPRETATION = "interpretation"
    RECOMMENDATION = "recommendation"
    DOSING = "dosing"
    SAFETY = "safety"
    DEFINITION = "definition"
    BACKGROUND = "background"
    PREDICTION = "prediction"
    ARGUMENT = "argument"


class Hedge(StrEnum):
    """How strongly the author puts a claim."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    SPECULATIVE = "speculative"


class Relation(StrEnum):
    """How a claim's subject is said to stand to its object."""

    INCREASES = "increases"
    DECREASES = "decreases"
    INCREASED_IN = "increased-in"
    DECREASED_IN = "decreased-in"
    UNCHANGED_IN = "unchanged-in"
    CAUSES = "causes"
    CONTRIBUTES_TO = "contributes-to"
    AFFECTS = "affects"
    REGULATES = "regulates"
    PRECEDES = "precedes"
    PREDICTS = "predicts"
    ASSOCIATED_WITH = "associated-with"
    CORRELATED_WITH = "correlated-with"
    TREATS = "treats"
    AMELIORATES = "ameliorates"
    EXACERBATES = "exacerbates"
    OCCURS_IN = "occurs-in"
    PART_OF = "part-of"
    IS_A = "is-a"
    DOES_NOT_AFFECT = "does-not-affect"


class Intent(StrEnum):
    """What an author uses a reference for: a CiTO property."""

    CITES_AS_EVIDENCE = "cites-as-evidence"
    OBTAINS_BACKGROUND_FROM = "obtains-background-from"
    USES_CONCLUSIONS_FROM = "uses-conclusions-from"
    USES_METHOD_IN = "uses-method-in"
    INCLUDES_QUOTATION_FROM = "includes-quotation-from"
    CITES_AS_AUTHORITY = "cites-as-authority"
    CITES_FOR_INFORMATION = "cites-for-information"
    DESCRIBES = "describes"
    DISCUSSES = "discusses"
    QUALIFIES = "qualifies"
    DISPUTES = "disputes"


class Verdict(StrEnum):
    """What a source, once read, turns out to say about the sentence it is cited for."""

    SUPPORTS = "supports"
    PARTLY_SUPPORTS = "partly-supports"
    DOES_NOT_SUPPORT = "does-not-support"
    CONTRADICTS = "contradicts"
    INCONCLUSIVE = "inconclusive"
    CANNOT_VERIFY = "cannot-verify"


class Read(StrEnum):
    """How much of a source was read before judging it."""

    NOTHING = "nothing"
    RECORD = "record"
    ABSTRACT = "abstract"
    FULL_TEXT = "full-text"


class Direction(StrEnum):
    """Which way a claim bears on a link."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    QUALIFIES = "qualifies"
    STATES = "states"


class AppealsTo(StrEnum):
    """What a claim leans on without naming a work; `nothing` says that it leans on nothing at all."""

    UNNAMED_STUDIES = "unnamed-studies"
    OWN_PRACTICE = "own-practice"
    NOTHING = "nothing"


class Sign(StrEnum):
    """The effect a link says one concept has on another."""

    INCREASES = "increases"
    DECREASES = "decreases"
    CAUSES = "causes"
    AFFECTS = "affects"


class Question(StrEnum):
    """The sort of question a claim or link asks: it decides which designs can answer it."""

    INTERVENTION = "intervention"
    CAUSE = "cause"
    DIFFERENCE = "difference"
    PREVALENCE = "prevalence"
    PROGNOSIS = "prognosis"
    MECHANISM = "mechanism"
    NONE = "none"


class Design(StrEnum):
    """How a study was made; mapped to SEVCO by `kb.vocabulary`."""

    RANDOMISED_PARALLEL = "randomised-parallel"
    RANDOMISED_CROSSOVER = "randomised-crossover"
    CONTROLLED_NON_RANDOMISED = "controlled-non-randomised"
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


class SpreadIs(StrEnum):
    """What a ± figure stands for."""

    SD = "sd"
    SEM = "sem"
    IQR = "iqr"
    UNSTATED = "unstated"


class RegistryStatus(StrEnum):
    """A registry's answer. A look-up that failed is never an absence."""

    FOUND = "found"
    NOT_FOUND = "not-found"
    FAILED = "failed"


class DisagreementKind(StrEnum):
    """How two or more claims stand to each other."""

    AGREEMENT = "agreement"
    REFINEMENT = "refinement"
    CONFLICT = "conflict"
    TERM = "term"


class Severity(StrEnum):
    """How much a finding matters; in rising order: info, warning, error."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class NoticeKind(StrEnum):
    """What a notice says about a published work."""

    RETRACTION = "retraction"
    CONCERN = "concern"
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"
    REINSTATEMENT = "reinstatement"
