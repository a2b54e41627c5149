"""The numbers of units."""

import pytest

from kb.segment.numbering import Break, Number, read_number
from kb.segment.refused import Refused


def test_numbers_follow_each_other_by_what_begins() -> None:
    number, given = Number(), []
    for begins in (Break.PARAGRAPH, Break.SECTION, Break.SENTENCE, Break.SENTENCE, Break.PARAGRAPH):
        number = number.following(begins)
        given.append(str(number))
    assert given == ["s00.p01.s01", "s01.p00.s01", "s01.p01.s01", "s01.p01.s02", "s01.p02.s01"]


def test_past_999_the_next_paragraph_or_section_goes_on() -> None:
    assert Number(1, 2, 999).following(Break.SENTENCE) == Number(1, 3, 1)
    assert Number(1, 999, 999).following(Break.SENTENCE) == Number(2, 1, 1)
    assert Number(1, 999, 5).following(Break.PARAGRAPH) == Number(2, 1, 1)


def test_past_the_last_section_the_document_is_refused() -> None:
    with pytest.raises(Refused, match="more units than numbers reach"):
        Number(999, 1, 1).following(Break.SECTION)


def test_a_number_is_read_as_it_is_written() -> None:
    assert read_number("s05.p02.s103") == Number(5, 2, 103)
    assert str(Number(5, 2, 103)) == "s05.p02.s103"
