"""The year is not the one on record.

A work that was online before it was printed has two years: its year online, or one beside the printed one, gives an
info, not a warning.

Remedy: take the year of the printed issue, or say which one you cite.
"""

from collections.abc import Iterator

from kb.matching import Degree, field_verdict, met_by, value_on_record
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
    for met in met_by(writing):
        verdict, value = field_verdict(met, "issued"), met.entry.fields.get("issued")
        if value is None or verdict.record is None or verdict.degree not in (Degree.SLIGHT, Degree.DIFFERS):
            continue
        theirs = value_on_record(verdict.record, "issued")
        severity = met.held(SEVERITY) if verdict.degree is Degree.DIFFERS else Severity.INFO
        message = f"the year is `{value.text}` here, `{theirs}` on record"
        evidence = verdict.record.evidence("issued", theirs)
        yield writing.finding(
            (CODE, severity),
            value,
            message,
            theirs,
            "Take the year on record, if it is the work that you mean.",
            evidence,
        )
