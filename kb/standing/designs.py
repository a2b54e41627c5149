"""What designs are called in a sentence: plain words, for reasons and for pages."""

from kb.model import Design

DESIGNS = {
    Design.RANDOMISED_PARALLEL: "randomised trial, parallel groups",
    Design.RANDOMISED_CROSSOVER: "randomised crossover trial",
    Design.CONTROLLED_NON_RANDOMISED: "controlled study, not randomised",
    Design.CONTROLLED_UNKNOWN: "controlled study, allocation not read",
    Design.COHORT: "cohort study",
    Design.FIXED_ORDER_EXPERIMENT: "experiment in fixed order",
    Design.SINGLE_ARM_BEFORE_AFTER: "before and after, no comparison group",
    Design.CASE_SERIES: "case series, no comparison group",
    Design.CROSS_SECTIONAL: "cross-sectional study",
    Design.CASE_CONTROL: "case-control study",
    Design.CASE_REPORT: "case report",
    Design.ANIMAL: "animal experiment",
    Design.CELLS: "experiment on cells",
    Design.SYSTEMATIC_REVIEW: "systematic review",
    Design.NARRATIVE_REVIEW: "narrative review",
    Design.CONSENSUS: "consensus or guideline",
    Design.OPINION: "opinion",
    Design.UNKNOWN: "design not read",
}
