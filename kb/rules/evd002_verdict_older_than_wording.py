"""A verdict was given on a wording that has changed since.

`judged` is the fingerprint of what was judged: of the claim's statement for a citation, of the claim's and the link's
statements for a bearing, of the link's statement for further evidence.

Remedy: read the source against the new wording, then write the fingerprint that is given.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity, Source, fingerprint

CODE = "EVD002"
NAME = "verdict-older-than-wording"
SEVERITY = Severity.WARNING
TIER = 0
FAILS = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  cites:
    - {reference: smith-2001, finding: cooling-rate, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 0000000000000000}
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
    - {reference: smith-2001, finding: cooling-rate, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Compare each verdict's fingerprint with the wording as it stands."""
    for judged, wording, source in _verdicts(base):
        expected = fingerprint(wording)
        if judged != expected:
            message = "the wording has changed since this verdict"
            remedy = f"Judge it again, then write `judged: {expected}`."
            yield Finding(CODE, SEVERITY, source, message, judged, expected, remedy)


def _verdicts(base: KnowledgeBase) -> Iterator[tuple[str, str, Source]]:
    for claim in base.claims.values():
        for index, citation in enumerate(claim.cites):
            yield citation.judged, claim.statement, base.source("claims", claim.id, "cites", index, "judged")
        for index, bearing in enumerate(claim.bears_on):
            if bearing.link in base.links:
                wording = claim.statement + "\n" + base.links[bearing.link].statement
                yield bearing.judged, wording, base.source("claims", claim.id, "bears_on", index, "judged")
    for hypothesis in base.hypotheses.values():
        for name, link in hypothesis.links.items():
            for index, evidence in enumerate(link.further_evidence):
                steps = ("links", name, "further_evidence", index, "judged")
                yield evidence.judged, link.statement, base.source("hypotheses", hypothesis.id, *steps)
