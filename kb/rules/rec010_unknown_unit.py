"""A claim, or a printed reference, points to a unit that its document does not have.

Units are numbered by section, paragraph and sentence in the document's document.yaml.

Remedy: correct the number; `kb segment FILE` shows the units of a text.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity, Source

CODE = "REC010"
NAME = "unknown-unit"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s09]
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
    """Look up every unit that a claim is at, and that a printed entry stands in."""
    for claim in base.claims.values():
        document = base.documents.get(claim.document)
        for index, unit in enumerate(claim.at if document else ()):
            if document and unit not in document.units:
                yield _unknown(unit, claim.document, base.source("claims", claim.id, "at", index))
    for name, entries in base.printed.items():
        document = base.documents.get(name)
        for entry in entries if document else ():
            if document and entry.unit and entry.unit not in document.units:
                yield _unknown(entry.unit, name, base.source("printed", f"{name}/{entry.id}", "unit"))


def _unknown(unit: str, document: str, source: Source) -> Finding:
    remedy = "Correct the number; `kb segment FILE` shows the units of a text."
    return Finding(CODE, SEVERITY, source, f"`{document}` has no unit `{unit}`", unit, "a unit of the document", remedy)
