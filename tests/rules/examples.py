"""Every rule's own examples, run as its test."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType

from kb.check import WRITING, check, check_writing, reads
from kb.load import located
from kb.model import Finding, Writing
from kb.reading import read_data, reread
from kb.snapshot import registry
from tests.tiny import base
from tests.word_files import noted

TODAY = date(2026, 1, 2)
SNAPSHOT = "snapshot/"

# Bibliographies and manuscripts of which no rule has anything to say.
SOUND = {
    "sound.bib": """\
@string{joc = "Journal of Cups"}

@article{smith-2001,
  author  = {Smith, Ann B. and de la Cruz, Jo{\\~a}o},
  title   = {Wide cups and the cooling of tea: a trial},
  journal = joc,
  year    = {2001},
  volume  = {12},
  number  = {3},
  pages   = {101--109},
  doi     = {10.1234/joc.2001.12.101},
}

@book{oconnor-1998,
  author    = {O'Connor, Mary and {The Kettle Group}},
  title     = {A history of kettles},
  publisher = {Teapot Press},
  address   = {Leeds},
  year      = {1998},
  edition   = {2nd},
  isbn      = {978-3-16-148410-0},
}
""",
    "sound.ris": """\
TY  - JOUR
AU  - Smith, Ann B.
AU  - de la Cruz, João
TI  - Wide cups and the cooling of tea: a trial
JO  - Journal of Cups
PY  - 2001/05/03
VL  - 12
IS  - 3
SP  - 101
EP  - 109
DO  - 10.1234/joc.2001.12.101
SN  - 0317-8471
N1  -
ER  -
""",
    "sound.nbib": """\
PMID- 11588250
OWN - NLM
TI  - Wide cups and the cooling of tea:
      a trial.
FAU - Smith, Ann B
AU  - Smith AB
FAU - de la Cruz, João
AU  - de la Cruz J
LID - 10.1234/joc.2001.12.101 [doi]
JT  - Journal of Cups
TA  - J Cups
DP  - 2001 May 3
VI  - 12
IP  - 3
PG  - 101-9
IS  - 0317-8471 (Print)
PMC - PMC123456
PT  - Journal Article
""",
    "sound.json": """\
[
  {
    "id": "smith-2001",
    "type": "article-journal",
    "title": "Wide cups and the cooling of tea: a trial",
    "author": [{"family": "Smith", "given": "Ann B."}, {"family": "Cruz", "non-dropping-particle": "de la", "given": "João"}],
    "container-title": "Journal of Cups",
    "issued": {"date-parts": [[2001, 5, 3]]},
    "volume": "12",
    "issue": 3,
    "page": "101-109",
    "DOI": "10.1234/joc.2001.12.101"
  }
]
""",
    "sound.xml": """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "https://dtd.nlm.nih.gov/pubmed.dtd">
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">11588250</PMID>
<Article><Journal><ISSN IssnType="Print">0317-8471</ISSN><JournalIssue><Volume>12</Volume><Issue>3</Issue>
<PubDate><Year>2001</Year><Month>May</Month></PubDate></JournalIssue><Title>Journal of Cups</Title></Journal>
<ArticleTitle>Wide cups and the cooling of <i>tea</i>: a trial.</ArticleTitle>
<Pagination><MedlinePgn>101-9</MedlinePgn></Pagination>
<ELocationID EIdType="doi" ValidYN="Y">10.1234/joc.2001.12.101</ELocationID>
<AuthorList><Author><LastName>Smith</LastName><ForeName>Ann B</ForeName><Initials>AB</Initials></Author>
<Author><CollectiveName>The Kettle Group</CollectiveName></Author></AuthorList>
<PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList></Article>
<CommentsCorrectionsList><CommentsCorrections RefType="Cites"><PMID Version="1">7</PMID></CommentsCorrections>
</CommentsCorrectionsList></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">11588250</ArticleId>
<ArticleId IdType="pmc">PMC123456</ArticleId></ArticleIdList><ReferenceList><Reference><ArticleIdList>
<ArticleId IdType="doi">10.1234/other</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData>
</PubmedArticle></PubmedArticleSet>
""",
    "sound.md": """\
---
title: Cups
---

# Cups

Wide cups [cool](https://example.org/cups) the tea (O'Connor, 1998; Smith & de la Cruz, 2001). *Smith* and de la Cruz
(2001) asked why; so did Wend et al. (2004, p. 12). Smith's cups were wide.

## References

O'Connor, M. (1998). *A history of kettles*. Teapot Press.

Smith, A. B., & de la Cruz, J. (2001). Wide cups and the cooling of tea. *Journal of Cups*, *12*(3), 101-109.

Wend, D., Osk, C., & Tarn, A. (2004). On saucers. *Journal of Cups*, *15*(1), 1-14.
""",
    "sound.txt": """\
Cups

Wide cups cool the tea [1, 2]. So do saucers [2-4], and spoons [1,4].

References

1. Smith AB, de la Cruz J. Wide cups and the cooling of tea. J Cups. 2001;12(3):101-9.
2. Wend D, Osk C, Tarn A. On saucers. J Cups. 2004;15(1):1-14.
3. Birl E. Spoons in use. J Cups. 2005;16(2):55-61.
4. Alder G, Mire F. Sugar. J Cups. 2006;17(4):201-8.
""",
    "sound.tex": r"""
\documentclass{article}
\begin{document}
Wide cups cool the tea~\cite{smith,wend}, as \citet{birl} saw.
\begin{thebibliography}{9}
\bibitem{birl} E. Birl. Spoons in use. \emph{J. Cups}, 16(2):55--61, 2005.
\bibitem{smith} A.~B. Smith and J. M\"uller. Wide cups and the cooling of tea. \emph{J. Cups}, 12(3):101--109, 2001.
\bibitem{wend} D. Wend, C. Osk, and A. Tarn. On saucers. \emph{J. Cups}, 15(1):1--14, 2004.
\end{thebibliography}
\end{document}
""",
    "sound.docx": """\
Cups
Wide cups cool the tea [field for Osk & Tarn 2001: (Osk & Tarn, 2001)]. So do saucers [field for Mire 2003: (Mire, 2003)].
References
Mire, A. (2003). Deep cups. Cup Letters, 1, 2-9.
Osk, A., & Tarn, A. (2001). Slow tea in wide cups. Journal of Cups, 12(3), 245-251.
""",
}


def findings(module: ModuleType, files: Mapping[str, str]) -> list[Finding]:
    """Give what a rule of writers' files finds in some files; what stands under `snapshot/` are registries' answers."""
    stored = {name.removeprefix(SNAPSHOT): text for name, text in files.items() if name.startswith(SNAPSHOT)}
    answers = registry(stored) if stored else None
    read = [written(name, text) for name, text in files.items() if not name.startswith(SNAPSHOT)]
    writings = [replace(each, registry=answers) for writing in read for each in writing.whole]
    return [each for writing in writings for each in check_writing(writing, [module.CODE])]


def written(name: str, text: str) -> Writing:
    """Read a file of an example; that of a Word file is written in the notation of `tests.word_files`."""
    return read_data(name, noted(text), TODAY) if name.endswith(".docx") else reread(name, text, TODAY)


def told(module: ModuleType, text: str, name: str = "refs.bib") -> list[tuple[int, str]]:
    """Give line and message of what a rule finds in one file."""
    return [(each.line, each.message) for each in findings(module, {name: text})]


def speaks(module: ModuleType, folder: Path) -> list[Finding]:
    """Give what a rule finds in its failing example, located."""
    if reads(module) == WRITING:
        return findings(module, module.FAILS)
    return located(folder, check(base(folder, module.FAILS), [module.CODE]))


def silence(module: ModuleType, folder: Path) -> list[Finding]:
    """Give what a rule finds in its passing example and in what is sound: nothing, if it is right."""
    if reads(module) == WRITING:
        return findings(module, module.PASSES) + findings(module, SOUND)
    passing = check(base(folder / "passes", module.PASSES), [module.CODE])
    return passing + check(base(folder / "sound"), [module.CODE])
