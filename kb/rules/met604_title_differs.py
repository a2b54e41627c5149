"""The title is not the one on record.

Capitals, signs, accents, markup, Greek letters spelled out and a subtitle that one of the two leaves out are no
difference, nor is what a publisher puts before the title of a retracted work. Where only hyphens and spaces, or British
and American spelling differ, the finding is an info.

Remedy: copy the title from the record, if it is the work that you mean.
"""

from collections.abc import Iterator

from kb.matching import field_differences
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
    for each in field_differences(writing, "title"):
        message = f"the title is `{each.value.text}` here, `{each.theirs}` on record"
        remedy = "Copy it from the record, if it is the work that you mean."
        yield writing.finding((CODE, each.held(SEVERITY)), each.value, message, each.theirs, remedy, each.evidence)
