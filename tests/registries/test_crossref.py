import json
from datetime import date

import pytest

from kb.model import Notice, NoticeKind
from kb.registries import crossref
from tests.registries.asking import DAY, answers, authors, fields

WORK = {
    "DOI": "10.1234/joc.1",
    "type": "journal-article",
    "title": ["Wide cups"],
    "subtitle": ["A trial"],
    "container-title": ["Journal of Cups"],
    "short-container-title": ["J Cups"],
    "volume": "12",
    "issue": "3",
    "page": "101-109",
    "published-print": {"date-parts": [[2001, 5]]},
    "published-online": {"date-parts": [[2000, 12, 3]]},
    "author": [{"family": "Smith", "given": "Ann B."}, {"name": "The Kettle Group"}],
}


def test_a_work_is_read_with_both_its_years() -> None:
    (record,) = answers(crossref, WORK)
    assert (record.source, record.id, record.read_on, record.asked) == (
        "Crossref",
        "DOI 10.1234/joc.1",
        DAY,
        ("DOI 10.1234/joc.1",),
    )
    assert fields(record) == {
        "title": "Wide cups: A trial",
        "container-title": "Journal of Cups",
        "container-title-short": "J Cups",
        "volume": "12",
        "issue": "3",
        "page": "101-109",
        "issued": "2001",
        "available-date": "2000",
        "DOI": "10.1234/joc.1",
    }
    assert authors(record) == ["Smith, Ann B.", "The Kettle Group"]


@pytest.mark.parametrize("content", [WORK, [WORK], {"message": WORK}, {"message": {"items": [WORK]}}])
def test_works_come_alone_in_a_list_or_in_the_envelope_of_an_answer(content: object) -> None:
    assert [record.id for record in answers(crossref, content)] == ["DOI 10.1234/joc.1"]


def test_a_retraction_stands_on_the_original_and_on_the_notice() -> None:
    updated = {
        "type": "retraction",
        "source": "publisher",
        "DOI": "10.1234/n",
        "updated": {"date-parts": [[2003, 4, 5]]},
    }
    original, notice = answers(
        crossref, [{**WORK, "updated-by": [updated]}, {"DOI": "10.1234/n", "update-to": [{"type": "retraction"}]}]
    )
    assert original.notices == (
        Notice(kind=NoticeKind.RETRACTION, on=date(2003, 4, 5), source="Crossref / publisher", id="10.1234/n"),
    )
    assert (original.notice_of, notice.notices, notice.notice_of) == ((), (), ("retraction",))


def test_a_preprint_tells_what_it_became() -> None:
    relation = {"is-preprint-of": [{"id-type": "doi", "id": "10.1234/late"}]}
    (record,) = answers(crossref, {"DOI": "10.1101/123456", "type": "posted-content", "relation": relation})
    assert record.versions == ("DOI 10.1234/late",)


@pytest.mark.parametrize("odd", [None, 3, "x", [], [None], {"date-parts": None}, {"date-parts": [None]}, [[1]]])
def test_odd_values_are_read_as_nothing(odd: object) -> None:
    work = dict.fromkeys((*WORK, "updated-by", "update-to", "relation", "issued"), odd) | {"DOI": "10.1234/a"}
    assert len(answers(crossref, work)) == 1


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(json.JSONDecodeError):
        answers(crossref, "{")
