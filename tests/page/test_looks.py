from pathlib import Path

import pytest

from kb.page.looks import LOOKS, look
from tests.page.cups import CUPS, book

BARE = CUPS["claims/essay/body.yaml"].replace("verdict: supports", "verdict: does-not-support")


@pytest.mark.parametrize(
    ("further", "body", "name", "counts"),
    [
        ("contradicts", None, "contested", ("1 for", "1 against")),
        ("supports", None, "supported", ("2 for",)),
        ("inconclusive", None, "single", ("1 for",)),
        ("contradicts", BARE, "contrary", ("1 against",)),
        ("inconclusive", BARE, "unsupported", ("none for it",)),
    ],
)
def test_a_links_look_follows_what_the_sources_say(
    tmp_path: Path, further: str, body: str | None, name: str, counts: tuple[str, ...]
) -> None:
    changes = {"claims/hypotheses/cups.yaml": CUPS["claims/hypotheses/cups.yaml"].replace("contradicts", further)}
    given = book(tmp_path, changes | ({"claims/essay/body.yaml": body} if body else {}))
    found = look(given, given.read, "cups/width-cools")
    assert (found.name, found.meaning, found.counts) == (name, LOOKS[name], counts)


def test_a_link_for_which_nobody_names_a_work_is_asserted(tmp_path: Path) -> None:
    given = book(tmp_path)
    found = [look(given, weighed, "cups/cooling-takes-joy").name for weighed in (given.cited, given.read)]
    assert found == ["asserted", "asserted"]


def test_further_evidence_is_nothing_that_the_author_cites(tmp_path: Path) -> None:
    text = CUPS["claims/essay/body.yaml"].replace("cups/width-cools", "cups/cooling-takes-joy")
    given = book(tmp_path, {"claims/essay/body.yaml": text})
    found = [look(given, weighed, "cups/width-cools").name for weighed in (given.cited, given.read)]
    assert found == ["asserted", "contrary"]
