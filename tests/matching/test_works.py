"""Which entries are one work: each case a list in BibTeX and the pairs that are found in it."""

import pytest

from kb.matching import is_preprint, pairs, preprints
from kb.reading import reread


def entry(key: str, type_: str = "article", **fields: str) -> str:
    full = {"author": "Smith, Ann and Doe, Jo", "title": "The cooling of tea in wide cups", "year": "2001"}
    full |= {"journal": "Journal of Cups"} if type_ == "article" else {}
    full |= {name.replace("_", "-"): value for name, value in fields.items()}
    return f"@{type_}{{{key}, " + ", ".join(f"{n} = {{{v}}}" for n, v in full.items() if v) + "}\n"


def found(*entries: str) -> list[tuple[str, str, str, str]]:
    return [(p.first.key, p.later.key, p.by, p.against) for p in pairs(reread("refs.bib", "".join(entries)))]


ONE = {
    "title, author and year": (entry("a"), entry("b")),
    "a typing error in the title": (entry("a"), entry("b", title="The cooling of tea in wide cusp")),
    "an abbreviated journal": (entry("a"), entry("b", journal="J. Cups")),
    "initials": (entry("a"), entry("b", author="Smith, A.")),
    "an umlaut written out": (entry("a", author="Müller, Ann"), entry("b", author="Mueller, A.")),
    "a subtitle in one": (entry("a"), entry("b", title="The cooling of tea in wide cups: a trial")),
    "a year off, volume and page equal": (
        entry("a", volume="3", pages="12--18"),
        entry("b", volume="3", pages="12-8", year="2002"),
    ),
    "nobody named, volume and page equal": (
        entry("a", author="", volume="3", pages="12--18"),
        entry("b", author="", volume="3", pages="12"),
    ),
    "no title in one": (
        entry("a", volume="3", pages="12--18"),
        entry("b", title="", volume="3", pages="12"),
    ),
}
TWO = {
    "another author": (entry("a"), entry("b", author="Jones, Bea")),
    "the first author with others, and no pages": (
        entry("a", "techreport"),
        entry("b", "techreport", author="Smith, Ann and Zhou, Dan"),
    ),
    "nobody named, and no pages": (entry("a", author="", volume="3"), entry("b", author="", volume="3")),
    "another given name": (entry("a"), entry("b", author="Smith, Bea")),
    "another year and no pages": (entry("a"), entry("b", year="2002")),
    "another volume": (entry("a", volume="3"), entry("b", volume="4")),
    "another edition": (entry("a", "book", edition="1"), entry("b", "book", edition="2")),
    "another report number": (entry("a", "techreport", number="12"), entry("b", "techreport", number="13")),
    "numbered titles": (
        entry("a", title="A report on cups and pots, 12"),
        entry("b", title="A report on cups and pots, 13"),
    ),
    "another journal": (entry("a"), entry("b", journal="Proceedings of the Kettle Society")),
    "a year with another letter": (entry("a", year="2001a"), entry("b", year="2001b")),
    "another DOI": (entry("a", doi="10.1234/a"), entry("b", doi="10.1234/b")),
    "other pages": (entry("a", pages="12--18"), entry("b", pages="30--35")),
    "a generic title": (entry("a", title="Letter to the editor"), entry("b", title="Letter to the editor")),
    "chapters of one book": (
        entry("a", "incollection", title="On wide cups", isbn="9783161484100", booktitle="Cups"),
        entry("b", "incollection", title="On narrow cups", isbn="9783161484100", booktitle="Cups"),
    ),
    "a chapter and its book": (
        entry("a", "incollection", booktitle="Cups", isbn="9783161484100"),
        entry("b", "book", isbn="9783161484100"),
    ),
    "short forms of footnotes": (
        entry("a", "misc", title="Ibid., p. 12"),
        entry("b", "misc", title="Ibid., p. 12"),
        entry("c", "misc", title="", pages="12"),
        entry("d", "misc", title="", pages="12"),
    ),
    "a preprint and what became of it": (entry("a", journal="bioRxiv"), entry("b")),
    "the PMID 0 that stands for none": (entry("a", pmid="0"), entry("b", title="On kettles and pots", pmid="0")),
}


@pytest.mark.parametrize("name", ONE)
def test_one_work_is_found_without_a_common_identifier(name: str) -> None:
    assert found(*ONE[name]) == [("a", "b", "", "")]


@pytest.mark.parametrize("name", TWO)
def test_two_works_are_not_joined(name: str) -> None:
    assert found(*TWO[name]) == []


@pytest.mark.parametrize(
    ("field", "one", "other", "by"),
    [
        ("doi", "10.1234/A.", "https://doi.org/10.1234/a", "DOI 10.1234/a"),
        ("pmid", "123", "PMID: 123", "PMID 123"),
        ("pmcid", "PMC123", "pmc123", "PMCID PMC123"),
        ("eprint", "2103.01234v1", "arXiv:2103.01234v2", "arXiv 2103.01234"),
    ],
)
def test_an_identifier_joins_in_whatever_way_it_is_written(field: str, one: str, other: str, by: str) -> None:
    texts = entry("a", **{field: one}), entry("b", title="The cooling of tea", **{field: other})
    assert found(*texts) == [("a", "b", by, "")]


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"title": "A history of the kettle"}, "the titles differ"),
        ({"pages": "30--35"}, "the pages differ"),
        ({"title": "", "pages": "", "year": "2002", "volume": "4"}, "year and volume differ"),
    ],
)
def test_a_common_identifier_does_not_join_works_that_differ(fields: dict[str, str], why: str) -> None:
    texts = entry("a", pmid="123", pages="12--18", volume="3"), entry("b", pmid="123", **fields)
    assert found(*texts) == [("a", "b", "PMID 123", why)]


def test_of_several_with_one_identifier_each_is_joined_to_the_work_that_it_is() -> None:
    other = "A history of the kettle"
    texts = [entry(key, pmid="123", title=title) for key, title in (("a", ""), ("b", other), ("c", other))]
    assert found(*texts) == [("a", "b", "PMID 123", ""), ("a", "c", "PMID 123", "")]
    texts[0] = entry("a", pmid="123")
    assert found(*texts) == [("a", "b", "PMID 123", "the titles differ"), ("b", "c", "PMID 123", "")]


def test_a_pair_is_told_once_whatever_it_has_in_common() -> None:
    assert found(entry("a", pmid="1", doi="10.1234/a"), entry("b", pmid="1", doi="10.1234/a")) == [
        ("a", "b", "DOI 10.1234/a", "")
    ]


def test_a_list_of_one_work_over_and_over_takes_linear_work() -> None:
    texts = [entry(f"k{n}", volume=str(n)) for n in range(2000)]
    assert found(*texts) == []


@pytest.mark.parametrize(
    ("fields", "is_one"),
    [
        ({"journal": "arXiv preprint arXiv:2103.01234"}, True),
        ({"journal": "bioRxiv"}, True),
        ({"doi": "10.1101/2020.01.30.927871"}, True),
        ({"doi": "10.48550/arXiv.2103.01234"}, True),
        ({"journal": "", "eprint": "2103.01234"}, True),
        ({"eprint": "2103.01234"}, False),
        ({"doi": "10.1101/gr.123456.111"}, False),
        ({}, False),
    ],
)
def test_a_preprint_is_told_by_doi_server_or_missing_journal(fields: dict[str, str], is_one: bool) -> None:
    assert is_preprint(reread("refs.bib", entry("a", **fields)).entries[0]) == is_one


def test_a_preprint_is_found_beside_the_work_that_it_became() -> None:
    text = entry("a", journal="bioRxiv", year="2000") + entry("b") + entry("c", author="Jones, Bea")
    assert [(one.key, other.key) for one, other in preprints(reread("refs.bib", text))] == [("a", "b")]
