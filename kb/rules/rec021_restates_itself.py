"""Claims restate each other in a circle, or reviews do.

A restatement leads to what was said first, and a review to the studies it restates; a circle leads nowhere, and would
hide that nothing stands behind it.

Remedy: let the later one restate the earlier one, and remove the other.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity
from kb.standing import circles

CODE = "REC021"
NAME = "restates-itself"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  appeals_to: nothing
  restates: [essay/second]

- id: second
  statement: Coffee cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  appeals_to: nothing
  restates: [essay/first]
""",
}
PASSES = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  appeals_to: nothing

- id: second
  statement: Coffee cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  appeals_to: nothing
  restates: [essay/first]
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Find the circles among the restatements of claims and of studies."""
    for kind, records in (("claims", base.claims), ("studies", base.studies)):
        for circle in circles((name, restated) for name, record in records.items() for restated in record.restates):
            names = ", ".join(circle[:5]) + (" …" if len(circle) > 5 else "")
            source = base.source(kind, circle[0], "restates")
            remedy = "Let the later one restate the earlier one only."
            yield Finding(CODE, SEVERITY, source, "restatements lead in a circle", names, "an end", remedy)
