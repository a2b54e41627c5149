from pathlib import Path

from kb.load import load
from kb.site.gather import book_of
from kb.views import home
from tests.page.cups import CUPS, book
from tests.views.shown import shown, texts


def test_each_hypothesis_has_one_honest_sentence_and_both_readings(tmp_path: Path) -> None:
    soup = shown(home, book(tmp_path), "")
    assert texts(soup, ".kb-card .kb-answer") == [
        "Not established . 1 of the 2 links that it needs has no admitted support."
    ]
    assert texts(soup, ".kb-card .kb-meta") == [
        "As the author cites it: 1 of 2 links supported. As the sources read: 1 of 2 links supported. "
        "It has no support to lose yet. Certainty: not rated.",
        "The same as a table",
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


def test_what_is_proposed_comes_before_what_is_rejected(tmp_path: Path) -> None:
    rejected = (
        CUPS["claims/hypotheses/cups.yaml"].replace("proposed_by", "rejected_by").replace("Wide cups cool tea", "No")
    )
    given = book(tmp_path, {"claims/hypotheses/a.yaml": rejected})
    titles = texts(shown(home, given, ""), ".kb-card h3")
    assert [title.startswith("No") for title in titles] == [False, True]


def test_a_hypothesis_that_stands_says_what_it_could_lose_and_how_certain_it_is_at_most(tmp_path: Path) -> None:
    text = CUPS["claims/hypotheses/cups.yaml"].replace("[width-cools, cooling-takes-joy]", "[width-cools]")
    soup = shown(home, book(tmp_path, {"claims/hypotheses/cups.yaml": text}), "")
    assert texts(soup, ".kb-card .kb-meta")[0].endswith(
        "1 study would have to go before no support is left. Certainty: at most very low (computed ceiling, not a GRADE "
        "rating); weakest link “Wide cups cool”."
    )
