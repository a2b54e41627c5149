"""A study's risk of bias is judged, but its full text was not read.

An abstract does not show how people were drawn, masked or lost, so that such a judgement counts for nothing: the ceiling
of certainty stays where a missing judgement puts it.

Remedy: read the full text and say so in `read`, or leave `bias` out.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Read, Severity

CODE = "EVD017"
NAME = "bias-without-full-text"
SEVERITY = Severity.WARNING
TIER = 0
FAILS = {
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
group: null
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
bias: {level: low, why: Read., by: curator, on: 2026-01-02}
""",
}
PASSES = {
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
group: null
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: full-text
bias: {level: low, why: Read., by: curator, on: 2026-01-02}
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look for judgements of bias by less than a full text."""
    for study in base.studies.values():
        if study.bias and study.read is not Read.FULL_TEXT:
            message = f"the risk of bias of `{study.id}` is judged, but only its {study.read} was read"
            remedy = "Read the full text and say so in `read`, or leave `bias` out."
            yield Finding(
                CODE, SEVERITY, base.source("studies", study.id, "bias"), message, str(study.read), "full-text", remedy
            )
