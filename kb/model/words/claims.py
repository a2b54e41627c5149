"""What a claim is, what it rests on, and what its sources turn out to say."""

from enum import StrEnum


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
    OTHERS_PRACTICE = "others-practice"
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


class Aspect(StrEnum):
    """In what a line's evidence may be about something other than its target asks (GRADE: indirectness)."""

    POPULATION = "population"
    DOSE = "dose"
    ANALYTE = "analyte"
    OUTCOME = "outcome"


class GradeLevel(StrEnum):
    """A level of certainty as people rate it by GRADE."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very-low"
