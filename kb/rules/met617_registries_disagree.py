"""Records of one work differ from each other in a field.

Nothing is then held against what the entry says there: each record is shown, and none is taken for right.

Remedy: look at the work itself.
"""

from collections.abc import Iterator

from kb.matching import DEGREES, author_verdict, field_verdict, met_by, value_on_record
from kb.model import Finding, Severity, Writing

CODE = "MET617"
NAME = "registries-disagree"
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
    "snapshot/crossref.json": """\
[{"DOI": "10.1234/joc.1", "type": "journal-article", "title": ["Wide cups and the cooling of tea"],
 "container-title": ["Journal of Cups"], "volume": "12", "issue": "3", "page": "1425-1437",
 "published-print": {"date-parts": [[2001]]},
 "author": [{"family": "Smith", "given": "Ann"}, {"family": "Zhou", "given": "Dan"}, {"family": "Cruz", "given": "João"}]}]
""",
    "snapshot/pubmed.xml": """\
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>77</PMID><Article><Journal><JournalIssue>
<PubDate><Year>1999</Year></PubDate></JournalIssue><Title>Journal of Cups</Title></Journal>
<ArticleTitle>Wide cups and the cooling of tea.</ArticleTitle></Article></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="doi">10.1234/joc.1</ArticleId></ArticleIdList></PubmedData>
</PubmedArticle></PubmedArticleSet>
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
    "snapshot/pubmed.xml": """\
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>77</PMID><Article><Journal><JournalIssue>
<PubDate><Year>2001</Year></PubDate></JournalIssue><Title>Journal of Cups</Title></Journal>
<ArticleTitle>Wide cups and the cooling of tea.</ArticleTitle></Article></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="doi">10.1234/joc.1</ArticleId></ArticleIdList></PubmedData>
</PubmedArticle></PubmedArticleSet>
""",
    "snapshot/snapshot.json": """\
{"read_on": "2026-01-01"}
""",
}


_CALLED = {"container-title": "journal", "issued": "year", "page": "pages", "author": "authors"}


def check(writing: Writing) -> Iterator[Finding]:
    """Look for fields in which the records of an entry's work are not of one mind."""
    for met in met_by(writing):
        verdicts = {name: field_verdict(met, name) for name in DEGREES} | {"author": author_verdict(met)}
        for name, verdict in verdicts.items():
            if len(verdict.split) == 2:
                one, other = verdict.split
                said = [f"{each.source} has `{value_on_record(each, name)}`" for each in (one, other)]
                message = f"registries disagree on the {_CALLED.get(name, name)}: {', '.join(said)}"
                at = met.entry.authors[0] if name == "author" else met.entry.fields.get(name, met.entry)
                evidence = one.evidence(name, value_on_record(one, name))
                yield writing.finding((CODE, SEVERITY), at, message, "", "Look at the work itself.", evidence)
