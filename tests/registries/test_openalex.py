import pytest

from kb.model import NoticeKind
from kb.registries import openalex
from tests.registries.asking import answers, authors, fields

WORK = {
    "id": "https://openalex.org/W1",
    "doi": "https://doi.org/10.1234/joc.1",
    "title": "Wide cups",
    "publication_year": 2001,
    "type": "article",
    "authorships": [{"raw_author_name": "Ann B. Smith", "author": {"display_name": "A. Smith"}}],
    "primary_location": {"source": {"display_name": "Journal of Cups", "type": "journal"}},
    "biblio": {"volume": "12", "issue": "3", "first_page": "101", "last_page": "109"},
    "ids": {"pmid": "https://pubmed.ncbi.nlm.nih.gov/7"},
}


def test_a_work_is_read() -> None:
    (record,) = answers(openalex, {"results": [WORK]})
    assert (record.source, record.id, record.asked) == ("OpenAlex", "W1", ("DOI 10.1234/joc.1", "PMID 7"))
    assert fields(record) == {
        "title": "Wide cups",
        "container-title": "Journal of Cups",
        "volume": "12",
        "issue": "3",
        "page": "101-109",
        "issued": "2001",
        "available-date": "2001",
        "DOI": "10.1234/joc.1",
        "PMID": "7",
    }
    assert authors(record) == ["Smith, Ann B."]


def test_only_a_flag_that_is_set_says_anything() -> None:
    flagged, not_flagged = answers(openalex, [{**WORK, "is_retracted": True}, {**WORK, "is_retracted": False}])
    assert [notice.kind for notice in flagged.notices] == [NoticeKind.RETRACTION]
    assert not_flagged.notices == ()


@pytest.mark.parametrize("odd", [None, 3, "x", [], [None], {"source": 1}])
def test_odd_values_are_read_as_nothing(odd: object) -> None:
    assert len(answers(openalex, dict.fromkeys(WORK, odd) | {"id": "https://openalex.org/W1", "authorships": []})) == 1
