"""The work has an identifier on record that the entry lacks.

With a DOI a reader, and a program, finds the work at once; without one on record, the PubMed number does as well. What
else could be added is named beside it.

Remedy: add it.
"""

from collections.abc import Iterator

from kb.matching import Met, met_by
from kb.model import Finding, RegistryRecord, Severity, Writing

CODE = "MET615"
NAME = "identifier-missing"
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


_KINDS = ("DOI", "PMID", "PMCID")


def check(writing: Writing) -> Iterator[Finding]:
    """Look for the best identifier on record, where an entry has none so good."""
    for met in met_by(writing):
        own = {key.partition(" ")[0] for key in met.asked}
        lacking = [(kind, *found) for kind in _KINDS if kind not in own and (found := _on_record(met, kind))]
        better = _KINDS[: next((at for at, kind in enumerate(_KINDS) if kind in own), len(_KINDS))]
        if lacking and lacking[0][0] in better:
            kind, theirs, record = lacking[0]
            more = "".join(f"; {other} {text}" for other, text, _ in lacking[1:])
            message, evidence = f"its {kind} is on record: {theirs}{more}", record.evidence(kind, theirs)
            yield writing.finding((CODE, SEVERITY), met.entry, message, theirs, f"Add the {kind}.", evidence)


def _on_record(met: Met, kind: str) -> tuple[str, RegistryRecord] | None:
    """Give the identifier of a kind that a record of the work has."""
    return next(((text, each) for each in met.records if each.work and (text := each.work.text(kind))), None)
