import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.tex import person, persons


@pytest.mark.parametrize(
    ("written", "family", "given_names", "literal"),
    [
        ("Smith, Ann B.", "Smith", "Ann B.", ""),
        ("Ann B. Smith", "Smith", "Ann B.", ""),
        ("van der Berg, Jan", "van der Berg", "Jan", ""),
        ("Jan van der Berg", "van der Berg", "Jan", ""),
        ("Jan {van der Berg}", "van der Berg", "Jan", ""),
        ("King, Jr., Martin", "King", "Martin Jr.", ""),
        ("{The Kettle Group}", "", "", "The Kettle Group"),
        ("{Kettle, Pot and Partners}", "", "", "Kettle, Pot and Partners"),
        ("{Smith}, Ann", "Smith", "Ann", ""),
        (r"M{\"u}ller, J{\"o}rg", "Müller", "Jörg", ""),
        ("Plato", "Plato", "", ""),
        ("Smith,~A.~B.", "Smith", "A. B.", ""),
    ],
)
def test_a_name_is_read_in_bibtexs_forms(written: str, family: str, given_names: str, literal: str) -> None:
    found = person(written)
    assert (found.family, found.given, found.literal) == (family, given_names, literal)


def test_people_are_parted_at_and_outside_braces_and_keep_their_places() -> None:
    text = "Smith, Ann  and\n {Pot and Pan} AND Jan Anders and others"
    found = persons(text)
    assert [text[each.start : each.end] for each in found] == ["Smith, Ann", "{Pot and Pan}", "Jan Anders", "others"]
    assert [each.others for each in found] == [False, False, False, True]


def test_no_people_stand_in_an_empty_field() -> None:
    assert persons("  ") == []


@given(st.text(alphabet="{}, and~\\A\n", max_size=60))
def test_no_field_of_people_is_too_odd_to_be_read(text: str) -> None:
    assert all(text[each.start : each.end].strip() for each in persons(text))
