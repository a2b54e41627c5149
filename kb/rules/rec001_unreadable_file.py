"""A record file cannot be read, so nothing of it is known.

The file is not UTF-8, is not YAML, JSON or BibTeX, is too large, or uses what records do not need: anchors and aliases
(a small file could unfold into a huge one), tags, a second document, a depth that no record has. The rest of the
knowledge base is read all the same.

Remedy: mend the line that is named.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity

CODE = "REC001"
NAME = "unreadable-file"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/essay/body.yaml": """\
- id: [first
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
