"""Two entries have one identifier and are one work.

The list counts it twice, and citations of the two come out as of two works. Where titles or pages show two works,
DUP303 speaks instead.

Remedy: keep the better entry and point citations to it.
"""

from collections.abc import Iterator

from kb.matching import pairs
from kb.model import Finding, Severity, Writing

CODE = "DUP301"
NAME = "same-identifier"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups, title = {Wide cups and tea}, pmid = {123}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
@article{cups2, title = {Wide cups and tea}, pmid = {123}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
""",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Wide cups and tea}, pmid = {0}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
@article{pots, title = {A history of kettles}, pmid = {0}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Give the pairs that an identifier joins and nothing tells apart."""
    for pair in pairs(writing):
        if pair.by and not pair.against:
            message = f"{pair.by} is that of {writing.name(pair.first)} too"
            remedy = "Keep the better of the two, and point citations to it."
            yield writing.finding((CODE, SEVERITY), pair.later, message, "", remedy)
