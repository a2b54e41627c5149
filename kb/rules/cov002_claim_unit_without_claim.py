"""A unit is said to assert something, and no claim points to it.

What a document asserts and the knowledge base does not record is missing from every page.

Remedy: record its claims, or give the unit another role.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Role, Severity

CODE = "COV002"
NAME = "claim-unit-without-claim"
SEVERITY = Severity.WARNING
TIER = 0
FAILS = {
    "claims/essay/document.yaml": """\
title: An essay on cups
length: 60
sha256: 0000000000000000
sections: [{id: s01, title: Cups}]
units:
  s01.p01.s01: {type: sentence, at: [0, 20], sha256: 0000000000000000, role: claim}
  s01.p01.s02: {type: sentence, at: [21, 40], sha256: 0000000000000000, role: claim}
""",
}
PASSES = {
    "claims/essay/document.yaml": """\
title: An essay on cups
length: 60
sha256: 0000000000000000
sections: [{id: s01, title: Cups}]
units:
  s01.p01.s01: {type: sentence, at: [0, 20], sha256: 0000000000000000, role: claim}
  s01.p01.s02: {type: sentence, at: [21, 40], sha256: 0000000000000000, role: background}
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look for claim units that no claim is at."""
    for document in base.documents.values():
        claimed = {unit for claim in base.claims_of.get(document.id, ()) for unit in claim.at}
        for name, unit in document.units.items():
            if unit.role is Role.CLAIM and name not in claimed:
                source = base.source("documents", document.id, "units", name)
                message = f"unit {name} asserts something that no claim records"
                remedy = "Record its claims, or settle its role otherwise."
                yield Finding(CODE, SEVERITY, source, message, "role: claim", "a claim at this unit", remedy)
