"""An expression of concern about the work was published.

Remedy: read the notice, and say in the text what it means for what you cite.
"""

from collections.abc import Iterator

from kb.matching import notices_of
from kb.model import Finding, NoticeKind, Severity, Writing

CODE = "STA702"
NAME = "concern"
SEVERITY = Severity.WARNING
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
 "updated-by": [{"type": "expression_of_concern", "source": "publisher", "DOI": "10.1234/notice", "updated": {"date-parts": [[2003, 4, 5]]}}]}]
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
    """Look for works about which a journal has voiced concern."""
    for each in notices_of(writing, NoticeKind.CONCERN):
        message = f"expression of concern: {each.told}"
        remedy = "Read the notice, and say what it means for what you cite."
        yield writing.finding((CODE, each.held(SEVERITY)), each.met.entry, message, "", remedy, each.evidence)
