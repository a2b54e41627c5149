from typing import Any

from kb.works.csl import item
from tests.works.made import ALMAY, CUT, FUKUDA, HOSTILE, LOST, WEB, reference


def test_an_article_is_an_item_of_the_schemas_own_keys() -> None:
    assert item(FUKUDA) == {
        "id": "fukuda-1994",
        "type": "article-journal",
        "author": [
            {"family": "Fukuda", "given": "K."},
            {"family": "Straus", "given": "S. E."},
            {"family": "Hickie", "given": "I."},
            {"family": "Sharpe", "given": "M. C."},
            {"family": "Dobbins", "given": "J. G."},
            {"family": "Komaroff", "given": "A."},
            {"literal": "International Chronic Fatigue Syndrome Study Group"},
        ],
        "title": "The chronic fatigue syndrome: a comprehensive approach to its definition and study",
        "container-title": "Annals of Internal Medicine",
        "container-title-short": "Ann Intern Med",
        "volume": "121",
        "issue": "12",
        "page": "953-959",
        "PMID": "7978722",
        "issued": {"date-parts": [[1994, 12, 15]]},
        "note": "Unconfirmed: PMID.",
    }


def test_a_web_page_is_one_with_its_site_its_date_and_the_day_it_was_read() -> None:
    assert item(WEB) == {
        "id": "healthrising-2020",
        "type": "webpage",
        "author": [{"family": "Johnson", "given": "C."}],
        "title": "A page on LDN",
        "container-title": "Health Rising",
        "URL": "https://example.org/ldn",
        "issued": {"date-parts": [[2020, 3, 2]]},
        "accessed": {"date-parts": [[2026, 11, 22]]},
    }


def test_the_day_of_going_online_is_not_taken_for_that_of_the_issue() -> None:
    assert item(reference(year=2018, month="Jun", date="2017-08-18"))["issued"] == {"date-parts": [[2018, 6]]}
    assert item(reference(year=2018, date="2017-08-18"))["issued"] == {"date-parts": [[2018]]}
    assert item(reference(year=1998, month="Nov--Dec"))["issued"] == {"date-parts": [[1998, 11], [1998, 12]]}
    assert "issued" not in item(reference(year="in press"))


def test_the_day_of_going_online_is_said_in_the_note_unless_the_record_says_it() -> None:
    dates: dict[str, Any] = {"year": 2018, "date": "2017-08-18"}
    assert item(reference(**dates))["note"] == "Online from 18 August 2017."
    said = "Online from 18 August 2017, in the issue of June 2018."
    assert item(reference(**dates, note=said))["note"] == said
    assert item(reference(year=2018, date="2017-08"))["note"] == "Online from 2017-08."
    assert item(reference(year=2018, date="2017-99-99"))["note"] == "Online from 2017-99-99."
    assert "note" not in item(WEB)


def test_a_family_name_keeps_its_particles_and_gives_up_its_suffix() -> None:
    assert item(ALMAY)["author"][2] == {"family": "von Knorring", "given": "L."}
    assert item(HOSTILE)["author"][2] == {"family": "Smith", "given": "John", "suffix": "Jr"}


def test_further_authors_and_what_could_not_be_found_are_said() -> None:
    assert item(CUT)["author"] == [{"family": "Aili", "given": "K."}, {"literal": "et al."}]
    assert item(CUT)["note"] == "Further authors are not on record."
    assert item(LOST)["note"] == "This work could not be found. Unconfirmed: author, title, year."


def test_a_text_is_given_as_it_is() -> None:
    assert item(HOSTILE)["title"] == HOSTILE.title
