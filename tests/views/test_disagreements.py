from pathlib import Path

from kb.views import disagreements
from tests.page.cups import CUPS, book
from tests.views.shown import shown, texts


def test_a_disagreement_has_both_sides_and_the_exact_difference(tmp_path: Path) -> None:
    soup = shown(disagreements, book(tmp_path), "disagreements/")
    assert texts(soup, "#cup-or-tea > p") == ["One blames the cup.", "Topics: Temperature"]
    assert len(soup.select("#cup-or-tea li")) == 2


def test_conflicts_come_first_and_each_kind_is_counted(tmp_path: Path) -> None:
    more = CUPS["claims/disagreements.yaml"].replace(
        "cup-or-tea, kind: conflict", "same, kind: agreement, title: The cup"
    )
    text = more + CUPS["claims/disagreements.yaml"]
    soup = shown(disagreements, book(tmp_path, {"claims/disagreements.yaml": text}), "disagreements/")
    assert texts(soup, "header .kb-meta") == ["1 conflict · 1 agreement"]
    assert texts(soup, "h2") == ["Conflicts", "Agreements"]
    assert texts(soup, "#same h3") == ["The cup"]


def test_without_disagreements_there_is_no_page(tmp_path: Path) -> None:
    assert list(disagreements.pages(book(tmp_path, {"claims/disagreements.yaml": "[]\n"}))) == []
