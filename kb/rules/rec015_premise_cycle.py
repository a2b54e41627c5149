"""Claims argue from each other in a circle.

What rests on itself rests on nothing: a claim in such a circle has no support through it.

Remedy: remove the premise that only restates the conclusion.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity
from kb.standing import circles

CODE = "REC015"
NAME = "premise-cycle"
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
  premises: {all_of: [essay/second]}

- id: second
  statement: Coffee cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  appeals_to: nothing
  premises: {all_of: [essay/first]}
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
  premises: {all_of: [essay/second]}

- id: second
  statement: Coffee cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  appeals_to: nothing
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Find the circles among the premises: strongly connected claims, and claims that name themselves."""
    steps = ((each.id, to) for each in base.claims.values() for to in (each.premises.leaves() if each.premises else ()))
    for circle in circles(steps):
        names = ", ".join(circle[:5]) + (" …" if len(circle) > 5 else "")
        source = base.source("claims", circle[0], "premises")
        remedy = "Remove the premise that only restates the conclusion."
        yield Finding(CODE, SEVERITY, source, "premises lead in a circle", names, "premises that end somewhere", remedy)
