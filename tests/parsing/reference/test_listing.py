"""Lists cut into their items, each at its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.parsing.reference import split

_ONE = "Tarn, A. (2004). Slow water in reed beds. Journal of Marsh Studies, 12(3), 245-51."
_TWO = "Wend, D. (2005). Deep mud. Mud Letters, 1, 2."
_LISTS = {
    "one a line": f"{_ONE}\n{_TWO}\n",
    "blank lines between": f"{_ONE}\n\n{_TWO}\n",
    "blank lines between, wrapped": f"{_ONE[:49]}\n{_ONE[50:]}\n\n{_TWO}",
    "hanging": f"{_ONE[:49]}\n    {_ONE[50:]}\n{_TWO[:16]}\n    {_TWO[17:]}",
    "wrapped without a sign": f"{_ONE[:58]}\n{_ONE[59:]}\n{_TWO}",
    "below a heading": f"References\n\n{_ONE}\n\n{_TWO}",
    "below a heading of Markdown": f"## 7. Works cited\n{_ONE}\n{_TWO}",
}


@pytest.mark.parametrize("name", _LISTS)
def test_items_are_told_apart(name: str) -> None:
    assert [item.text for item in split(_LISTS[name])] == [_ONE, _TWO]


@pytest.mark.parametrize("sign", ["[{}] ", "{}. ", "({}) ", "{} "])
def test_items_of_a_numbered_list_keep_their_numbers(sign: str) -> None:
    items = [f"{sign.format(1)}{_ONE}", f"{sign.format(2)}{_TWO}"]
    assert [item.text for item in split("\n".join(items))] == items


def test_a_line_that_begins_with_another_number_continues_the_item() -> None:
    assert [item.text for item in split("1. Tarn A. Rain of\n2004. X.\n2. Wend D. Y.")] == [
        "1. Tarn A. Rain of 2004. X.",
        "2. Wend D. Y.",
    ]


def test_bullets_begin_items() -> None:
    assert [item.text for item in split(f"- {_ONE}\n- {_TWO}")] == [f"- {_ONE}", f"- {_TWO}"]


def test_numbers_in_brackets_part_items_that_run_on() -> None:
    assert [item.text for item in split("[1] Tarn A. X, see [2]. [2] Wend D. Y.")] == [
        "[1] Tarn A. X, see [2].",
        "[2] Wend D. Y.",
    ]


def test_no_text_has_no_items() -> None:
    assert split(" \n\n") == []
    assert split("References\n") == []


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.text(alphabet=st.sampled_from("aA1.,;:()[]\n \t-–•\"'&é"), max_size=200))
def test_items_stand_one_after_another_and_are_what_is_written(text: str) -> None:
    place = 0
    for item in split(text):
        assert place <= item.start < item.end <= len(text)
        assert " ".join(text[item.start : item.end].split()) == item.text
        place = item.end
