"""The journal is not the one on record.

An abbreviation agrees with the name, word by word; so do a leading The, `&` for `and`, a place in brackets, a subtitle,
and initials (PNAS). Names of servers for preprints (arXiv, CoRR) are not compared: one is called in many ways.

Remedy: look the work up; the wrong journal sends a reader astray.
"""

from collections.abc import Iterator

from kb.matching import field_differences
from kb.model import Finding, Severity, Writing

CODE = "MET610"
NAME = "journal-differs"
SEVERITY = Severity.WARNING
TIER = 1
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups,
  author = {Smith, Ann and Zhou, D. and Cruz, J.},
  title = {Wide cups and the cooling of tea},
  journal = {Journal of Kettles},
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
  journal = {J Cups},
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
    """Compare the journal of every entry with its records."""
    for each in field_differences(writing, "container-title"):
        message = f"the journal is `{each.value.text}` here, `{each.theirs}` on record"
        remedy = "Take the journal on record, if it is the work that you mean."
        yield writing.finding((CODE, each.held(SEVERITY)), each.value, message, each.theirs, remedy, each.evidence)
