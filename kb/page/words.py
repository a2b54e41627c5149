"""What the closed lists of the records are called on a page: plain words that claim no more than was found."""

from collections.abc import Mapping
from enum import StrEnum

from kb.model import (
    AppealsTo,
    ClaimKind,
    Comparator,
    Direction,
    DisagreementKind,
    Hedge,
    Intent,
    Interest,
    Masking,
    Question,
    Read,
    Relation,
    RiskOfBias,
    Sampling,
    Sign,
    SpreadIs,
    Subjects,
    Timing,
    Verdict,
)
from kb.standing import DESIGNS
from kb.works.dates import day as day

VERDICT = {
    Verdict.SUPPORTS: "supports it",
    Verdict.PARTLY_SUPPORTS: "supports part of it",
    Verdict.DOES_NOT_SUPPORT: "read, and does not say it",
    Verdict.CONTRADICTS: "speaks against it",
    Verdict.INCONCLUSIVE: "asked, and found neither way",
    Verdict.CANNOT_VERIFY: "cannot be verified yet",
}
OF_WORK = {
    Verdict.SUPPORTS: "The work supports it",
    Verdict.PARTLY_SUPPORTS: "The work supports part of it",
    Verdict.DOES_NOT_SUPPORT: "The work was read, and does not say it",
    Verdict.CONTRADICTS: "The work speaks against it",
    Verdict.INCONCLUSIVE: "The work asked, and found neither way",
    Verdict.CANNOT_VERIFY: "What the work says cannot be verified yet",
}
# A mark of its own shape for each verdict, always beside the words.
VERDICT_MARK = {
    Verdict.SUPPORTS: "●",
    Verdict.PARTLY_SUPPORTS: "◐",
    Verdict.DOES_NOT_SUPPORT: "∅",
    Verdict.CONTRADICTS: "✕",
    Verdict.INCONCLUSIVE: "○",
    Verdict.CANNOT_VERIFY: "?",
}
READ = {
    Read.NOTHING: "nothing of it could be read",
    Read.RECORD: "only its record was read",
    Read.ABSTRACT: "its abstract was read",
    Read.FULL_TEXT: "its full text was read",
}
READ_SHORT = {
    Read.NOTHING: "nothing",
    Read.RECORD: "record only",
    Read.ABSTRACT: "abstract",
    Read.FULL_TEXT: "full text",
}
BEARING = {
    Direction.SUPPORTS: "speaks for it",
    Direction.OPPOSES: "speaks against it",
    Direction.QUALIFIES: "qualifies it",
    Direction.STATES: "states it",
}
BEARING_VERDICT = {
    Verdict.SUPPORTS: "in full",
    Verdict.PARTLY_SUPPORTS: "in part",
    Verdict.DOES_NOT_SUPPORT: "but does not bear it out",
    Verdict.CONTRADICTS: "and contradicts it",
    Verdict.INCONCLUSIVE: "and settles it neither way",
    Verdict.CANNOT_VERIFY: "which cannot be verified yet",
}
INTENT = {
    Intent.CITES_AS_EVIDENCE: "cited as evidence",
    Intent.OBTAINS_BACKGROUND_FROM: "cited for background",
    Intent.USES_CONCLUSIONS_FROM: "cited for its conclusions",
    Intent.USES_METHOD_IN: "cited for its method",
    Intent.INCLUDES_QUOTATION_FROM: "quoted",
    Intent.CITES_AS_AUTHORITY: "cited as an authority",
    Intent.CITES_FOR_INFORMATION: "cited for further reading",
    Intent.DESCRIBES: "described",
    Intent.DISCUSSES: "discussed",
    Intent.QUALIFIES: "cited with a qualification",
    Intent.DISPUTES: "disputed",
}
KIND = {
    ClaimKind.FINDING: "finding",
    ClaimKind.MECHANISM: "mechanism",
    ClaimKind.CAUSAL: "cause and effect",
    ClaimKind.HYPOTHESIS: "hypothesis",
    ClaimKind.INTERPRETATION: "interpretation",
    ClaimKind.RECOMMENDATION: "recommendation",
    ClaimKind.DOSING: "dosing",
    ClaimKind.SAFETY: "safety",
    ClaimKind.DEFINITION: "definition",
    ClaimKind.BACKGROUND: "background",
    ClaimKind.PREDICTION: "prediction",
    ClaimKind.ARGUMENT: "argument",
}
HEDGE = {
    Hedge.ASSERTED: "asserted outright",
    Hedge.HEDGED: "put with a hedge",
    Hedge.SPECULATIVE: "put as speculation",
}
APPEAL = {
    AppealsTo.UNNAMED_STUDIES: "appeals to studies it does not name",
    AppealsTo.OWN_PRACTICE: "appeals to the author’s own practice",
    AppealsTo.OTHERS_PRACTICE: "appeals to what others see in practice",
    AppealsTo.NOTHING: "",
}
RELATION = {
    Relation.INCREASED_IN: "is higher in",
    Relation.DECREASED_IN: "is lower in",
    Relation.UNCHANGED_IN: "is unchanged in",
    Relation.CONTRIBUTES_TO: "contributes to",
    Relation.ASSOCIATED_WITH: "goes together with",
    Relation.CORRELATED_WITH: "is correlated with",
    Relation.OCCURS_IN: "occurs in",
    Relation.PART_OF: "is part of",
    Relation.IS_A: "is a kind of",
    Relation.DOES_NOT_AFFECT: "does not affect",
}
SIGN = {Sign.INCREASES: "raises", Sign.DECREASES: "lowers", Sign.CAUSES: "causes", Sign.AFFECTS: "affects"}
QUESTION = {
    Question.INTERVENTION: "effect of a treatment",
    Question.CAUSE: "cause",
    Question.DIFFERENCE: "difference between groups",
    Question.PREVALENCE: "how common",
    Question.PROGNOSIS: "course over time",
    Question.MECHANISM: "mechanism",
    Question.NONE: "none that a study could answer",
}
DESIGN = DESIGNS
SUBJECTS = {
    Subjects.HUMAN: "people",
    Subjects.ANIMAL: "animals",
    Subjects.CELLS: "cells",
    Subjects.NONE: "no subjects of its own",
    Subjects.UNKNOWN: "subjects not read",
}


class Matching(StrEnum):
    """Whether a study's groups were alike."""

    MATCHED = "matched"
    UNMATCHED = "unmatched"


STUDY: Mapping[StrEnum, str] = {
    Comparator.NONE: "nobody",
    Comparator.BASELINE: "the same people before",
    Comparator.PLACEBO: "placebo",
    Comparator.ACTIVE: "another treatment",
    Comparator.UNTREATED: "people without treatment",
    Comparator.OTHER_GROUP: "another group of people",
    Masking.OPEN_LABEL: "none: everybody knew what was given",
    Masking.SINGLE_BLIND: "single blind",
    Masking.DOUBLE_BLIND: "double blind",
    Timing.PROSPECTIVE: "looked forward",
    Timing.RETROSPECTIVE: "looked back",
    Sampling.POPULATION: "from the population",
    Sampling.CONSECUTIVE: "one after the other, as they came",
    Sampling.CONVENIENCE: "who could be had",
    Sampling.SELECTED: "by selection",
    Matching.MATCHED: "alike in what matters",
    Matching.UNMATCHED: "not alike",
    RiskOfBias.LOW: "low, judged from the full text",
    RiskOfBias.SOME_CONCERNS: "some concerns, judged from the full text",
    RiskOfBias.HIGH: "high, judged from the full text",
    Interest.PATIENTS: "run by patients",
    Interest.SELLERS: "run by those who sell it",
    Interest.NONE_DECLARED: "nothing, as they declare",
}
SPREAD = {
    SpreadIs.SD: "± is SD",
    SpreadIs.SEM: "± is SEM",
    SpreadIs.IQR: "± is the interquartile range",
    SpreadIs.UNSTATED: "what ± means is not said",
}
DISAGREEMENT = {
    DisagreementKind.AGREEMENT: "agreement",
    DisagreementKind.REFINEMENT: "refinement",
    DisagreementKind.CONFLICT: "conflict",
    DisagreementKind.TERM: "same words, different things",
}
DISAGREEMENT_COUNTED = {
    DisagreementKind.CONFLICT: ("conflict", "conflicts"),
    DisagreementKind.TERM: ("word for different things", "words for different things"),
    DisagreementKind.REFINEMENT: ("refinement", "refinements"),
    DisagreementKind.AGREEMENT: ("agreement", "agreements"),
}


def role(by: str) -> str:
    """Give a role in words: second-reader becomes second reader."""
    return by.replace("-", " ")


def relation(word: Relation) -> str:
    """Give a relation in words: decreased-in becomes is lower in."""
    return RELATION.get(word, word.value.replace("-", " "))


def sentence(text: str) -> str:
    """Give a phrase with a capital letter."""
    return text[:1].upper() + text[1:]
