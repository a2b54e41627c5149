"""What holds of every text."""

import msgspec
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.manuscripts import html, markdown, plain
from kb.model import Document, fingerprint
from kb.model.manuscript import Manuscript
from kb.segment import compare, decode, draft, segment
from kb.segment.refused import Refused

_WORDS = (
    "Tea cools 12.5 e.g. p\u00a0<\u00a00.05 et\u00a0al. By\u00a0Ann\u00a0Lee www.example.org هل 他。 😀 … : ( ) “ ” [1]"
)
_MARKUP = "- • 1. # ** > ``` ____ === <p> </div> <li> &amp; |\u00a0a\u00a0| References Introduction"
PIECES = st.sampled_from([*_WORDS.split(" "), *_MARKUP.split(" "), *" \n\t\u00a0", " ", "\n\n", ". ", "? ", "J. K. "])
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=200))
CHECKS = settings(derandomize=True, deadline=None, max_examples=300)


def manuscripts(text: str) -> list[Manuscript]:
    try:
        clean = decode(text.encode("utf-8", "replace"))
    except Refused:
        return []
    read = [reader.read(clean) for reader in (plain, markdown, html)]
    return [manuscript for manuscript in read if manuscript.text.strip()]


@given(TEXTS)
@CHECKS
def test_units_are_in_order_and_hold_what_their_fingerprints_say(text: str) -> None:
    for manuscript in manuscripts(text):
        document = segment(manuscript, "tea")
        end = 0
        for unit in document.units.values():
            assert end <= unit.at[0] < unit.at[1] <= len(manuscript.text)
            piece = manuscript.text[slice(*unit.at)]
            assert (unit.sha256, piece) == (fingerprint(piece), piece.strip())
            end = unit.at[1]
        assert (document.length, document.sha256) == (len(manuscript.text), fingerprint(manuscript.text))
        assert list(document.units) == sorted(document.units)
        assert {name[:3] for name in document.units} == {section.id for section in document.sections}


@given(TEXTS)
@CHECKS
def test_units_cover_all_text_but_space_markers_and_underlines(text: str) -> None:
    for manuscript in manuscripts(text):
        document = segment(manuscript, "tea")
        left, end = "", 0
        for start, stop in [unit.at for unit in document.units.values()] + [(len(manuscript.text),) * 2]:
            left += manuscript.text[end:start] + " "
            end = stop
        marks = [manuscript.text[block.mark : block.start] for block in manuscript.blocks]
        markers = {piece for mark in marks for piece in mark.split()}
        assert {piece for piece in left.split() if not set(piece) <= set("=-")} <= markers


@given(TEXTS)
@CHECKS
def test_a_draft_loads_as_its_document_and_compares_as_the_same(text: str) -> None:
    for manuscript in manuscripts(text):
        document = segment(manuscript, "tea")
        written = draft(document, manuscript.text, "x")
        assert msgspec.convert({**yaml.safe_load(written), "id": "tea"}, Document) == document
        assert written == draft(segment(manuscript, "tea"), manuscript.text, "x")
        assert compare(document, manuscript).same


@given(TEXTS, TEXTS)
@CHECKS
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    for first, second in zip(manuscripts(one), manuscripts(other), strict=False):
        document = segment(first, "tea")
        comparison = compare(document, second, first.text)
        assert [each.unit for each in comparison.traced] == list(document.units)
        places = [each.now for each in comparison.traced if each.now] + [each.at for each in comparison.fresh]
        assert len(set(places)) == len(places)
