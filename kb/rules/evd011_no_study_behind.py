"""What is named for a claim leads back to no study with data of its own.

Reviews, opinions and guidelines may rest on studies, but none of those is on record here, so that a reader is led from
one text to the next.

Remedy: record the studies that the review rests on, under `restates`, where its text was read and names them.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity
from kb.standing import EchoKind, all_echoes

CODE = "EVD011"
NAME = "no-study-behind"
SEVERITY = Severity.INFO
TIER = 0
FAILS = {
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: narrative-review
kind: review
subjects: human
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
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
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
group: null
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
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
    """Show claims behind which no study with data of its own is on record; links follow from their claims."""
    for echo in all_echoes(base):
        if echo.kind is EchoKind.NO_STUDY and echo.target in base.claims:
            source = base.source("claims", echo.target, "cites")
            remedy = "Record what the work restates, where its text was read and names it."
            yield Finding(CODE, SEVERITY, source, echo.why, ", ".join(echo.works), "", remedy)
