"""Who gives out an identifier does not know it.

Only the answer of the agency itself counts: doi.org for a DOI, PubMed for its numbers, arXiv for its own. That one
registry of works has no record (Crossref has none of arXiv's, or of many national DOIs) says nothing of the kind.

Remedy: copy the identifier anew from the work.
"""

from collections.abc import Iterator

from kb.matching import met_by
from kb.model import Finding, Severity, Writing

CODE = "MET601"
NAME = "identifier-not-registered"
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
    "snapshot/states.json": """\
[{"source": "doi.org", "asked": "DOI 10.1234/joc.1", "status": 404}]
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
    "snapshot/states.json": """\
[{"source": "Crossref", "asked": "DOI 10.1234/joc.1", "status": 404}]
""",
    "snapshot/snapshot.json": """\
{"read_on": "2026-01-01"}
""",
}


# By the kind of identifier, who gives it out.
_AGENCIES = {
    "DOI": ("doi.org",),
    "PMID": ("PubMed",),
    "PMCID": ("PMC", "PubMed Central"),
    "arXiv": ("arXiv",),
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look for identifiers of which the agency says that there is no such thing, and nobody else has a record."""
    for met in met_by(writing):
        known = {key for key, _ in met.named}
        for key, record in met.absent:
            kind, _, text = key.partition(" ")
            if key not in known and record.source in _AGENCIES.get(kind, ()):
                known.add(key)
                message = f"{record.source} knows no {kind} `{text}`"
                evidence = record.evidence(kind, "")
                place, severity = met.asked[key], met.held(SEVERITY)
                yield writing.finding((CODE, severity), place, message, "", "Copy it anew from the work.", evidence)
