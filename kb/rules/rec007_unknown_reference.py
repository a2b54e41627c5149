"""Something names a reference that the library does not hold.

Claims cite references, studies are reported by them, and printed entries stand for them, by their key in
references/library.bib.

Remedy: correct the key, or add the work to the library.
"""

from collections.abc import Iterator

from kb.matching import nearest
from kb.model import Finding, KnowledgeBase, Severity, Source

CODE = "REC007"
NAME = "unknown-reference"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  cites:
    - {reference: nobody-1999, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
""",
}
PASSES = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  cites:
    - {reference: smith-2001, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look up every reference that a claim, study or printed entry names."""
    for name, source in _named(base):
        if name not in base.references:
            remedy = nearest(name, base.references) or "Add the work to references/library.bib, or correct the key."
            yield Finding(
                CODE, SEVERITY, source, f"no reference `{name}`", name, "a key of references/library.bib", remedy
            )


def _named(base: KnowledgeBase) -> Iterator[tuple[str, Source]]:
    for claim in base.claims.values():
        for index, citation in enumerate(claim.cites):
            yield citation.reference, base.source("claims", claim.id, "cites", index, "reference")
            if citation.seems_from:
                yield citation.seems_from, base.source("claims", claim.id, "cites", index, "seems_from")
    for study in base.studies.values():
        for index, report in enumerate(study.reports):
            yield report, base.source("studies", study.id, "reports", index)
    for document, entries in base.printed.items():
        for entry in entries:
            yield entry.reference, base.source("printed", f"{document}/{entry.id}", "reference")
    for reference in base.registry:
        yield reference, base.source("registry", reference)
