"""The preprint has been published.

Remedy: cite the version of record, unless you mean the preprint itself.
"""

from collections.abc import Iterator

from kb.matching import is_preprint, met_by
from kb.model import Finding, Severity, Writing

CODE = "MET616"
NAME = "newer-version"
SEVERITY = Severity.INFO
TIER = 1
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups,
  author = {Smith, Ann and Zhou, D. and Cruz, J.},
  title = {Wide cups and the cooling of tea},
  journal = {bioRxiv},
  year = {2001},
  doi = {10.1101/2001.01.02.123456},
}
""",
    "snapshot/crossref.json": """\
[{"DOI": "10.1101/2001.01.02.123456", "type": "posted-content", "title": ["Wide cups and the cooling of tea"],
 "published-print": {"date-parts": [[2001]]},
 "author": [{"family": "Smith", "given": "Ann"}, {"family": "Zhou", "given": "Dan"}, {"family": "Cruz", "given": "João"}],
 "relation": {"is-preprint-of": [{"id-type": "doi", "id": "10.1234/joc.1"}]}}]
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
    """Look for preprints whose record names what they became."""
    for met in met_by(writing):
        found = next((each for each in met.records if each.versions), None)
        if found and is_preprint(met.entry) and found.versions[0] not in met.asked:
            version = found.versions[0]
            message, evidence = f"the preprint has been published: {version}", found.evidence("version", version)
            remedy = "Cite the version of record, unless you mean the preprint."
            yield writing.finding((CODE, SEVERITY), met.entry, message, version, remedy, evidence)
