from pathlib import Path

from kb.views import topic
from tests.page.cups import book
from tests.views.shown import shown, texts

TEMPERATURE = "topics/temperature/"


def test_a_topic_puts_disagreements_first_and_claims_by_document(tmp_path: Path) -> None:
    soup = shown(topic, book(tmp_path), TEMPERATURE)
    assert texts(soup, "h1, h2") == ["How warm is it?", "Where they disagree", "An essay on cups"]
    assert texts(soup, ".kb-figures") == ["rate, wide cups: 3 ± 0.5 K/min"]


def test_doses_are_what_articles_state_and_no_advice(tmp_path: Path) -> None:
    assert "not tested advice" in shown(topic, book(tmp_path), TEMPERATURE).get_text()
