"""Something names a claim that is not there: a premise, a restatement, a side of a disagreement.

Claims are named by their full id, `<document>/<claim>`.

Remedy: correct the name.
"""

from collections.abc import Iterator

from kb.matching import nearest
from kb.model import Finding, KnowledgeBase, Severity, Source

CODE = "REC011"
NAME = "unknown-claim"
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
  restates: [essay/secnd]
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
    """Look up every claim that another record names."""
    for name, source in _named(base):
        if name not in base.claims:
            remedy = nearest(name, base.claims) or "Name a claim by its full id, <document>/<claim>."
            yield Finding(CODE, SEVERITY, source, f"no claim `{name}`", name, "the full id of a claim", remedy)


def _named(base: KnowledgeBase) -> Iterator[tuple[str, Source]]:
    for claim in base.claims.values():
        for index, name in enumerate(claim.restates):
            yield name, base.source("claims", claim.id, "restates", index)
        for name in sorted(set(claim.premises.leaves())) if claim.premises else ():
            yield name, base.source("claims", claim.id, "premises")
    for disagreement in base.disagreements.values():
        for index, name in enumerate(disagreement.claims):
            yield name, base.source("disagreements", disagreement.id, "claims", index)
