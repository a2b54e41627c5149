import json
from pathlib import Path

from kb.views import concept
from tests.page.cups import book
from tests.views.shown import page, shown, texts


def test_a_concept_tells_what_is_meant_and_what_is_claimed(tmp_path: Path) -> None:
    soup = shown(concept, book(tmp_path), "concepts/cup-width/")
    assert texts(soup, "header") == ["Concept width of the cup How wide a cup is. Also called: cup diameter"]
    assert texts(soup, "#links li") == ["Wide cups cool contested: studies for and against"]
    assert texts(soup, "#claims li")[0].startswith("The article claims: Tea cools")


def test_a_concept_that_nobody_mentions_has_a_page(tmp_path: Path) -> None:
    assert "No claim about it is recorded." in shown(concept, book(tmp_path), "concepts/joy/").get_text()


def test_its_machine_forms_stand_beside_it(tmp_path: Path) -> None:
    files = page(concept, book(tmp_path), "concepts/cup-width/").files
    assert list(files) == [".json", ".ttl", ".bib", ".ris", ".csl.json"]
    form = json.loads(files[".json"])
    assert (form["label"], form["claims"], form["links"]) == ("width of the cup", ["essay/first"], ["cups/width-cools"])
