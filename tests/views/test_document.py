from pathlib import Path

from kb.views import document
from tests.page.cups import CUPS, book
from tests.views.shown import shown, texts

ESSAY = "documents/essay/"


def test_there_is_a_page_for_each_and_a_list_of_all(tmp_path: Path) -> None:
    assert [found.address for found in document.pages(book(tmp_path))] == ["documents/", ESSAY]


def test_its_claims_stand_in_its_own_order_with_what_they_rest_on(tmp_path: Path) -> None:
    assert texts(shown(document, book(tmp_path), ESSAY), ".kb-outline li") == [
        "Tea cools faster in a wide cup. paragraph 1, sentence 1 · 2 citations: 1 supports it, 1 cannot be verified yet",
        "So wide cups are no good. paragraph 1, sentence 2 · cites nothing",
        "Warm tea gives joy. paragraph 2, sentence 1 · cites nothing; appeals to studies it does not name",
    ]


def test_what_is_counted_is_counted_from_the_records(tmp_path: Path) -> None:
    soup = shown(document, book(tmp_path), ESSAY)
    assert texts(soup, ".kb-counts > div") == [
        "3 claims recorded",
        "2 cite nothing",
        "1 appeal to unnamed studies",
        "2 citations judged",
        "1 borne out by the cited work",
    ]
    assert texts(soup, "#verdicts tbody tr") == [
        "Supports it 1 of 2 citations",
        "Cannot be verified yet 1 of 2 citations",
    ]


def test_coverage_is_of_units_and_of_those_that_assert_something(tmp_path: Path) -> None:
    assert texts(shown(document, book(tmp_path), ESSAY), "#coverage p") == [
        "Of 3 units of its text, 3 have a settled role; of 2 units that assert something, 2 have a claim on record."
    ]


def test_errors_of_its_reference_list_are_told_field_by_field(tmp_path: Path) -> None:
    assert texts(shown(document, book(tmp_path), ESSAY), "#reference-errors li") == [
        "Jones 2002 : year printed as “2003”, on record “2002”"
    ]


def test_sections_without_a_claim_are_named_once(tmp_path: Path) -> None:
    text = CUPS["claims/essay/document.yaml"].replace("title: Cups}]", "title: Cups}, {id: s02, title: Saucers}]")
    soup = shown(document, book(tmp_path, {"claims/essay/document.yaml": text}), ESSAY)
    assert "No claim is recorded from: Saucers." in soup.get_text()


def test_a_document_without_claims_has_a_page(tmp_path: Path) -> None:
    soup = shown(document, book(tmp_path, {"claims/essay/body.yaml": "[]\n"}), ESSAY)
    assert "No claim is recorded yet." in soup.get_text()
