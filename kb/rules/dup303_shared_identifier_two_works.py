"""Two entries have one identifier and are two works.

Titles or pages differ, so the identifier of one of them is wrong: it was copied from its neighbour, or a database
linked the wrong record.

Remedy: look up both, and correct the one that the identifier does not lead to.
"""

from collections.abc import Iterator

from kb.matching import pairs
from kb.model import Finding, Severity, Writing

CODE = "DUP303"
NAME = "shared-identifier-two-works"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups, title = {Wide cups and tea}, pmid = {123}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
@article{pots, title = {A history of kettles}, pmid = {123}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
""",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Wide cups and tea}, pmid = {123}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
@article{pots, title = {A history of kettles}, pmid = {124}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Give the pairs that share an identifier and are told apart."""
    for pair in pairs(writing):
        if pair.against:
            kind, _, _ = pair.by.partition(" ")
            at = pair.later.fields.get("eprint" if kind == "arXiv" else kind, pair.later)
            message = f"{pair.by} is that of {writing.name(pair.first)} too, but {pair.against}"
            remedy = "Look up both, and correct the one that it does not lead to."
            yield writing.finding((CODE, SEVERITY), at, message, "", remedy)
