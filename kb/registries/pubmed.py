"""PubMed: its XML (PubmedArticleSet). A declaration of entities ends the reading, and nothing is ever fetched.

A retraction stands on the original as a publication type and under CommentsCorrections; a notice has types of its own.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from kb.model import Author, Notice, NoticeKind, RegistryRecord, RegistryStatus, Snapshot
from kb.model.registry import identified, on_record, person

NAME = "PubMed"
FILES = "pubmed*.xml"

_NOTICES = {
    "RetractionIn": NoticeKind.RETRACTION,
    "RetractedandRepublishedIn": NoticeKind.RETRACTION,
    "ExpressionOfConcernIn": NoticeKind.CONCERN,
    "ErratumIn": NoticeKind.CORRECTION,
    "PartialRetractionIn": NoticeKind.CORRECTION,
    "CorrectedandRepublishedIn": NoticeKind.CORRECTION,
    "ReinstatementIn": NoticeKind.REINSTATEMENT,
}
_ARE_NOTICES = {
    "Retraction of Publication": "retraction",
    "Published Erratum": "correction",
    "Expression of Concern": "concern",
}
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def answers(snapshot: Snapshot) -> Iterator[RegistryRecord]:
    """Give the records of PubMed's files."""
    for text in snapshot.files.values():
        for article in _tree(text).iter("PubmedArticle"):
            yield _record(article, snapshot.read_on)


def _tree(text: str) -> Element:
    """Give the tree of an XML text. Raises ValueError where it is none, or declares entities."""
    builder, parser = TreeBuilder(), expat.ParserCreate("utf-8")
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        raise ValueError(f"no XML: {expat.ErrorString(error.code)}, line {error.lineno}") from None
    return builder.close()


def _refuse(*_: object) -> None:
    raise ValueError("an entity is declared, which PubMed never does")


def _said(article: Element, path: str) -> str:
    found = article.find(path)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def _record(article: Element, read_on: str) -> RegistryRecord:
    fields = _fields(article)
    kinds = {"".join(each.itertext()) for each in article.iterfind(".//PublicationType")}
    corrections = article.findall("MedlineCitation/CommentsCorrectionsList/CommentsCorrections")
    notices = tuple(_notices(kinds, corrections))
    became = [_said(each, "PMID") for each in corrections if each.get("RefType") == "UpdateIn"]
    kind = "article" if "Preprint" in kinds else "article-journal"
    list_of_authors = article.find("MedlineCitation/Article/AuthorList")
    partial = list_of_authors is not None and list_of_authors.get("CompleteYN") == "N"
    return RegistryRecord(
        NAME,
        f"PMID {fields['PMID']}",
        read_on,
        RegistryStatus.FOUND,
        identified(fields),
        on_record(kind, tuple(_authors(list_of_authors)), fields, others=partial),
        notices,
        tuple(word for said, word in _ARE_NOTICES.items() if said in kinds),
        tuple(f"PMID {pmid}" for pmid in became if pmid and "Preprint" in kinds),
    )


def _fields(article: Element) -> dict[str, str | None]:
    own = "MedlineCitation/Article/"
    issue = f"{own}Journal/JournalIssue/"
    year = _said(article, f"{issue}PubDate/Year") or _said(article, f"{issue}PubDate/MedlineDate")
    found = _YEAR.search(year)
    online = article.find(f"{own}ArticleDate[@DateType='Electronic']")
    ids = {each.get("IdType"): each.text or "" for each in article.iterfind("PubmedData/ArticleIdList/ArticleId")}
    doi = ids.get("doi") or _said(article, f"{own}ELocationID[@EIdType='doi']")
    return {
        "title": _said(article, f"{own}ArticleTitle"),
        "original-title": _said(article, f"{own}VernacularTitle"),
        "container-title": _said(article, f"{own}Journal/Title"),
        "container-title-short": _said(article, f"{own}Journal/ISOAbbreviation"),
        "volume": _said(article, f"{issue}Volume"),
        "issue": _said(article, f"{issue}Issue"),
        "page": _said(article, f"{own}Pagination/MedlinePgn"),
        "issued": found[0] if found else "",
        "available-date": _said(online, "Year") if online is not None else "",
        "DOI": doi,
        "PMID": _said(article, "MedlineCitation/PMID"),
        "PMCID": ids.get("pmc", ""),
    }


def _authors(listed: Element | None) -> Iterator[Author]:
    for each in listed.iterfind("Author") if listed is not None else ():
        family, body = _said(each, "LastName"), _said(each, "CollectiveName")
        if family or body:
            yield person(family, _said(each, "ForeName") or _said(each, "Initials"), body)


def _notices(kinds: set[str], corrections: list[Element]) -> Iterator[Notice]:
    told = False
    for each in corrections:
        kind = _NOTICES.get(each.get("RefType", ""))
        if kind:
            told = told or kind is NoticeKind.RETRACTION
            note = _said(each, "Note") or None
            yield Notice(kind=kind, source=NAME, id=_said(each, "PMID") or None, reason=note)
    if "Retracted Publication" in kinds and not told:
        yield Notice(kind=NoticeKind.RETRACTION, source=NAME)
