from pathlib import Path

import pytest

from kb.model import Name, Printed, Reference
from kb.page import citing
from tests.page.cups import book

TRUE = Reference(
    id="r",
    type="article",
    authors=(Name(family="Smith", given="A. B."), Name(family="Müller", given="Jean-Luc")),
    fields={
        "title": "Sleep & pain",
        "journal": "Sleep Medicine Reviews",
        "shortjournal": "Sleep Med Rev",
        "year": "2018",
        "volume": "39",
        "number": "2",
        "pages": "82--97",
        "doi": "10.1/x",
    },
)


def test_a_reference_reads_as_in_a_medical_list() -> None:
    assert citing.citation(TRUE) == "Smith AB, Müller JL. Sleep Med Rev 2018; 39(2):82–97."


def _printed(**fields: str) -> Printed:
    names = (Name(family="Smith", given="AB"), Name(family="Muller", given="JL"))
    return Printed(id="r", document="d", reference="r", authors=names, fields=fields)


@pytest.mark.parametrize(
    ("field", "text", "differs"),
    [
        ("title", "Sleep and Pain.", False),
        ("title", "Sleep and rain", True),
        ("journal", "Sleep Med. Rev.", False),
        ("journal", "Sleep Med Reviews", False),
        ("journal", "Pain", True),
        ("pages", "82-97", False),
        ("pages", "82–7", True),
        ("pages", "82–97", False),
        ("year", "2017", True),
        ("doi", "10.1/X", False),
        ("issue", "2", False),
    ],
)
def test_spelling_is_no_difference_and_another_value_is(field: str, text: str, differs: bool) -> None:
    rows = citing.compared(TRUE, _printed(**{field: text}))
    assert [row.name for row in rows if row.differs] == ([{"doi": "DOI"}.get(field, field)] if differs else [])


def test_short_last_pages_are_the_same_pages() -> None:
    assert not any(row.differs for row in citing.compared(TRUE, _printed(pages="82–97")))
    true = Reference(id="r", type="article", fields={"pages": "82--87"})
    assert not any(
        row.differs
        for row in citing.compared(true, Printed(id="r", document="d", reference="r", fields={"pages": "82-7"}))
    )


def test_other_authors_differ_and_et_al_does_not() -> None:
    other = Printed(id="r", document="d", reference="r", authors=(Name(family="Tang", given="N"),))
    cut = Printed(
        id="r", document="d", reference="r", authors=(Name(family="Smith", given="A"), Name(literal="others"))
    )
    assert [row.differs for row in citing.compared(TRUE, other) if row.name == "authors"] == [True]
    assert [row.differs for row in citing.compared(TRUE, cut) if row.name == "authors"] == [False]


def test_what_nobody_has_confirmed_cannot_convict_what_is_printed() -> None:
    doubted = Reference(id="r", type="article", fields={"year": "2018"}, unverified=("year",))
    (row,) = citing.compared(doubted, Printed(id="r", document="d", reference="r", fields={"year": "2017"}))
    assert (row.unconfirmed, row.differs) == (True, False)


def test_identifiers_lead_to_the_web_or_nowhere(tmp_path: Path) -> None:
    reference = book(tmp_path).base.references["jones-2002"]
    assert list(citing.identifiers(reference)) == [("DOI", "10.1000/tea", "https://doi.org/10.1000/tea", True)]
    hostile = Reference(id="r", type="misc", fields={"url": "javascript:alert(1)", "doi": '10.1/"><script>'})
    assert [(name, href) for name, _, href, _ in citing.identifiers(hostile)] == [("DOI", ""), ("Web", "")]
