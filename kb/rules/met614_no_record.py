"""Registries were asked for the work and have no record of it.

That says nothing against the work: many are in none. It says that nobody could hold the entry against anything.

Remedy: check the entry by hand against the work.
"""

from collections.abc import Iterator

from kb.matching import met_by
from kb.model import Finding, Severity, Writing

CODE = "MET614"
NAME = "no-record"
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
    "snapshot/states.json": """\
[{"source": "Crossref", "asked": "DOI 10.1234/joc.1", "status": 404},
{"source": "PubMed", "asked": "DOI 10.1234/joc.1", "status": "not-found"}]
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
    "snapshot/states.json": """\
[{"source": "PubMed", "asked": "DOI 10.1234/joc.1", "status": "not-found"}]
""",
    "snapshot/snapshot.json": """\
{"read_on": "2026-01-01"}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look for entries of which every answer is that there is no record; one that failed is no answer."""
    for met in met_by(writing):
        if met.absent and not (met.records or met.others or met.failed):
            asked = ", ".join(dict.fromkeys(record.source for _, record in met.absent))
            message = f"no record of it: asked {asked}"
            _, record = met.absent[0]
            remedy = "Check the entry by hand against the work."
            yield writing.finding((CODE, SEVERITY), met.entry, message, "", remedy, record.evidence("", ""))
