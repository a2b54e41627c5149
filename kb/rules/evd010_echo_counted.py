"""Several works behind a claim or link say one thing over again.

A review that restates a study beside it adds nothing, and works that all lead back to one study are one study. They are
counted so; the finding shows where a claim sounds better supported than it is.

Remedy: none, where it is so; where a review does not restate a study, correct its `restates`.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity, Source
from kb.standing import EchoKind, all_echoes

CODE = "EVD010"
NAME = "echo-counted"
SEVERITY = Severity.INFO
TIER = 0
FAILS = {
    "references/library.bib": """\
@article{smith-2001, author = {Smith, A.}, title = {Cups}, journal = {Journal of Cups}, year = {2001}}
@article{smith-2002, author = {Jones, B.}, title = {Cups reviewed}, journal = {Journal of Cups}, year = {2002}}
""",
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
group: null
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
""",
    "references/studies/smith-2002.yaml": """\
reports: [smith-2002]
design: narrative-review
kind: review
subjects: human
restates: [smith-2001]
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
    - {reference: smith-2002, finding: cooling-rate, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
""",
}
PASSES = {
    "references/library.bib": """\
@article{smith-2001, author = {Smith, A.}, title = {Cups}, journal = {Journal of Cups}, year = {2001}}
@article{smith-2002, author = {Jones, B.}, title = {Cups reviewed}, journal = {Journal of Cups}, year = {2002}}
""",
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
group: null
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
""",
    "references/studies/smith-2002.yaml": """\
reports: [smith-2002]
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
    - {reference: smith-2002, finding: cooling-rate, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Show reviews beside what they restate, and works that all lead back to one study."""
    for echo in all_echoes(base):
        if echo.kind in (EchoKind.RESTATED, EchoKind.ONE_STUDY):
            source = _source(base, echo.target)
            remedy = "None, where it is so; else correct `restates` in the study."
            yield Finding(CODE, SEVERITY, source, f"`{echo.target}`: {echo.why}", ", ".join(echo.works), "", remedy)


def _source(base: KnowledgeBase, target: str) -> Source:
    if target in base.claims:
        return base.source("claims", target, "cites")
    return base.source_of_link(target)
