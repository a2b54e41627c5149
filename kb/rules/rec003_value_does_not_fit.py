"""A value is missing, or is not of the form that its key wants.

A word that is not in its closed list, a date that is none, a name with capitals or a slash: the value is dropped, and
with it whatever cannot stand without it, up to the record.

Remedy: write it in the form that is named.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity

CODE = "REC003"
NAME = "value-does-not-fit"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: fnding
  hedge: asserted
  at: [s01.p01.s01]
  appeals_to: nothing
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
