"""The work has been retracted.

The notice itself, an erratum and an expression of concern are no retraction; a work that the same source says was
reinstated is none any more. Where the text or the entry says that the work is retracted, STA706 says so instead.

Remedy: cite another work, or say in the text that it was retracted and why you cite it.
"""

from collections.abc import Iterator

from kb.matching import acknowledged, is_preprint, withdrawals
from kb.model import Finding, Severity, Writing

CODE = "STA701"
NAME = "retracted"
SEVERITY = Severity.ERROR
TIER = 1
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups,
  author = {Smith, Ann and Zhou, D. and Cruz, J.},
  title = {Wide cups and the cooling of tea},
  journal = {Journal of Cups},
  year = {2001},
  volume = {12},
  number = {3},
  pages = {1425--37},
  doi = {10.1234/joc.1},
}
""",
    "snapshot/crossref.json": """\
[{"DOI": "10.1234/joc.1", "type": "journal-article", "title": ["Wide cups and the cooling of tea"],
 "container-title": ["Journal of Cups"], "volume": "12", "issue": "3", "page": "1425-1437",
 "published-print": {"date-parts": [[2001]]},
 "author": [{"family": "Smith", "given": "Ann"}, {"family": "Zhou", "given": "Dan"}, {"family": "Cruz", "given": "João"}],
 "updated-by": [{"type": "retraction", "source": "publisher", "DOI": "10.1234/notice", "updated": {"date-parts": [[2003, 4, 5]]}}]}]
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
  journal = {Journal of Cups},
  year = {2001},
  volume = {12},
  number = {3},
  pages = {1425--37},
  doi = {10.1234/joc.1},
}
""",
    "snapshot/crossref.json": """\
[{"DOI": "10.1234/joc.1", "type": "journal-article", "title": ["Wide cups and the cooling of tea"],
 "container-title": ["Journal of Cups"], "volume": "12", "issue": "3", "page": "1425-1437",
 "published-print": {"date-parts": [[2001]]},
 "author": [{"family": "Smith", "given": "Ann"}, {"family": "Zhou", "given": "Dan"}, {"family": "Cruz", "given": "João"}],
 "updated-by": [{"type": "correction", "source": "publisher", "DOI": "10.1234/notice", "updated": {"date-parts": [[2003, 4, 5]]}}]}]
""",
    "snapshot/snapshot.json": """\
{"read_on": "2026-01-01"}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look for works whose records are marked as retracted, unless the writer says so."""
    for each in withdrawals(writing):
        if not is_preprint(each.met.entry) and not acknowledged(writing, each.met):
            message = f"retracted: {each.told}"
            remedy = "Cite another work, or say in the text that it was retracted."
            yield writing.finding((CODE, each.held(SEVERITY)), each.met.entry, message, "", remedy, each.evidence)
