"""A correction of the work was published.

Where the record says what it is about, the finding is a warning: it may be what you cite.

Remedy: read the correction before you rely on a figure.
"""

from collections.abc import Iterator

from kb.matching import notices_of
from kb.model import Finding, NoticeKind, Severity, Writing

CODE = "STA703"
NAME = "corrected"
SEVERITY = Severity.INFO
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
 "updated-by": [{"type": "erratum", "source": "publisher", "DOI": "10.1234/notice", "updated": {"date-parts": [[2003, 4, 5]]}}]}]
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
 "author": [{"family": "Smith", "given": "Ann"}, {"family": "Zhou", "given": "Dan"}, {"family": "Cruz", "given": "João"}]}]
""",
    "snapshot/snapshot.json": """\
{"read_on": "2026-01-01"}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look for works that were corrected."""
    for each in notices_of(writing, NoticeKind.CORRECTION):
        message = f"corrected: {each.told}"
        remedy = "Read the correction before you rely on a figure."
        yield writing.finding(
            (CODE, each.met.held(Severity.WARNING) if each.notice.reason else SEVERITY),
            each.met.entry,
            message,
            "",
            remedy,
            each.evidence,
        )
