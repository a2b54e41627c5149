import pytest

from kb.model import Notice, NoticeKind
from kb.registries import pubmed
from tests.registries.asking import answers, authors, fields

RECORD = """<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article>
<Journal><JournalIssue><Volume>12</Volume><Issue>3</Issue><PubDate><Year>2001</Year></PubDate></JournalIssue>
<Title>Journal of cups</Title><ISOAbbreviation>J Cups</ISOAbbreviation></Journal>
<ArticleTitle>Wide <i>cups</i>.</ArticleTitle><Pagination><MedlinePgn>101-9</MedlinePgn></Pagination>
<AuthorList CompleteYN="{whole}"><Author><LastName>Smith</LastName><ForeName>Ann B</ForeName></Author>
<Author><CollectiveName>The Kettle Group</CollectiveName></Author></AuthorList>
<PublicationTypeList><PublicationType>{kind}</PublicationType></PublicationTypeList>
<ArticleDate DateType="Electronic"><Year>2000</Year></ArticleDate></Article>
<CommentsCorrectionsList>{corrections}</CommentsCorrectionsList></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="doi">10.1234/joc.1</ArticleId></ArticleIdList></PubmedData>
</PubmedArticle></PubmedArticleSet>"""


def text(kind: str = "Journal Article", corrections: str = "", whole: str = "Y") -> str:
    return RECORD.format(kind=kind, corrections=corrections, whole=whole)


def test_a_record_is_read_with_the_year_it_was_online() -> None:
    (record,) = answers(pubmed, text())
    assert (record.id, record.asked) == ("PMID 7", ("DOI 10.1234/joc.1", "PMID 7"))
    assert fields(record) == {
        "title": "Wide cups.",
        "container-title": "Journal of cups",
        "container-title-short": "J Cups",
        "volume": "12",
        "issue": "3",
        "page": "101-9",
        "issued": "2001",
        "available-date": "2000",
        "DOI": "10.1234/joc.1",
        "PMID": "7",
    }
    assert authors(record) == ["Smith, Ann B", "The Kettle Group"]


def test_a_list_that_is_not_complete_says_so() -> None:
    (record,) = answers(pubmed, text(whole="N"))
    assert record.work
    assert record.work.others


def test_a_retraction_is_told_once_with_its_notice() -> None:
    within = '<CommentsCorrections RefType="RetractionIn"><PMID>9</PMID></CommentsCorrections>'
    (record,) = answers(pubmed, text("Retracted Publication", within))
    assert record.notices == (Notice(kind=NoticeKind.RETRACTION, source="PubMed", id="9"),)
    (record,) = answers(pubmed, text("Retracted Publication"))
    assert record.notices == (Notice(kind=NoticeKind.RETRACTION, source="PubMed"),)


def test_a_notice_is_no_retracted_work() -> None:
    within = '<CommentsCorrections RefType="RetractionOf"><PMID>9</PMID></CommentsCorrections>'
    (record,) = answers(pubmed, text("Retraction of Publication", within))
    assert (record.notices, record.notice_of) == ((), ("retraction",))


@pytest.mark.parametrize(
    "bad", ["<a>", "", '<!DOCTYPE a [<!ENTITY b "cups">]><a>&b;</a>'], ids=["torn", "empty", "entity"]
)
def test_what_is_no_xml_or_declares_entities_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match=r"XML|entity"):
        answers(pubmed, bad)


def test_no_depth_is_too_deep() -> None:
    assert answers(pubmed, "<a>" * 50_000 + "</a>" * 50_000) == []
