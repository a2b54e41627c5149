"""The pages are not those on record.

`1425-37` is `1425-1437`, and a first page alone agrees with a range that begins there. An article's number is not held
against pages counted inside the article, nor against the end of its DOI.

Remedy: take the pages from the record.
"""

from collections.abc import Iterator

from kb.matching import field_differences
from kb.model import Finding, Severity, Writing

CODE = "MET612"
NAME = "pages-differ"
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
  pages = {1452--1464},
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
    """Compare the pages of every entry with its records."""
    for each in field_differences(writing, "page"):
        message = f"the pages are `{each.value.text}` here, `{each.theirs}` on record"
        remedy = "Take the pages on record, if it is the work that you mean."
        yield writing.finding((CODE, each.held(SEVERITY)), each.value, message, each.theirs, remedy, each.evidence)
