"""Several studies that support one claim or link come from one independence group.

Studies from one laboratory or cohort are not independent of each other: they count as one group, and do not replicate
each other.

Remedy: none, where it is so; where the groups do differ, correct `group` in the studies.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity, Side, Source
from kb.standing import lines_of, standards

CODE = "EVD005"
NAME = "one-group-counted-twice"
SEVERITY = Severity.INFO
TIER = 0
FAILS = {
    "references/library.bib": """\
@article{smith-2001, author = {Smith, A.}, title = {Cups}, journal = {Journal of Cups}, year = {2001}}
@article{smith-2002, author = {Smith, A.}, title = {More cups}, journal = {Journal of Cups}, year = {2002}}
""",
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
group: smith-laboratory
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
""",
    "references/studies/smith-2002.yaml": """\
reports: [smith-2002]
design: cohort
kind: primary
subjects: human
group: smith-laboratory
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
@article{smith-2002, author = {Smith, A.}, title = {More cups}, journal = {Journal of Cups}, year = {2002}}
""",
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
group: smith-laboratory
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
""",
    "references/studies/smith-2002.yaml": """\
reports: [smith-2002]
design: cohort
kind: primary
subjects: human
group: jones-laboratory
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
    """Look for one declared group behind several studies that support a claim or, as further evidence, a link."""
    support = standards()["appraised"].side
    for target, lines in lines_of(base).items():
        groups: dict[str, set[str]] = {}
        for line in lines:
            if line.group and support(line) is Side.FOR:
                groups.setdefault(line.group, set()).add(line.study)
        for group, studies in groups.items():
            if len(studies) > 1:
                message = f"{len(studies)} studies of one group support `{target}`; they count as one group"
                written = f"{', '.join(sorted(studies))} ({group})"
                yield Finding(CODE, SEVERITY, _source(base, target), message, written)


def _source(base: KnowledgeBase, target: str) -> Source:
    if target in base.claims:
        return base.source("claims", target, "cites")
    return base.source_of_link(target, "further_evidence")
