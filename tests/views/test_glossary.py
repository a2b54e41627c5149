from pathlib import Path

from kb.model import Design, Verdict
from kb.page.looks import LOOKS
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
        "Designs of studies",
        "Lines of the map",
    ]
    words = [texts(section, "dt") for section in soup.select("section")]
    meanings = [texts(section, "dd") for section in soup.select("section")]
    assert (len(words[0]), len(words[3]), len(words[4])) == (len(Verdict), len(given.standards), len(Design))
    # The last line of the map is the missing arrowhead.
    assert len(words[5]) == len(LOOKS) + 1
    assert [len(each) for each in meanings] == [len(each) for each in words]
    assert all(meaning.endswith(".") for each in meanings for meaning in each)


def test_no_word_claims_that_something_is_true(tmp_path: Path) -> None:
    told = shown(glossary, book(tmp_path), HERE).get_text()
    assert "does not mean true" in told
    assert "does not mean refuted" in told
