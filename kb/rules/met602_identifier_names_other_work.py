"""An identifier, or the address of one, leads to another work.

More than one thing must speak against its being the same: a wrong title, author or year alone is that field's own
mistake.

Remedy: look the work up by its title, and copy its identifier.
"""

from collections.abc import Iterator

from kb.matching import met_by
from kb.model import Finding, Severity, Writing

CODE = "MET602"
NAME = "identifier-names-other-work"
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
  doi = {10.1234/joc.1},
}
""",
    "snapshot/crossref.json": """\
[{"DOI": "10.1234/joc.1", "type": "journal-article", "title": ["A history of kettles in the north"],
 "container-title": ["Kettle Review"], "volume": "3", "issue": "3", "page": "7-9",
 "published-print": {"date-parts": [[1990]]}, "author": [{"family": "Brown", "given": "Eve"}]}]
""",
    "snapshot/snapshot.json": """\
{"read_on": "2026-01-01"}
""",
}
PASSES = {
    "refs.bib": """\
@article{cups,
  author = {Smith, Ann and Zhou, D. and Cruz, J.},
  title = {A history of kettles in the north},
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
    """Look for identifiers whose records are of another work; one that some record finds right is let be."""
    for met in met_by(writing):
        # One place may give several keys: an address, and the identifiers that stand in it.
        settled = {met.asked[key].start for key, record in met.named if record in met.records}
        for key, record in met.others:
            place = met.asked[key]
            if place.start in settled or not record.work:
                continue
            settled.add(place.start)
            kind, _, text = key.partition(" ")
            title = record.work.text("title")
            what = "the address" if place is met.entry.fields.get("URL") else f"{kind} `{text}`"
            message = f"{what} is that of another work: {title}"
            evidence = record.evidence("title", title)
            remedy = "Look the work up by its title, and copy its identifier."
            yield writing.finding((CODE, met.held(SEVERITY)), place, message, "", remedy, evidence)
