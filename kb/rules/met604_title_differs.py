"""The title is not the one on record.

Capitals, signs, accents, markup, Greek letters spelled out and a subtitle that one of the two leaves out are no
difference, nor is what a publisher puts before the title of a retracted work. Where only hyphens and spaces, or British
and American spelling differ, the finding is an info.

Remedy: copy the title from the record, if it is the work that you mean.
"""

from collections.abc import Iterator

from kb.matching import Degree, field_verdict, met_by, value_on_record
from kb.model import Finding, Severity, Writing

CODE = "MET604"
NAME = "title-differs"
SEVERITY = Severity.WARNING
TIER = 1
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups,
  author = {Smith, Ann and Zhou, D. and Cruz, J.},
  title = {Wide cups and the cooling of coffee},
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
  title = {Wide Cups, and the Cooling of Tea.},
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
    """Compare the title of every entry with its records."""
    for met in met_by(writing):
        verdict, value = field_verdict(met, "title"), met.entry.fields.get("title")
        if value is None or verdict.record is None or verdict.degree not in (Degree.SLIGHT, Degree.DIFFERS):
            continue
        theirs = value_on_record(verdict.record, "title")
        severity = met.held(SEVERITY) if verdict.degree is Degree.DIFFERS else Severity.INFO
        message = f"the title is `{value.text}` here, `{theirs}` on record"
        evidence = verdict.record.evidence("title", theirs)
        yield writing.finding(
            (CODE, severity),
            value,
            message,
            theirs,
            "Copy it from the record, if it is the work that you mean.",
            evidence,
        )
