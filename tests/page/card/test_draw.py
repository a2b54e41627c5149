"""The picture for previews: a map without its words, the same on every machine."""

import struct
from pathlib import Path

from kb.page.card.draw import SIZE, card, told
from kb.site.gather import book_of
from tests.page.cups import book
from tests.tiny import base


def test_the_picture_has_the_size_that_previews_ask_for_and_is_the_same_each_time(tmp_path: Path) -> None:
    given = book(tmp_path)
    first = card(given)
    assert struct.unpack(">II", first[16:24]) == SIZE
    assert first == card(given)
    assert len(first) < 50_000


def test_it_is_told_in_words_with_the_number_of_claims_and_no_advice(tmp_path: Path) -> None:
    assert told(book_of(base(tmp_path))) == (
        "Cups: the map of a hypothesis, without its words. 1 claim. Not medical advice."
    )


def test_a_link_that_loses_its_support_is_drawn_otherwise(tmp_path: Path) -> None:
    path = "claims/hypotheses/cups.yaml"
    held = book_of(base(tmp_path / "held"))
    text = (tmp_path / "held" / path).read_text().replace("verdict: supports", "verdict: does-not-support")
    assert card(held) != card(book_of(base(tmp_path / "not", {path: text})))


def test_without_a_hypothesis_there_is_none(tmp_path: Path) -> None:
    empty = book_of(base(tmp_path, without=("claims/hypotheses/cups.yaml",)))
    assert (card(empty), told(empty)) == (b"", "")
