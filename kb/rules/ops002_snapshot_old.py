"""The answers are more than thirty days old.

A work may have been retracted or corrected since. It is said once for each source.

Remedy: store the answers anew.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from kb.matching import met_by
from kb.model import Finding, Severity, Writing

CODE = "OPS002"
NAME = "snapshot-old"
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
 "author": [{"family": "Smith", "given": "Ann"}, {"family": "Zhou", "given": "Dan"}, {"family": "Cruz", "given": "João"}]}]
""",
    "snapshot/snapshot.json": """\
{"read_on": "2025-11-02"}
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


_AGE = timedelta(days=30)


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the day of every record that an entry was held against."""
    told = set()
    for met in met_by(writing) if writing.today else ():
        for record in met.records:
            read = _day(record.read_on)
            if writing.today and read and writing.today - read > _AGE and record.source not in told:
                told.add(record.source)
                days = (writing.today - read).days
                message = f"what {record.source} says was read {days} days ago, on {record.read_on}"
                evidence = record.evidence("", "")
                yield writing.finding((CODE, SEVERITY), met.entry, message, "", "Store the answers anew.", evidence)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
