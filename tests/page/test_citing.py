from pathlib import Path

import pytest

from kb.model import Name, Printed, Reference
from kb.page import citing
from kb.works.styles import Styled
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
        ("journal", "The Sleep Medicine Reviews", False),
        ("journal", "Pain", True),
        ("pages", "82-97", False),
        ("pages", "82–7", True),
        ("pages", "82–97", False),
        ("year", "2017", True),
        ("doi", "10.1/X", False),
        ("doi", "https://doi.org/10.1/x", False),
        ("doi", "10.1/x-", True),
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


def test_a_leading_article_is_no_other_journal() -> None:
    for journal in ("The Clinical Journal of Cups", "Clinical Journal of Cups", "Clin J Cups"):
        true = Reference(id="r", type="article", fields={"journal": "The Clinical Journal of Cups"})
        rows = citing.compared(true, Printed(id="r", document="d", reference="r", fields={"journal": journal}))
        assert [row.differs for row in rows] == [False], journal


@pytest.mark.parametrize(
    ("true", "shown", "differs"),
    [
        (Name(family="van Cup", given="Jan Piet"), Name(family="Cup", given="JP"), False),
        (Name(family="Müller", given="A."), Name(family="Mueller", given="A"), False),
        (Name(family="Cup Pot", given="E."), Name(family="Pot", given="EC"), True),
        (Name(family="Cup", given="A."), Name(family="Cup", given="B"), True),
        (Name(literal="The Cup Society"), Name(literal="Cup Society"), False),
        (Name(family="Cup", given="A."), Name(literal="Cup Society"), True),
    ],
)
def test_a_name_differs_where_it_is_another_persons_or_half_of_it(true: Name, shown: Name, differs: bool) -> None:
    (row,) = citing.compared(
        Reference(id="r", type="article", authors=(true,)),
        Printed(id="r", document="d", reference="r", authors=(shown,)),
    )
    assert row.differs is differs


def test_what_nobody_has_confirmed_cannot_convict_what_is_printed() -> None:
    doubted = Reference(id="r", type="article", fields={"year": "2018"}, unverified=("year",))
    (row,) = citing.compared(doubted, Printed(id="r", document="d", reference="r", fields={"year": "2017"}))
    assert (row.unconfirmed, row.differs) == (True, False)


def test_identifiers_lead_to_the_web_or_nowhere(tmp_path: Path) -> None:
    reference = book(tmp_path).base.references["jones-2002"]
    assert list(citing.identifiers(reference)) == [("DOI", "10.1000/tea", "https://doi.org/10.1000/tea", True)]
    hostile = Reference(id="r", type="misc", fields={"url": "javascript:alert(1)", "doi": '10.1/"><script>'})
    assert [(name, href) for name, _, href, _ in citing.identifiers(hostile)] == [("DOI", ""), ("Web", "")]


def test_a_claim_is_cited_with_its_knowledge_base_its_state_its_licence_and_its_address(tmp_path: Path) -> None:
    settings = "title: Cups\nbase_iri: https://example.org/cups/\nsite_url: https://cups.example.org/\n"
    given = book(tmp_path, {"kb.yaml": settings})
    assert citing.of_claim(given, given.base.claims["essay/first"]) == (
        "Cups. “The article claims: Tea cools faster in a wide cup.” Claim essay/first. Records last changed on "
        "3 January 2026. Licence: CC-BY-4.0. https://cups.example.org/claims/essay/first/"
    )


def test_without_a_site_or_a_list_of_changes_a_claim_is_cited_by_its_iri_and_without_a_day(tmp_path: Path) -> None:
    given = book(tmp_path, {"claims/changes.yaml": "[]\n"})
    assert citing.of_claim(given, given.base.claims["essay/first"]).endswith(
        "Claim essay/first. Licence: CC-BY-4.0. https://example.org/cups/claims/essay/first/"
    )


def test_a_style_emphasises_and_a_record_never_does() -> None:
    pieces = (("Smith A. <i>Cups</i> & tea. ", False), ("J <b>", True), (". 2001\x01", False))
    assert citing.printed_as([Styled("AMA", pieces)]) == (
        ("AMA", "Smith A. &lt;i&gt;Cups&lt;/i&gt; &amp; tea. <i>J &lt;b&gt;</i>. 2001\ufffd"),
    )


def test_what_is_unconfirmed_or_not_there_is_said_beside_a_citation() -> None:
    cut = Reference(id="a", type="article", fields={"year": "2001", "pmid": "1"}, unverified=("pmid",))
    assert citing.doubts(cut) == ("Unconfirmed: PMID.", "Not on record: authors, title.")
    whole = Reference(id="a", type="book", authors=(Name(family="B"),), fields={"title": "T", "year": "2001"})
    assert citing.doubts(whole) == ()


def test_a_list_of_authors_that_is_cut_says_so_and_does_not_differ_for_it() -> None:
    first = TRUE.authors[:1]
    printed = Printed(id="r", document="d", reference="r", authors=first, fields={"others": "true"})
    shown = {row.name: row for row in citing.compared(TRUE, printed)}["authors"]
    assert (shown.printed, shown.differs) == ("Smith AB, et al.", False)
    cut = Reference(id="r", type="article", authors=first, others=True, fields={"title": "T", "year": "2018"})
    assert citing.citation(cut) == "Smith AB, et al. 2018."
    other = Printed(id="r", document="d", reference="r", authors=(Name(family="Jones"),), fields={"others": "true"})
    assert [row.differs for row in citing.compared(TRUE, other) if row.name == "authors"] == [True]
