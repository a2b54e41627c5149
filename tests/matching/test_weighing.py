"""Whether a record is that of an entry's work, one slip or none."""

from typing import Any

from kb.matching import of_another_work
from kb.matching.weighing import of_one_work
from kb.model import Author, Entry
from kb.model.registry import on_record, person

ANN, DAN, EVA = person("Smith", "Ann"), person("Zhou", "Dan"), person("Cruz", "Eva")


def work(kind: str = "article-journal", authors: tuple[Author, ...] = (ANN, DAN), **fields: Any) -> Entry:
    sound = {"title": "Notes on the glazing of tall cups", "issued": "2001"}
    return on_record(kind, authors, sound | {name.replace("_", "-"): text for name, text in fields.items()})


WHOLE = work(container_title="Journal of Cups", volume="12", page="1-9")


def test_a_work_is_that_of_its_record() -> None:
    assert of_one_work(WHOLE, WHOLE)
    assert not of_another_work(WHOLE, WHOLE)


def test_one_wrong_field_hides_no_work() -> None:
    places: dict[str, Any] = {"container_title": "Journal of Cups", "volume": "12", "page": "1-9"}
    wrong = [
        places | {"volume": "13"},
        places | {"issued": "1999"},
        places | {"title": "Quite another thing altogether"},
    ]
    assert all(of_one_work(work(**fields), WHOLE) for fields in wrong)
    assert of_one_work(work(authors=(EVA,), **places), WHOLE)


def test_a_title_with_a_slip_is_enough_with_its_first_author_and_year() -> None:
    assert of_one_work(work(title="Notes on the glazing of tal cups"), WHOLE)


def test_a_title_nearly_alike_by_another_first_author_is_another_work() -> None:
    assert not of_one_work(work(title="Notes on the glazing of tall lids", authors=(EVA, DAN)), WHOLE)


def test_an_authors_book_with_a_title_nearly_alike_is_not_the_paper() -> None:
    assert not of_one_work(work("book", title="Notes on the glazing of tall lids"), WHOLE)


def test_an_identifier_leads_to_another_work_where_neither_title_nor_authors_nor_place_agree() -> None:
    other = work(title="Quite another thing altogether", authors=(EVA,), issued="1999")
    assert of_another_work(other, WHOLE)
    assert not of_another_work(work(authors=(EVA,), issued="1999"), WHOLE)
