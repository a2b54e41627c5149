"""Volume or issue are not those on record.

A double issue agrees with its half; supplements are called in too many ways to be compared.

Remedy: take them from the record.
"""

from collections.abc import Iterator

from kb.matching import Degree, field_verdict, met_by, value_on_record
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
    for met in met_by(writing):
        for name in ("volume", "issue"):
            verdict = field_verdict(met, name)
            # An issue may stand inside the volume's field.
            value = met.entry.fields.get(name) or met.entry.fields.get("volume")
            if value and verdict.record and verdict.degree is Degree.DIFFERS:
                theirs = value_on_record(verdict.record, name)
                message = f"the {name} is `{value.text}` here, `{theirs}` on record"
                evidence = verdict.record.evidence(name, theirs)
                remedy = f"Take the {name} on record, if it is the work that you mean."
                yield writing.finding((CODE, met.held(SEVERITY)), value, message, theirs, remedy, evidence)
