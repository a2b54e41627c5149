from pathlib import Path

from kb.load import load
from kb.site.gather import book_of
from kb.views import home
from tests.page.cups import book
from tests.views.shown import shown, texts


def test_each_hypothesis_has_one_honest_sentence_and_both_readings(tmp_path: Path) -> None:
    soup = shown(home, book(tmp_path), "")
    assert texts(soup, ".kb-card .kb-answer") == ["Not established . 1 of its 2 links have no admitted support."]
    assert texts(soup, ".kb-card .kb-meta") == [
        "As the author cites it: 1 of 2 links supported. As the sources read: 1 of 2 links supported."
    ]


def test_its_map_leads_into_the_hypothesis(tmp_path: Path) -> None:
    assert len(shown(home, book(tmp_path), "").select(".kb-card svg a.kb-edge")) == 2


def test_it_leads_to_topics_documents_and_everything(tmp_path: Path) -> None:
    soup = shown(home, book(tmp_path), "")
    hrefs = {a["href"] for a in soup.select("a.kb-a, #all a")}
    assert {"/topics/temperature/", "/documents/essay/", "/browse/#claims", "/browse/#references"} <= hrefs
    assert texts(soup, "#changes li") == ["3 January 2026 First records."]


def test_errors_in_the_records_are_said_on_the_first_page(tmp_path: Path) -> None:
    given = book(tmp_path, {"claims/essay/broken.yaml": "- {id: x, statement: [}\n"})
    assert "1 error in the records" in shown(home, given, "").get_text()


def test_an_empty_knowledge_base_has_a_first_page(tmp_path: Path) -> None:
    (tmp_path / "kb.yaml").write_text("title: Nothing yet\nbase_iri: https://example.org/x/\n")
    soup = shown(home, book_of(load(tmp_path)), "")
    assert texts(soup, "h1") == ["Nothing yet"]
