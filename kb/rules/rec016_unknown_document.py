"""Claims, a printed list or a hypothesis belong to a document that has no document.yaml.

Remedy: add claims/<document>/document.yaml (`kb segment FILE` proposes one), or correct the folder's name.
"""

from collections.abc import Iterator

from kb.matching import nearest
from kb.model import Finding, KnowledgeBase, Severity, Source

CODE = "REC016"
NAME = "unknown-document"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/letter/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  appeals_to: nothing
""",
}
PASSES: dict[str, str] = {}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look up every document that a folder, a printed list or a hypothesis names."""
    seen: set[tuple[str, str]] = set()
    for name, source in _named(base):
        if name not in base.documents and (name, source.path) not in seen:
            seen.add((name, source.path))
            remedy = (
                nearest(name, base.documents) or f"Add claims/{name}/document.yaml; `kb segment FILE` proposes one."
            )
            yield Finding(
                CODE, SEVERITY, source, f"no document `{name}`", name, "a folder with a document.yaml", remedy
            )


def _named(base: KnowledgeBase) -> Iterator[tuple[str, Source]]:
    for document, claims in base.claims_of.items():
        yield from ((document, Source(base.source("claims", claim.id).path)) for claim in claims)
    for hypothesis in base.hypotheses.values():
        for key in ("proposed_by", "rejected_by"):
            if (name := getattr(hypothesis, key)) is not None:
                yield name, base.source("hypotheses", hypothesis.id, key)
    for document, entries in base.printed.items():
        yield from ((document, Source(base.source("printed", f"{document}/{entry.id}").path)) for entry in entries)
