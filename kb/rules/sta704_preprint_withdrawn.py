"""The preprint has been withdrawn.

Remedy: cite another work, or say in the text that it was withdrawn.
"""

from collections.abc import Iterator

from kb.matching import acknowledged, is_preprint, withdrawals
from kb.model import Finding, Severity, Writing

CODE = "STA704"
NAME = "preprint-withdrawn"
SEVERITY = Severity.ERROR
TIER = 1
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups,
  author = {Smith, Ann and Zhou, D. and Cruz, J.},
  title = {Wide cups and the cooling of tea},
  journal = {bioRxiv},
  year = {2001},
  doi = {10.1101/2001.01.02.123456},
}
""",
    "snapshot/crossref.json": """\
[{"DOI": "10.1101/2001.01.02.123456", "type": "posted-content", "title": ["Wide cups and the cooling of tea"],
 "published-print": {"date-parts": [[2001]]},
 "author": [{"family": "Smith", "given": "Ann"}, {"family": "Zhou", "given": "Dan"}, {"family": "Cruz", "given": "João"}],
 "updated-by": [{"type": "withdrawal", "source": "publisher", "DOI": "10.1101/n", "updated": {"date-parts": [[2003, 4, 5]]}}]}]
""",
    "snapshot/snapshot.json": """\
{"read_on": "2026-01-01"}
""",
}
PASSES = {
    "refs.bib": """\
@article{cups,
  author = {Smith, Ann and Zhou, D. and Cruz, J.},
  title = {Wide cups and the cooling of tea},
  journal = {bioRxiv},
  year = {2001},
  doi = {10.1101/2001.01.02.123456},
}
""",
    "snapshot/crossref.json": """\
[{"DOI": "10.1101/2001.01.02.123456", "type": "posted-content", "title": ["Wide cups and the cooling of tea"],
 "published-print": {"date-parts": [[2001]]},
 "author": [{"family": "Smith", "given": "Ann"}, {"family": "Zhou", "given": "Dan"}, {"family": "Cruz", "given": "João"}],
 "relation": {"is-preprint-of": [{"id-type": "doi", "id": "10.1234/joc.1"}]}}]
""",
    "snapshot/snapshot.json": """\
{"read_on": "2026-01-01"}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look for preprints whose records are marked as withdrawn, unless the writer says so."""
    for each in withdrawals(writing):
        if is_preprint(each.met.entry) and not acknowledged(writing, each.met):
            message = f"withdrawn: {each.told}"
            remedy = "Cite another work, or say in the text that it was withdrawn."
            yield writing.finding((CODE, each.held(SEVERITY)), each.met.entry, message, "", remedy, each.evidence)
