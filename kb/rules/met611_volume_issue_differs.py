"""Volume or issue are not those on record.

A double issue agrees with its half; supplements are called in too many ways to be compared.

Remedy: take them from the record.
"""

from collections.abc import Iterator

from kb.matching import field_differences
from kb.model import Finding, Severity, Writing

CODE = "MET611"
NAME = "volume-issue-differs"
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
  volume = {21},
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
  number = {3-4},
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
    """Compare volume and issue of every entry with its records."""
    # An issue may stand inside the volume's field.
    for name, within in (("volume", ""), ("issue", "volume")):
        for each in field_differences(writing, name, within):
            if not each.slight:
                message = f"the {name} is `{each.value.text}` here, `{each.theirs}` on record"
                remedy = f"Take the {name} on record, if it is the work that you mean."
                yield writing.finding(
                    (CODE, each.held(SEVERITY)), each.value, message, each.theirs, remedy, each.evidence
                )
