"""Names in prose without a year; all names are made up."""

import pytest

from kb.model.bibliography import LinkState
from kb.parsing.citation import citations, link, mentions
from tests.parsing.citation.shorthand import listed, said

LIST = listed("Mora; Lind; Weiß | 2019", "Brandt | 2018", "Brandt | 2017", "van der Berk | 2016")


def named(text: str) -> list[str]:
    return [said(item) for one in mentions(text, None, LIST, citations(text, entries=LIST)) for item in one.items]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mora et al.’s studies of tea", ["Mora+"]),
        ("as Brandt showed", ["Brandt"]),
        ("The work of van der Berk is old.", ["van der Berk"]),
        ("Uhl and Zeller showed it long ago.", ["Uhl & Zeller"]),
        ("Uhl et al. reported it.", ["Uhl+"]),
        ("Mora et al. (2019) and Brandt (2018)", []),
        ("Mora et al. [3] poured (Brandt, 2018).", []),
        ("Delft and Paris are towns, and Uhl showed it.", []),
    ],
)
def test_names_are_given_where_the_list_or_a_verb_makes_them_authors(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_name_alone_is_found_where_one_work_of_the_list_begins_with_it() -> None:
    text = "As Mora et al. and Brandt say, and Uhl and Zeller found."
    given = mentions(text, None, LIST, [])
    assert [(each.state, each.entries) for each in link(given, LIST)] == [
        (LinkState.FOUND, (0,)),
        (LinkState.AMBIGUOUS, (1, 2)),
        (LinkState.MISSING, ()),
    ]
