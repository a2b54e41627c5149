"""The journal is not the one on record.

An abbreviation agrees with the name, word by word; so do a leading The, `&` for `and`, a place in brackets, a subtitle,
and initials (PNAS). Names of servers for preprints (arXiv, CoRR) are not compared: one is called in many ways.

Remedy: look the work up; the wrong journal sends a reader astray.
"""

from collections.abc import Iterator

from kb.matching import Degree, field_verdict, met_by, value_on_record
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
    for met in met_by(writing):
        verdict, value = field_verdict(met, "container-title"), met.entry.fields.get("container-title")
        if value is None or verdict.record is None or verdict.degree not in (Degree.SLIGHT, Degree.DIFFERS):
            continue
        theirs = value_on_record(verdict.record, "container-title")
        severity = met.held(SEVERITY) if verdict.degree is Degree.DIFFERS else Severity.INFO
        message = f"the journal is `{value.text}` here, `{theirs}` on record"
        evidence = verdict.record.evidence("container-title", theirs)
        yield writing.finding(
            (CODE, severity),
            value,
            message,
            theirs,
            "Take the journal on record, if it is the work that you mean.",
            evidence,
        )
