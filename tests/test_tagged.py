import re

from hypothesis import given
from hypothesis import strategies as st

from kb.model import Value
from kb.tagged import Tagged, tagged_lines

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
