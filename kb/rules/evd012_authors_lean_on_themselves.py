"""Authors lean on work of their own: a document on its author's, or a review on its authors' study.

Self-citation is no fault; a reader weighs it differently.

Remedy: none, where it is so; where the people only share a name, correct the authors.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity
from kb.standing import EchoKind, all_echoes

CODE = "EVD012"
NAME = "authors-lean-on-themselves"
SEVERITY = Severity.INFO
TIER = 0
FAILS = {
    "references/library.bib": """\
@article{smith-2001, author = {Smith, A.}, title = {Cups}, journal = {Journal of Cups}, year = {2001}}
""",
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
PASSES = {
    "references/library.bib": """\
@article{smith-2001, author = {Jones, B.}, title = {Cups}, journal = {Journal of Cups}, year = {2001}}
""",
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
    """Show claims that cite their author's own work, or a review that restates its authors' study."""
    for echo in all_echoes(base):
        if echo.kind is EchoKind.OWN_WORK and echo.target in base.claims:
            source = base.source("claims", echo.target, "cites")
            remedy = "None, where it is so; where people only share a name, correct the authors."
            yield Finding(CODE, SEVERITY, source, echo.why, ", ".join(echo.works), "", remedy)
