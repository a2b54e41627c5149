from typing import Any

import pytest

from kb.model import NoticeKind, RegistryStatus
from kb.registries import datacite
from tests.registries.asking import DAY, answers, authors, fields

PREPRINT: dict[str, Any] = {
    "doi": "10.48550/arxiv.2001.00001",
    "creators": [
        {"name": "Smith, Ann B.", "givenName": "Ann B.", "familyName": "Smith", "nameType": "Personal"},
        {"name": "Zhou, Dan"},
        {"name": "The Kettle Group", "nameType": "Organizational"},
    ],
    "titles": [{"title": "Tea, continued", "titleType": "Subtitle"}, {"title": "The cooling of  tea"}],
    "publisher": {"name": "arXiv"},
    "publicationYear": 2021,
    "types": {"resourceTypeGeneral": "Text", "resourceType": "Article"},
    "dates": [{"date": "2020-01-02T00:00:00Z", "dateType": "Submitted"}, {"date": "2021", "dateType": "Updated"}],
    "relatedIdentifiers": [
        {"relationType": "IsVersionOf", "relatedIdentifier": "10.48550/arxiv.1", "relatedIdentifierType": "DOI"},
        {"relationType": "IsVersionOf", "relatedIdentifier": "10.1234/joc.1", "relatedIdentifierType": "DOI"},
    ],
    "url": "https://arxiv.org/abs/2001.00001",
}


@pytest.mark.parametrize(
    "content",
    [{"data": {"id": "a", "attributes": PREPRINT}}, {"data": [{"attributes": PREPRINT}]}, [PREPRINT], PREPRINT],
    ids=["one", "a page of them", "a list", "bare"],
)
def test_a_preprint_is_read_with_what_it_became(content: Any) -> None:
    (record,) = answers(datacite, content)
    assert (record.source, record.id, record.read_on, record.status) == (
        "DataCite", "DOI 10.48550/arxiv.2001.00001", DAY, RegistryStatus.FOUND,
    )  # fmt: skip
    assert record.asked == ("DOI 10.48550/arxiv.2001.00001", "ADDRESS https://arxiv.org/abs/2001.00001")
    assert record.versions == ("DOI 10.1234/joc.1",)
    assert record.work
    assert record.work.type == "article"
    assert authors(record) == ["Smith, Ann B.", "Zhou, Dan", "The Kettle Group"]
    assert fields(record) == {
        "title": "The cooling of tea",
        "publisher": "arXiv",
        "issued": "2021",
        "available-date": "2020",
        "DOI": "10.48550/arxiv.2001.00001",
    }


def test_an_article_has_its_place_and_data_and_software_their_types() -> None:
    container = {"title": "Journal of Cups", "volume": "3", "issue": "2", "firstPage": "7", "lastPage": "9"}
    article = {"doi": "10.1234/a", "types": {"resourceTypeGeneral": "JournalArticle"}, "container": container}
    (record,) = answers(datacite, article)
    assert fields(record) == {
        "container-title": "Journal of Cups", "volume": "3", "issue": "2", "page": "7-9", "DOI": "10.1234/a",
    }  # fmt: skip
    kinds = [{"doi": "10.1234/b", "types": {"resourceTypeGeneral": kind}} for kind in ("Dataset", "Software", "Image")]
    assert [each.work and each.work.type for each in answers(datacite, kinds)] == ["dataset", "software", ""]


def test_a_version_of_software_is_no_preprint_that_was_published() -> None:
    related = [{"relationType": "IsVersionOf", "relatedIdentifier": "10.9/all", "relatedIdentifierType": "DOI"}]
    software = {"doi": "10.5281/a", "types": {"resourceTypeGeneral": "Software"}, "relatedIdentifiers": related}
    assert [each.versions for each in answers(datacite, software)] == [()]


def test_a_withdrawal_is_a_notice() -> None:
    (record,) = answers(datacite, PREPRINT | {"dates": [{"date": "2021", "dateType": "Withdrawn"}]})
    assert [(each.kind, each.source) for each in record.notices] == [(NoticeKind.WITHDRAWAL, "DataCite")]


@pytest.mark.parametrize("odd", [{}, [], [1], {"data": None}, {"doi": 3.5}, PREPRINT | {"titles": 1, "creators": [1]}])
def test_what_is_odd_is_left_out(odd: Any) -> None:
    assert all(record.work for record in answers(datacite, odd))
