"""The authors are those on record in another order.

Remedy: put them in the order of the record: the first is cited, and often the last leads.
"""

from collections.abc import Iterator

from kb.matching import AuthorFault, author_faults, shown_name
from kb.model import Finding, Severity, Writing

CODE = "MET608"
NAME = "author-order"
SEVERITY = Severity.WARNING
TIER = 1
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups,
  author = {Smith, Ann and Cruz, J. and Zhou, D.},
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
    """Compare the authors of every entry with its records."""
    for met, each, evidence in author_faults(writing, AuthorFault.ORDER):
        message = f"the authors stand in another order on record, from `{shown_name(each.author)}` on"
        remedy = "Put them in the order on record."
        yield writing.finding((CODE, met.held(SEVERITY)), each.author, message, each.expected, remedy, evidence)
