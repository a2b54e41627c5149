"""The title is of one work, the authors are of another.

Such an entry is often made up out of two. Both works are on record: the one has the title and another first author, and
most of the authors are not among its own; the other has the authors, all of them, and another title.

Remedy: look up both, and cite the one that you mean.
"""

from collections.abc import Iterator

from kb.matching import (
    DEGREES,
    AuthorFault,
    Degree,
    author_differences,
    candidates,
    clouded,
    met_by,
    share_author,
    unrelated_titles,
)
from kb.model import Entry, Finding, RegistryRecord, Severity, Writing

CODE = "MET613"
NAME = "two-works-merged"
SEVERITY = Severity.ERROR
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
}
""",
    "snapshot/crossref.json": """\
[{"DOI": "10.1234/joc.1", "type": "journal-article", "title": ["Wide cups and the cooling of tea"],
 "container-title": ["Journal of Cups"], "volume": "12", "issue": "3", "page": "1425-1437",
 "published-print": {"date-parts": [[2001]]}, "author": [{"family": "Brown", "given": "Eve"}]},
{"DOI": "10.1234/kr.9", "type": "journal-article", "title": ["A history of kettles in the north"],
 "container-title": ["Kettle Review"], "volume": "12", "issue": "3", "page": "1425-1437",
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
    """Look for entries with the title of one record and the authors of another."""
    for met in met_by(writing):
        title = met.entry.fields.get("title")
        if not title or len(met.entry.authors) < 2 or _known(met.records, met.entry):
            continue
        near = candidates(writing, met.entry)
        of_title = next((each for each in near if each.work and _has_title(met.entry, each.work)), None)
        of_authors = next((each for each in near if each.work and _has_authors(met.entry, each.work)), None)
        if of_title and of_authors and of_title.work and not _known(near, met.entry):
            severity = Severity.INFO if clouded(writing, met.entry) else SEVERITY
            message = f"the title is that of {of_title.id}, the authors are those of {of_authors.id}"
            evidence = of_title.evidence("author", _people(of_title))
            remedy = "Look up both, and cite the one that you mean."
            yield writing.finding((CODE, severity), title, message, "", remedy, evidence)


def _has_title(entry: Entry, work: Entry) -> bool:
    return DEGREES["title"](entry, work) is Degree.AGREES and _others_people(entry, work)


def _others_people(entry: Entry, work: Entry) -> bool:
    """Tell whether most authors, the first among them, are not those of a work."""
    if share_author(entry, work) is False:
        return True
    faults = [each.fault for each in author_differences(entry, work)]
    missing = faults.count(AuthorFault.FIRST) + faults.count(AuthorFault.NOT_ON_RECORD)
    return AuthorFault.FIRST in faults and missing * 2 > len(entry.authors)


def _has_authors(entry: Entry, work: Entry) -> bool:
    if len(work.authors) != len(entry.authors) or author_differences(entry, work):
        return False
    return share_author(entry, work) is True and unrelated_titles(entry.text("title"), work.text("title"))


def _known(near: tuple[RegistryRecord, ...], entry: Entry) -> bool:
    """Tell whether some record has both the title and the people: then it is that work."""
    works = [each.work for each in near if each.work and DEGREES["title"](entry, each.work) is Degree.AGREES]
    return any(share_author(entry, work) and not _others_people(entry, work) for work in works)


def _people(record: RegistryRecord) -> str:
    return "; ".join(author.literal or author.family for author in record.work.authors[:6]) if record.work else ""
