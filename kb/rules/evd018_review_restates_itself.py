"""Works restate each other in a circle, or a review is itemised and names nothing.

A review that restates, however indirectly, itself leads to no study; one that says it is itemised stands for the studies
it names, and for none where it names none.

Remedy: correct `restates`; take `itemised` away where the included studies are not recorded.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity
from kb.standing import circles

CODE = "EVD018"
NAME = "review-restates-itself"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "references/library.bib": """\
@article{smith-2001, author = {Smith, A.}, title = {Cups}, journal = {Journal of Cups}, year = {2001}}
@article{smith-2002, author = {Jones, B.}, title = {Cups reviewed}, journal = {Journal of Cups}, year = {2002}}
""",
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: narrative-review
kind: review
subjects: human
restates: [smith-2002]
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
restates: [smith-2001]
findings: {cooling-rate: {statement: Wide cups cooled faster.}}
read: abstract
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look for circles of restating, each told once, and for itemised reviews that name nothing."""
    for study in base.studies.values():
        if study.itemised and not study.restates:
            message = f"`{study.id}` is itemised, but `restates` names no study"
            source = base.source("studies", study.id, "itemised")
            yield Finding(CODE, SEVERITY, source, message, "itemised: true", "", "Name them, or take `itemised` away.")
    for circle in circles((study.id, name) for study in base.studies.values() for name in study.restates):
        message = f"works restate each other in a circle: {', '.join(circle)}"
        source = base.source("studies", circle[0], "restates")
        yield Finding(CODE, SEVERITY, source, message, "", "", "Take away what does not restate the other.")
