"""Fields of a Word file found by place, and printed entries found among their works."""

import pytest

from kb.matching import code_at, same_entries
from kb.model import Entry, FieldCode
from kb.parsing.reference import parse
from kb.reading import reread

OSK = "Osk A, Tarn B. Slow water in reed beds. J Marsh. 2001;12(3):245-51."
WORKS = """\
@article{mud, author = {Osk, A.}, title = {Deep mud}, year = 2001}
@article{water, author = {Osk, A. and Tarn, B.}, title = {Slow water in reed beds}, year = 2001, doi = {10.1234/a}}
@article{late, author = {Wend, D.}, title = {On weirs}, year = 2004}
"""


def works() -> tuple[Entry, ...]:
    return reread("a.bib", WORKS).entries


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (OSK, {0: 1}),
        (OSK.replace("2001", "2002"), {0: 1}),
        ("Oks A, Tarn B. Slow watre in red beds. J Marsh. 1999;12(3):245-51. doi:10.1234/A", {0: 1}),
        ("Wend D. Upon weirs. J Marsh. 2004;1:2.", {0: 2}),
        ("Wend D. Of grass and cattle in the north. J Marsh. 2004;1:2.", {}),
        ("Mire F. Slow water in reed beds. J Marsh. 2001;12(3):245-51.", {}),
    ],
)
def test_an_entry_is_found_though_one_of_its_fields_has_drifted(text: str, found: dict[int, int]) -> None:
    assert same_entries([parse(text)], works()) == found


def test_a_field_is_found_by_any_part_of_its_place_and_the_inner_one_first() -> None:
    outer, inner, last = FieldCode(5, 20, "Zotero"), FieldCode(8, 12, "Zotero"), FieldCode(30, 40, "Zotero")
    codes = [outer, inner, last]
    places = [(0, 5), (0, 6), (9, 10), (12, 15), (20, 30), (39, 50)]
    assert [code_at(codes, *place) for place in places] == [None, outer, inner, outer, None, last]
