from pathlib import Path

from kb.model import Verdict
from kb.page.evidence import profile
from tests.page.cups import CUPS, book


def _rows(tmp_path: Path, changes: dict[str, str] | None = None) -> dict[str, list[tuple[str, Verdict, str]]]:
    found = profile(book(tmp_path, changes), "cups/width-cools")
    return {group: [(row.work.text, row.verdict, row.uncounted) for row in rows] for group, rows in found}


def test_every_work_stands_with_what_it_says_of_the_link(tmp_path: Path) -> None:
    assert _rows(tmp_path) == {
        "For": [("Smith 2001", Verdict.PARTLY_SUPPORTS, "")],
        "Against or qualifying": [("Lee 2003", Verdict.CONTRADICTS, "")],
        "Cannot be verified yet": [("Jones 2002", Verdict.CANNOT_VERIFY, "")],
    }


def test_a_claim_that_opposes_puts_its_support_against(tmp_path: Path) -> None:
    text = CUPS["claims/essay/body.yaml"].replace("direction: supports", "direction: opposes")
    rows = _rows(tmp_path, {"claims/essay/body.yaml": text})
    assert (rows["For"], [name for name, _, _ in rows["Against or qualifying"]]) == ([], ["Lee 2003", "Smith 2001"])


def test_a_claim_that_only_states_the_link_brings_no_evidence(tmp_path: Path) -> None:
    text = CUPS["claims/essay/body.yaml"].replace("direction: supports", "direction: states")
    assert list(_rows(tmp_path, {"claims/essay/body.yaml": text})) == ["For", "Against or qualifying"]


def test_a_work_whose_claim_lacks_its_premises_is_shown_and_not_counted(tmp_path: Path) -> None:
    text = CUPS["claims/essay/body.yaml"].replace("  cites:\n", "  premises: {all_of: [essay/third]}\n  cites:\n")
    rows = _rows(tmp_path, {"claims/essay/body.yaml": text})
    assert rows["For"] == [
        ("Smith 2001", Verdict.PARTLY_SUPPORTS, "not counted: what its claim argues from has no support")
    ]
