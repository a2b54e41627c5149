"""A claim points to a unit that is not settled as a claim.

Either the claim stands elsewhere in the document, or the unit's role is wrong.

Remedy: correct one of the two.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Role, Severity

CODE = "COV003"
NAME = "claim-outside-claim-unit"
SEVERITY = Severity.WARNING
TIER = 0
FAILS = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s02]
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
    """Compare each claim's units with their roles."""
    for claim in base.claims.values():
        document = base.documents.get(claim.document)
        units = document.units if document else {}
        for index, name in enumerate(claim.at):
            if name in units and units[name].role is not Role.CLAIM:
                source = base.source("claims", claim.id, "at", index)
                written = str(units[name].role or "no role")
                remedy = "Correct the unit's role or the claim's place."
                yield Finding(CODE, SEVERITY, source, f"unit {name} is no claim unit", written, "role: claim", remedy)
