from pathlib import Path

from kb.model import Verdict
from kb.page.summary import both_readings, citations_in_words, foot, in_order, place
from tests.page.cups import book


def test_a_place_reads_as_section_paragraph_and_sentence() -> None:
    assert place(("s04.p02.s04",)) == "section 4, paragraph 2, sentence 4"
    assert place(("s04.p00.s01", "s05.p01.s01")) == "section 4, heading and 1 more place"


def test_claims_stand_in_the_order_of_the_document(tmp_path: Path) -> None:
    claims = in_order(book(tmp_path).base.claims.values())
    assert [claim.name for claim in claims] == ["first", "second", "third"]


def test_citations_are_counted_by_verdict() -> None:
    many = (Verdict.CANNOT_VERIFY, Verdict.SUPPORTS, Verdict.CANNOT_VERIFY)
    assert [citations_in_words(v) for v in ((), many[:1], many)] == [
        "cites nothing",
        "1 citation: cannot be verified yet",
        "3 citations: 1 supports it, 2 cannot be verified yet",
    ]


def test_both_readings_are_told_and_nothing_cited_is_told_once(tmp_path: Path) -> None:
    given = book(tmp_path)
    assert both_readings(given, "claims", "essay/first") == "as cited: supported; as the sources read: supported"
    assert both_readings(given, "claims", "essay/third") == "appeals to studies it does not name"


def test_a_page_ends_with_its_machine_form_and_its_record(tmp_path: Path) -> None:
    assert foot(book(tmp_path), "claims", "essay/first") == {
        "forms": (
            ("JSON", "/claims/essay/first.json"),
            ("Turtle", "/claims/essay/first.ttl"),
            ("BibTeX", "/claims/essay/first.bib"),
            ("RIS", "/claims/essay/first.ris"),
            ("CSL-JSON", "/claims/essay/first.csl.json"),
        ),
        "where": "claims/essay/body.yaml",
        "repository": "",
    }
