"""A key stands twice in one mapping, or a field twice in one entry.

Only one of the two can be meant; the first is read.

Remedy: keep one.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity

CODE = "REC004"
NAME = "key-twice"
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
  kind: causal
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
    """Give what loading found of this kind."""
    return (problem for problem in base.problems if problem.rule == CODE)
