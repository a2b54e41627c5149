import re

from hypothesis import given
from hypothesis import strategies as st

from kb.model import Value
from kb.tagged import Tagged, by_tag, first_of, tagged_lines, year_of

TAG = re.compile(r"([A-Z]{2}) - ?")


def found(text: str) -> list[Tagged]:
    return list(tagged_lines(text, TAG, lambda above, line: above != "ER" and line.startswith(" ")))


def test_a_value_has_its_place_and_goes_on_in_the_lines_below() -> None:
    text = "TI - Wide\n  cups \nAU -\nER -"
    assert found(text) == [
        Tagged("TI", Value("Wide cups", 5, 16), 0),
        Tagged("AU", Value("", 22, 22), 18),
        Tagged("ER", Value("", 27, 27), 23),
    ]


def test_a_line_that_belongs_to_no_value_has_no_tag() -> None:
    assert found("zonk\nTI - A\n\nfoo") == [
        Tagged("", Value("zonk", 0, 4), 0),
        Tagged("TI", Value("A", 10, 11), 5),
        Tagged("", Value("foo", 13, 16), 13),
    ]


@given(st.text(alphabet="AB -\n x", max_size=40))
def test_every_place_lies_in_the_text_and_a_value_of_one_line_is_what_stands_there(text: str) -> None:
    for each in found(text):
        written = text[each.value.start : each.value.end]
        assert " ".join(written.split()) == " ".join(each.value.text.split())


def test_values_are_given_by_their_tag_without_empty_ones() -> None:
    one, other = Value("Wide", 0, 4), Value("cups", 5, 9)
    assert by_tag([("TI", one), ("AU", Value("", 4, 4)), ("TI", other)]) == {"TI": [one, other]}


def test_the_best_tag_gives_a_variable() -> None:
    title, short = Value("Wide cups", 0, 9), Value("Cups", 10, 14)
    tags = {"title": ("TI", "T1"), "volume": ("VL",)}
    assert list(first_of({"T1": [short], "TI": [title, short]}, tags)) == [("title", title)]


def test_the_first_year_of_four_digits_was_issued() -> None:
    dates = [Value("in press", 0, 8), Value("May 2001", 10, 18), Value("2002", 20, 24)]
    assert list(year_of(dates)) == [("issued", Value("2001", 14, 18))]
    assert list(year_of([Value("123456", 0, 6)])) == []
