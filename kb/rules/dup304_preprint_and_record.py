"""A preprint stands in the list beside the article that it became.

Title and first author are the same. Both may be meant, where what changed is what matters; mostly one was forgotten.

Remedy: cite the article, or say why both.
"""

from collections.abc import Iterator

from kb.matching import preprints
from kb.model import Finding, Severity, Writing

CODE = "DUP304"
NAME = "preprint-and-record"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups, title = {Wide cups and the cooling of tea}, author = {Smith, Ann}, year = {2000}, journal = {bioRxiv}}
@article{cups2, title = {Wide cups and the cooling of tea}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
""",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Wide cups and the cooling of tea}, author = {Smith, Ann}, year = {2000}, journal = {bioRxiv}}
@article{pots, title = {A history of kettles}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Give the preprints whose article is in the list."""
    for preprint, record in preprints(writing):
        message = f"this preprint has become {writing.name(record)}"
        yield writing.finding((CODE, SEVERITY), preprint, message, "", "Cite the article, or say why both.")
