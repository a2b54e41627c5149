"""A registry or a server did not answer.

Nothing is said of the entry for it: what could not be asked is neither right nor wrong. Findings that such an answer
could speak against are infos.

Remedy: ask again later.
"""

from collections.abc import Iterator

from kb.matching import addresses, met_by
from kb.model import Entry, Finding, RegistryRecord, Severity, Value, Writing

CODE = "OPS001"
NAME = "lookup-failed"
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
[{"source": "Crossref", "asked": "DOI 10.1234/joc.1", "status": "failed", "detail": "429"}]
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
[{"source": "Crossref", "asked": "DOI 10.1234/joc.1", "status": "not-found"}]
""",
    "snapshot/snapshot.json": """\
{"read_on": "2026-01-01"}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look for answers about an entry or its address that did not come."""
    for met in met_by(writing):
        for record in met.failed:
            yield _finding(writing, met.entry, record)
    known = addresses(writing.registry) if writing.registry else {}
    for entry in writing.entries:
        address = entry.fields.get("URL")
        for record in known.get(address.text, ()) if address else ():
            if address and record.failed:
                yield _finding(writing, address, record)


def _finding(writing: Writing, at: Entry | Value, record: RegistryRecord) -> Finding:
    why = f": {record.detail}" if record.detail else ""
    message = f"{record.source} did not answer{why}"
    return writing.finding((CODE, SEVERITY), at, message, "", "Ask again later.", record.evidence("", ""))
