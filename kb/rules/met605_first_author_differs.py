"""The first author is not the one on record.

By the first author a work is cited and found. Particles, initials left out, order of names, umlauts written out and
bodies are no difference; of a page of the web it is told, as a remark, where the site is named and the page has an author.

Remedy: take the first author from the record, if it is the work that you mean.
"""

from collections.abc import Iterator

from kb.matching import AuthorFault, author_faults, shown_name
from kb.model import Finding, Severity, Writing

CODE = "MET605"
NAME = "first-author-differs"
SEVERITY = Severity.ERROR
TIER = 1
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups,
  author = {Smythe, B. and Zhou, D. and Cruz, J.},
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
  author = {Smith, A. B. and Zhou, D. and de la Cruz, J.},
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
    for met, each, evidence in author_faults(writing, AuthorFault.FIRST):
        message = f"the first author is `{shown_name(each.author)}` here, `{each.expected}` on record"
        remedy = "Take the authors on record, if it is the work that you mean."
        yield writing.finding((CODE, met.held(SEVERITY)), each.author, message, each.expected, remedy, evidence)
    for _, each, evidence in author_faults(writing, AuthorFault.SITE):
        message = f"the author is `{shown_name(each.author)}` here, `{each.expected}` on record"
        remedy = "Name the page's author, and the site as where it stands."
        yield writing.finding((CODE, Severity.INFO), each.author, message, each.expected, remedy, evidence)
