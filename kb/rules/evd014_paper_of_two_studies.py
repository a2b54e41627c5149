"""Two studies name the same paper among their reports.

A paper is withdrawn with its study. Where it reports two studies, no one can tell which of them falls with it, and the
papers behind a claim would be fewer than its studies.

Remedy: make one study of them, each part a finding of its own; or give each its own report.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity

CODE = "EVD014"
NAME = "paper-of-two-studies"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
group: null
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
""",
    "references/studies/smith-2001-wide.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
group: null
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
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
design: cohort
kind: primary
subjects: human
group: null
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look for a reference that several studies report."""
    first: dict[str, str] = {}
    for study in base.studies.values():
        for index, report in enumerate(study.reports):
            known = first.setdefault(report, study.id)
            if known != study.id:
                message = f"`{report}` is a report of `{known}` already"
                source = base.source("studies", study.id, "reports", index)
                remedy = "Make one study of them, each part a finding of its own."
                yield Finding(CODE, SEVERITY, source, message, report, "a report of one study", remedy)
