from pathlib import Path

from kb.views import browse
from tests.page.cups import book
from tests.views.shown import page, shown, texts


def test_it_holds_every_claim_and_every_reference_without_a_script(tmp_path: Path) -> None:
    soup = shown(browse, book(tmp_path), "browse/")
    assert texts(soup, "#all-claims tbody th") == [
        "The article claims: Tea cools faster in a wide cup.",
        "The article claims: So wide cups are no good.",
        "The article claims: Warm tea gives joy.",
    ]
    assert len(soup.select("#all-references tbody tr")) == 4
    assert not soup.select("tr[hidden]")


def test_a_statement_stands_under_the_article_claims(tmp_path: Path) -> None:
    assert texts(shown(browse, book(tmp_path), "browse/"), "#all-claims thead th")[0] == "The article claims"


def test_claims_can_be_filtered_by_kind_document_verdict_and_standing(tmp_path: Path) -> None:
    soup = shown(browse, book(tmp_path), "browse/")
    row = soup.select("#all-claims tbody tr")[0]
    assert {name: value for name, value in row.attrs.items() if name.startswith("data-")} == {
        "data-kind": "finding",
        "data-document": "essay",
        "data-verdict": "supports cannot-verify",
        "data-standing": "supported",
        "data-certainty": "not-rated",
        "data-rests": "citations",
    }
    form = soup.select("form")[0]
    assert [select["name"] for select in form.select("select")] == [
        "kind",
        "document",
        "verdict",
        "standing",
        "certainty",
        "rests",
    ]
    assert texts(form.select("select")[2], "option") == [  # a part of the soup
        "any",
        "Supports it (1)",
        "Cannot be verified yet (1)",
        "Cites nothing (2)",
    ]


def test_every_value_of_a_row_is_among_the_choices(tmp_path: Path) -> None:
    soup = shown(browse, book(tmp_path), "browse/")
    for form in soup.select("form"):
        rows = soup.select(f"#{form['data-table']} tbody tr")
        for select in form.select("select"):
            choices = {option["value"] for option in select.select("option")}
            assert {value for row in rows for value in str(row[f"data-{select['name']}"]).split()} <= choices


def test_filters_wait_for_the_script_that_works_them(tmp_path: Path) -> None:
    assert all(form.has_attr("hidden") for form in shown(browse, book(tmp_path), "browse/").select("form"))


def test_it_stays_out_of_the_search_which_has_each_page_itself(tmp_path: Path) -> None:
    assert not page(browse, book(tmp_path), "browse/").searchable
