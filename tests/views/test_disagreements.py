from pathlib import Path

from kb.views import disagreements
from tests.page.cups import book
from tests.views.shown import shown, texts


def test_a_disagreement_has_both_sides_and_the_exact_difference(tmp_path: Path) -> None:
    soup = shown(disagreements, book(tmp_path), "disagreements/")
    assert texts(soup, "#cup-or-tea > h2, #cup-or-tea > p") == ["Conflict", "One blames the cup."]
    assert len(soup.select("#cup-or-tea li")) == 2


def test_without_disagreements_there_is_no_page(tmp_path: Path) -> None:
    assert list(disagreements.pages(book(tmp_path, {"claims/disagreements.yaml": "[]\n"}))) == []
