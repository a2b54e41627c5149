"""A study's kind contradicts its design.

A review, an opinion or a consensus has no data of its own, and must not count as a primary study; a trial is no review.

Remedy: correct `kind` or `design`.
"""

from collections.abc import Iterator

from kb.model import Design, Finding, KnowledgeBase, Severity, StudyKind

CODE = "EVD004"
NAME = "review-counted-as-primary"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: narrative-review
kind: primary
subjects: none
group: null
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
""",
}
PASSES = {
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: narrative-review
kind: review
subjects: none
group: null
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
""",
}


_KINDS = {
    Design.SYSTEMATIC_REVIEW: (StudyKind.REVIEW,),
    Design.NARRATIVE_REVIEW: (StudyKind.REVIEW,),
    Design.CONSENSUS: (StudyKind.GUIDELINE, StudyKind.REVIEW, StudyKind.OPINION),
    Design.OPINION: (StudyKind.OPINION,),
    Design.UNKNOWN: tuple(StudyKind),
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Compare each study's kind with its design."""
    for study in base.studies.values():
        allowed = _KINDS.get(study.design, (StudyKind.PRIMARY,))
        if study.kind not in allowed:
            message = f"`{study.id}` is called {study.kind}, but its design is {study.design}"
            source = base.source("studies", study.id, "kind")
            remedy = "Correct `kind` or `design`."
            yield Finding(CODE, SEVERITY, source, message, str(study.kind), " or ".join(allowed), remedy)
