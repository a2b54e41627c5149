"""A unit of a document has no role, so nobody has settled yet what it is.

Coverage counts units whose role is settled. A sentence that asserts nothing gets `not-a-claim` with a reason.

Remedy: give the unit a role in document.yaml.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Role, Severity

CODE = "COV001"
NAME = "unit-without-role"
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
  s01.p01.s02: {type: sentence, at: [21, 40], sha256: 0000000000000000}
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
    """Look for units without a role, and for not-a-claim without a reason."""
    for document in base.documents.values():
        for name, unit in document.units.items():
            source = base.source("documents", document.id, "units", name)
            if unit.role is None:
                remedy = "Give it a role: " + ", ".join(Role) + "."
                yield Finding(CODE, SEVERITY, source, f"unit {name} has no role", "", "a role", remedy)
            elif unit.role is Role.NOT_A_CLAIM and not unit.why:
                message = f"unit {name} is said to be no claim, without a reason"
                yield Finding(CODE, SEVERITY, source, message, "", "why: …", "Add `why`.")
