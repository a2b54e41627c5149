"""A record has a key that its schema does not know.

It is not read, so what stands there is lost to everybody: most often a slip of spelling. The rest of the record is
kept. The first line of the file names the schema, and an editor that knows YAML schemas completes the keys.

Remedy: use the key that is offered, or remove it.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity

CODE = "REC002"
NAME = "unknown-key"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hegde: asserted
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
