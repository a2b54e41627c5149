from hypothesis import given
from hypothesis import strategies as st

from kb.bibliographies.ris import read
from kb.model import Author, Unread
from tests.bibliographies.places import places
from tests.rules.examples import SOUND


def test_a_record_is_read_by_csl_variable_with_places() -> None:
    text = SOUND["sound.ris"]
    (entry,) = read(text).entries
    assert (entry.type, entry.start, text[: entry.end]) == ("article-journal", 0, text.rstrip())
    assert {name: value.text for name, value in entry.fields.items()} == {
        "title": "Wide cups and the cooling of tea: a trial",
        "container-title": "Journal of Cups",
        "volume": "12",
        "issue": "3",
        "DOI": "10.1234/joc.2001.12.101",
        "issued": "2001",
        "ISSN": "0317-8471",
        "page": "101-109",
    }
    assert {name: text[value.start : value.end] for name, value in entry.fields.items() if name != "page"} == {
        name: value.text for name, value in entry.fields.items() if name != "page"
    }
    assert text[entry.fields["page"].start : entry.fields["page"].end] == "101\nEP  - 109"


def test_people_have_family_and_given_names_and_bodies_a_name() -> None:
    text = "TY  - BOOK\nAU  - Smith, Ann\nA1  - The Kettle Group\nER  - \n"
    (entry,) = read(text).entries
    assert entry.authors == (Author("Smith", "Ann", 17, 27), Author("", "", 34, 50, "The Kettle Group"))


def test_the_full_name_of_a_journal_goes_before_the_short_one_and_a_books_number_is_an_isbn() -> None:
    (entry,) = read("TY  - BOOK\nJO  - J Cups\nT2  - Journal of Cups\nSN  - 9783161484100\nER  - \n").entries
    assert (entry.text("container-title"), entry.text("ISBN")) == ("Journal of Cups", "9783161484100")


def test_a_record_that_does_not_end_is_read_and_told() -> None:
    found = read("TY  - BOOK\nTI  - A\nTY  - BOOK\nTI  - B\n")
    assert [entry.text("title") for entry in found.entries] == ["A", "B"]
    remedy = "End it with a line `ER  - `, if it is whole."
    assert found.problems == (
        Unread("a record does not end", 0, 10, remedy),
        Unread("the file ends in the middle of a record", 19, 29, remedy, cut=True),
    )


def test_what_stands_outside_records_is_told() -> None:
    found = read("zonk\nTI  - A\nTY  - BOOK\nER  - \nfoo\n")
    assert [(each.message, each.start, each.end) for each in found.problems] == [
        ("a line outside any record", 0, 4),
        ("a line outside any record", 5, 12),
        ("a line outside any record", 31, 34),
    ]


@given(
    st.lists(
        st.sampled_from(
            ["TY  - JOUR\n", "ER  - \n", "TI  - ", "A", "\n", "AU  - A, B\n", "SP  - 1\n", " x\n", "PY  - 2001"]
        )
    )
)
def test_no_file_is_too_odd_to_be_read(parts: list[str]) -> None:
    text = "".join(parts)
    found = read(text)
    assert all(0 <= start <= end <= len(text) for start, end in places(found))
