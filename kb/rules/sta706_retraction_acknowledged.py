"""The work is retracted, and the writer says so; or the entry is the notice of a retraction.

It takes the place of STA701 where the entry says that the work is retracted, or every sentence that cites it does.

Remedy: none is needed.
"""

from collections.abc import Iterator

from kb.matching import acknowledged, is_notice, met_by, withdrawals
from kb.model import Finding, Severity, Writing

CODE = "STA706"
NAME = "retraction-acknowledged"
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
  note = {Retracted in 2003},
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
 "updated-by": [{"type": "retraction", "source": "publisher", "DOI": "10.1234/notice", "updated": {"date-parts": [[2003, 4, 5]]}}]}]
""",
    "snapshot/snapshot.json": """\
{"read_on": "2026-01-01"}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look for retracted works that are cited as such, and for notices."""
    for each in withdrawals(writing):
        if acknowledged(writing, each.met):
            message = f"retracted, and said to be: {each.told}"
            yield writing.finding((CODE, SEVERITY), each.met.entry, message, "", "None is needed.", each.evidence)
    for met in met_by(writing):
        if record := is_notice(met):
            evidence = record.evidence("type", "retraction")
            message = "it is the notice of a retraction"
            yield writing.finding((CODE, SEVERITY), met.entry, message, "", "None is needed.", evidence)
