"""A claim neither cites anything nor says that it does not.

A claim rests on citations, on premises, on the claim it restates, on studies it does not name (`appeals_to:
unnamed-studies`), on the author's practice (`own-practice`), or on nothing (`nothing`). Which of these it is, somebody
has to have looked at.

Remedy: add its citations, or `appeals_to: nothing`.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity

CODE = "EVD001"
NAME = "rests-on-nothing-said"
SEVERITY = Severity.WARNING
TIER = 0
FAILS = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
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
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look for claims that leave open what they rest on."""
    for claim in base.claims.values():
        if not (claim.cites or claim.appeals_to or claim.premises or claim.restates):
            source = base.source("claims", claim.id)
            message = f"`{claim.id}` does not say what it rests on"
            remedy = "Add its citations, or `appeals_to: nothing`."
            yield Finding(CODE, SEVERITY, source, message, "", "cites, premises, restates or appeals_to", remedy)
