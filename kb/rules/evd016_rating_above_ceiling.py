"""People rate the certainty of a claim or link higher than what is recorded leaves room for.

The computed ceiling only ever goes down by recorded faults, so that a rating above it either knows something that the
records do not say, or overlooks something that they do.

Remedy: record what the rating rests on (a full text read, how people were found, an interval), or rate it lower.
"""

from collections.abc import Iterator

from kb.model import Finding, GradeLevel, KnowledgeBase, Severity
from kb.standing import certainty

CODE = "EVD016"
NAME = "rating-above-ceiling"
SEVERITY = Severity.WARNING
TIER = 0
FAILS = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  question: prognosis
  hedge: asserted
  at: [s01.p01.s01]
  cites:
    - {reference: smith-2001, finding: cooling-rate, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
  grade:
    level: high
    risk_of_bias: {down: 0, why: Read.}
    inconsistency: {down: 0, why: Read.}
    indirectness: {down: 0, why: Read.}
    imprecision: {down: 0, why: Read.}
    publication_bias: {down: 0, why: Read.}
    why: All five were judged.
    by: curator
    on: 2026-01-02
    judged: 8a55edd6d6ceb521
""",
}
PASSES = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  question: prognosis
  hedge: asserted
  at: [s01.p01.s01]
  cites:
    - {reference: smith-2001, finding: cooling-rate, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
  grade:
    level: very-low
    risk_of_bias: {down: 0, why: Read.}
    inconsistency: {down: 0, why: Read.}
    indirectness: {down: 0, why: Read.}
    imprecision: {down: 0, why: Read.}
    publication_bias: {down: 0, why: Read.}
    why: All five were judged.
    by: curator
    on: 2026-01-02
    judged: 8a55edd6d6ceb521
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Compare each rating by people with the ceiling, as the sources read."""
    rated = [("claims", name, claim.grade) for name, claim in base.claims.items() if claim.grade]
    rated += [("links", name, link.grade) for name, link in base.links.items() if link.grade]
    for kind, name, grade in rated:
        ceiling = certainty(base, kind, name, "appraised")
        if not ceiling.level.graded or list(GradeLevel).index(grade.level) < ceiling.level.place:
            source = base.source(kind, name, "grade") if kind == "claims" else base.source_of_link(name, "grade")
            message = f"`{name}` is rated {grade.level}, but is {ceiling.text}"
            remedy = "Record what the rating rests on, or rate it lower."
            yield Finding(CODE, SEVERITY, source, message, str(grade.level), str(ceiling.level), remedy)
