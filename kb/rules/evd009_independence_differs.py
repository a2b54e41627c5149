"""What the records declare of two studies' independence differs from what they share.

Studies that share their first or last author, two authors, a laboratory or a cohort are proposed to be one group; the
record decides. A finding says where it puts such studies apart or leaves them undeclared, or puts together what shares
nothing on record.

Remedy: declare the `group` that they belong to in both studies; where the record is right, nothing.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity
from kb.standing import differences

CODE = "EVD009"
NAME = "independence-differs"
SEVERITY = Severity.INFO
TIER = 0
FAILS = {
    "references/library.bib": """\
@article{smith-2001, author = {Smith, A. and Jones, B.}, title = {Cups}, journal = {Journal of Cups}, year = {2001}}
@article{smith-2002, author = {Smith, A. and Jones, B.}, title = {More cups}, journal = {Journal of Cups}, year = {2002}}
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
}
PASSES = {
    "references/library.bib": """\
@article{smith-2001, author = {Smith, A. and Jones, B.}, title = {Cups}, journal = {Journal of Cups}, year = {2001}}
@article{smith-2002, author = {Smith, A. and Jones, B.}, title = {More cups}, journal = {Journal of Cups}, year = {2002}}
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
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Compare the groups that ties propose with those that are declared."""
    for each in differences(base):
        one, other = each.declared
        written = f"{each.one}: {one or 'undeclared'}; {each.other}: {other or 'undeclared'}"
        source = base.source("studies", each.other, "group")
        if each.tie is None:
            message = f"`{each.one}` and `{each.other}` are declared one group, and share nothing that is on record"
            remedy = "Record what they share (authors, `laboratory`, `cohort`), or declare them apart."
            yield Finding(CODE, SEVERITY, source, message, written, "different groups", remedy)
        else:
            message = f"`{each.one}` and `{each.other}` share {each.tie.by} ({', '.join(each.tie.what)})"
            remedy = "Declare one `group` in both, unless they are known to be independent."
            yield Finding(CODE, SEVERITY, source, message, written, "one group", remedy)
