import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.bibliographies.pubmed_xml import read
from tests.bibliographies.places import places
from tests.rules.examples import SOUND

ONE = "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>Cüps</ArticleTitle></Article></MedlineCitation></PubmedArticle>"


def test_a_record_is_read_by_csl_variable_with_places() -> None:
    text = SOUND["sound.xml"]
    (entry,) = read(text).entries
    assert (entry.key, entry.type) == ("11588250", "article-journal")
    assert text[entry.start : entry.end].startswith("<PubmedArticle><MedlineCitation>")
    assert text[entry.start : entry.end].endswith("</PubmedData>\n</PubmedArticle>")
    assert {name: (value.text, text[value.start : value.end]) for name, value in entry.fields.items()} == {
        "PMID": ("11588250", "11588250"),
        "ISSN": ("0317-8471", "0317-8471"),
        "volume": ("12", "12"),
        "issue": ("3", "3"),
        "issued": ("2001", "2001"),
        "container-title": ("Journal of Cups", "Journal of Cups"),
        "title": ("Wide cups and the cooling of tea: a trial.", "Wide cups and the cooling of <i>tea</i>: a trial."),
        "page": ("101-9", "101-9"),
        "DOI": ("10.1234/joc.2001.12.101", "10.1234/joc.2001.12.101"),
        "PMCID": ("PMC123456", "PMC123456"),
    }
    assert [(each.family, each.given, each.literal) for each in entry.authors] == [
        ("Smith", "Ann B", ""),
        ("", "", "The Kettle Group"),
    ]


def test_places_are_code_points_where_letters_take_several_bytes() -> None:
    text = f"<PubmedArticleSet><!-- {'ü中🍵' * 3000} -->{ONE}</PubmedArticleSet>"
    (entry,) = read(text).entries
    title = entry.fields["title"]
    assert (title.text, text[title.start : title.end], text[entry.start : entry.end]) == ("Cüps", "Cüps", ONE)


def test_a_declared_entity_ends_the_reading() -> None:
    text = f'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<PubmedArticleSet>{ONE}&b;</PubmedArticleSet>'
    found = read(text)
    assert (found.entries, [each.message for each in found.problems]) == ((), ["an entity is declared"])


def test_records_before_a_fault_are_kept() -> None:
    found = read(f"<PubmedArticleSet>{ONE}<PubmedArticle><PMID>2</PMID>")
    assert [entry.key for entry in found.entries] == ["1"]
    assert [each.message for each in found.problems] == ["no XML: no element found"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<html><title>404</title></html>", "holds no PubMed record"),
        ("no XML at all", "no XML: syntax error"),
        ("<a>" * 200_000, "no XML: no element found"),
        ("<a>&zonk;</a>", "no XML: undefined entity"),
    ],
)
def test_what_is_no_record_is_a_problem(text: str, message: str) -> None:
    found = read(text)
    assert (found.entries, [each.message for each in found.problems]) == ((), [message])


def test_an_empty_file_holds_nothing() -> None:
    assert (read(" \n").entries, read("").problems) == ((), ())


@given(
    st.lists(
        st.sampled_from(
            [
                "<PubmedArticle>",
                "</PubmedArticle>",
                "<PMID>",
                "</PMID>",
                "ü1",
                "<Author>",
                "</Author>",
                "<LastName>",
                "</LastName>",
                "<a",
                ">",
                "&",
                "\n",
            ]
        )
    )
)
def test_no_file_is_too_odd_to_be_read(parts: list[str]) -> None:
    text = "".join(parts)
    found = read(text)
    assert all(0 <= start <= end <= len(text) for start, end in places(found))
