"""kb what-if: what falls, what is relieved, and what becomes of certainty."""

from pathlib import Path

from tests.cli.test_commands import answer, kb
from tests.tiny import FILES, write

_MORE = "      - {study: brown-2004, verdict: contradicts, read: abstract, why: It did not.,\n         by: curator, on: 2026-01-02, judged: 8ecbf57245f556a9}\n    searched:"
_SECOND = {
    "claims/hypotheses/cups.yaml": FILES["claims/hypotheses/cups.yaml"].replace("    searched:", _MORE),
    "references/library.bib": FILES["references/library.bib"]
    + "@article{brown-2004,\n  author = {Brown, B.},\n  title = {More cups},\n  journal = {Journal of Cups},\n  year = {2004},\n}\n",
    "references/studies/brown-2004.yaml": FILES["references/studies/smith-2001.yaml"].replace(
        "smith-2001", "brown-2004"
    ),
}


def test_what_falls_takes_its_certainty_with_it(tmp_path: Path) -> None:
    root = write(tmp_path)
    assert kb("what-if", "--root", str(root), "--without", "smith-2001").stdout.splitlines() == [
        "Loses its support: links cups/width-cools",
        "Loses its support: hypotheses cups",
        "Certainty: links cups/width-cools: at most low → not rated",
        "Certainty: hypotheses cups: at most low → not rated",
    ]


def test_certainty_rises_where_what_speaks_against_a_link_is_taken_away(tmp_path: Path) -> None:
    root = write(tmp_path, _SECOND)
    found = answer("what-if", "--root", str(root), "--without", "brown-2004")
    assert found["without"] == ["brown-2004"]
    assert found["relieved"]["links"] == ["cups/width-cools"]
    assert found["certainty"] == {
        "claims": {},
        "links": {"cups/width-cools": ["very low", "low"]},
        "hypotheses": {"cups": ["very low", "low"]},
        "parts": {},
    }
