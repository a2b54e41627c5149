from pathlib import Path

from kb.model import Design, Verdict
from kb.views import glossary
from tests.page.cups import book
from tests.views.shown import shown, texts

HERE = "glossary/"


def test_every_verdict_and_design_and_standard_has_its_word(tmp_path: Path) -> None:
    given = book(tmp_path)
    soup = shown(glossary, given, HERE)
    assert texts(soup, "h2") == [
        "Verdicts on a source",
        "Standing",
        "Evidence",
        "Standards of proof",
        "Lines of the map",
        "Designs",
    ]
    numbers = [len(section.select("dt, li")) for section in soup.select("section")]
    assert (numbers[0], numbers[3], numbers[5]) == (len(Verdict), len(given.standards), len(Design))


def test_no_word_claims_that_something_is_true(tmp_path: Path) -> None:
    told = shown(glossary, book(tmp_path), HERE).get_text()
    assert "does not mean true" in told
    assert "does not mean refuted" in told
