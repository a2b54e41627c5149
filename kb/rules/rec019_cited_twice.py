"""A claim cites one reference twice.

A citation is known by its claim and its reference; a second one would share its address, and would count one source
as two.

Remedy: keep one; where the work is used for two assertions, they are two claims.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity

CODE = "REC019"
NAME = "cited-twice"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  cites:
    - {reference: smith-2001, finding: cooling-rate, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
    - {reference: smith-2001, finding: cooling-rate, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
""",
}
PASSES = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  cites:
    - {reference: smith-2001, finding: cooling-rate, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look for a reference that stands twice under one claim."""
    for claim in base.claims.values():
        seen: set[str] = set()
        for index, citation in enumerate(claim.cites):
            if citation.reference in seen:
                source = base.source("claims", claim.id, "cites", index, "reference")
                message = f"`{citation.reference}` is cited twice by one claim"
                remedy = "Keep one; split the claim where it asserts two things."
                yield Finding(CODE, SEVERITY, source, message, citation.reference, "", remedy)
            seen.add(citation.reference)
