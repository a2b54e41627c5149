"""Two identifiers of one entry are of two works, or the record of one has another for the other.

Remedy: look up both, and keep those of the work that you mean.
"""

from collections.abc import Iterator

from kb.matching import Met, doi_of_address, folded_doi, identifiers, met_by, of_another_work
from kb.model import Finding, RegistryRecord, Severity, Writing

CODE = "MET603"
NAME = "identifiers-disagree"
SEVERITY = Severity.ERROR
TIER = 1
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups,
  doi = {10.1234/joc.1},
  pmid = {77},
}
""",
    "snapshot/crossref.json": """\
[{"DOI": "10.1234/joc.1", "type": "journal-article", "title": ["Wide cups and the cooling of tea"],
 "container-title": ["Journal of Cups"], "volume": "12", "issue": "3", "page": "1425-1437",
 "published-print": {"date-parts": [[2001]]},
 "author": [{"family": "Smith", "given": "Ann"}, {"family": "Zhou", "given": "Dan"}, {"family": "Cruz", "given": "João"}]}]
""",
    "snapshot/pubmed.xml": """\
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>77</PMID><Article><Journal><JournalIssue>
<PubDate><Year>1990</Year></PubDate></JournalIssue><Title>Kettle Review</Title></Journal>
<ArticleTitle>A history of kettles in the north.</ArticleTitle><AuthorList><Author><LastName>Brown</LastName></Author>
</AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>
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
  pmid = {77},
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
    """Hold the records of an entry's identifiers against each other, and each identifier against the records."""
    for met in met_by(writing):
        found = _two_works(met) or _another_on_record(met)
        if found:
            key, record, theirs = found
            kind, _, text = key.partition(" ")
            message = f"{kind} `{text}` does not belong to the other identifiers"
            if theirs:
                message = f"{kind} is `{text}` here, `{theirs}` on record"
            evidence = record.evidence(kind, theirs or (record.work.text("title") if record.work else ""))
            remedy = "Look up both, and keep those of the work that you mean."
            yield writing.finding((CODE, met.held(SEVERITY)), met.asked[key], message, theirs, remedy, evidence)


def _two_works(met: Met) -> tuple[str, RegistryRecord, str] | None:
    """Find two identifiers of two works, where it cannot be told which is meant: else MET602 names the wrong one."""
    own = [(key, record) for key, record in met.named if not key.startswith("KEY ")]
    for at, (key, record) in enumerate(own):
        for earlier, other in own[:at]:
            if earlier == key or other is record or (earlier, other) in met.others or (key, record) in met.others:
                continue
            if record.work and other.work and of_another_work(record.work, other.work):
                return key, record, ""
    return None


def _another_on_record(met: Met) -> tuple[str, RegistryRecord, str] | None:
    """Find an identifier that leads to no record, while the record of the work has another of its kind."""
    if met.searched:
        return None
    leading = {key for key, _ in met.named}
    # What only follows from an address or from another identifier is not what the entry says.
    own = {*identifiers(met.entry), f"DOI {folded_doi(doi_of_address(met.entry.text('URL')))}"}
    said = [(key, *key.partition(" ")[::2]) for key in met.asked if key not in leading and key in own]
    for key, kind, text in said:
        theirs = [(each, value) for each in met.records if each.work and (value := each.work.text(kind))]
        if theirs and all(value.lower().removeprefix("pmc") != text.lower().removeprefix("pmc") for _, value in theirs):
            return key, *theirs[0]
    return None
