from pathlib import Path

from kb.views import topic
from tests.page.cups import book
from tests.tiny import FILES
from tests.views.shown import shown, texts

TEMPERATURE = "topics/temperature/"


def test_a_topic_puts_disagreements_first_and_claims_by_document(tmp_path: Path) -> None:
    soup = shown(topic, book(tmp_path), TEMPERATURE)
    assert texts(soup, "h1, h2") == [
        "How warm is it?",
        "Where the documents disagree, or agree",
        "What they say against each other",
        "An essay on cups",
    ]
    assert texts(soup, ".kb-figures") == ["rate, wide cups: 3 ± 0.5 K/min"]


def test_doses_are_what_articles_state_and_no_advice(tmp_path: Path) -> None:
    assert "not tested advice" in shown(topic, book(tmp_path), TEMPERATURE).get_text()


def test_a_caution_stands_before_everything_else(tmp_path: Path) -> None:
    warned = FILES["claims/topics.yaml"].replace("warm is it?}", "warm is it?, caution: Hot tea scalds.}")
    soup = shown(topic, book(tmp_path, {"claims/topics.yaml": warned}), TEMPERATURE)
    assert texts(soup, "header .kb-flag") == ["Hot tea scalds."]


def test_each_disagreement_leads_to_the_claims_of_both_sides(tmp_path: Path) -> None:
    soup = shown(topic, book(tmp_path), TEMPERATURE)
    assert [a["href"] for a in soup.select("#cup-or-tea a")] == ["/claims/essay/first/", "/claims/essay/third/"]
