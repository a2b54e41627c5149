"""A link asks about a cause, and only associations support it.

Cross-sectional and case-control comparisons, case series and reports show that two things go together, not that one
brings the other. A cohort does no more than that either, but tells what came first; the map draws neither with an
arrowhead.

Remedy: none, where it is so: the page says it. Where a study did follow people over time or intervene, correct its
design.
"""

from collections.abc import Iterator

from kb.model import Design, Finding, KnowledgeBase, Question, Severity
from kb.standing import weigh

CODE = "EVD007"
NAME = "cause-from-association"
SEVERITY = Severity.WARNING
TIER = 0
FAILS = {
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cross-sectional
kind: primary
subjects: human
group: null
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
""",
    "claims/hypotheses/cups.yaml": """\
title: Cup shape and cooling
links:
  width-cools: {from: cup-width, to: cooling, sign: increases, question: cause, statement: A wider cup cools its tea faster., further_evidence: [{study: smith-2001, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8ecbf57245f556a9}]}
needs: {all_of: [width-cools]}
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
    "claims/hypotheses/cups.yaml": """\
title: Cup shape and cooling
links:
  width-cools: {from: cup-width, to: cooling, sign: increases, question: cause, statement: A wider cup cools its tea faster., further_evidence: [{study: smith-2001, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8ecbf57245f556a9}]}
needs: {all_of: [width-cools]}
""",
}


_ASSOCIATIONS = (Design.CROSS_SECTIONAL, Design.CASE_CONTROL, Design.CASE_SERIES, Design.CASE_REPORT)


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look at the designs behind every causal link that has support."""
    for name, standing in weigh(base, "appraised").links.items():
        link = base.links[name]
        designs = {base.studies[study].design for study in standing.studies_for if study in base.studies}
        if link.question in (Question.CAUSE, Question.INTERVENTION) and designs and designs <= set(_ASSOCIATIONS):
            source = base.source_of_link(name)
            message = f"`{name}` claims a cause, and only associations support it"
            written = ", ".join(sorted(designs))
            yield Finding(
                CODE, SEVERITY, source, message, written, "a study over time, or an intervention", "See the page."
            )
