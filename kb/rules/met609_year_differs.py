"""The year is not the one on record.

A work that was online before it was printed has two years: its year online, or one beside the printed one, gives an
info, not a warning.

Remedy: take the year of the printed issue, or say which one you cite.
"""

from collections.abc import Iterator

from kb.matching import field_differences
from kb.model import Finding, Severity, Writing

CODE = "MET609"
NAME = "year-differs"
SEVERITY = Severity.WARNING
TIER = 1
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups,
  author = {Smith, Ann and Zhou, D. and Cruz, J.},
  title = {Wide cups and the cooling of tea},
  journal = {Journal of Cups},
  year = {2011},
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
    """Compare the year of every entry with its records."""
    for each in field_differences(writing, "issued"):
        message = f"the year is `{each.value.text}` here, `{each.theirs}` on record"
        remedy = "Take the year on record, if it is the work that you mean."
        yield writing.finding((CODE, each.held(SEVERITY)), each.value, message, each.theirs, remedy, each.evidence)
