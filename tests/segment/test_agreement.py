"""How far the proposal for the recorded articles agrees with the units that people settled.

The articles and units are not part of the repository; where they are not beside it, this is skipped.
"""

import json
from pathlib import Path

import pytest

from kb.manuscripts import plain
from kb.segment import decode, segment

BESIDE = Path(__file__).parents[3] / "shared"
UNITS = BESIDE / "facts" / "units.jsonl"
ARTICLES = ["endorphin-depletion-hypothesis", "ldn-endorphin-deficiency"]


@pytest.mark.parametrize("article", ARTICLES)
def test_the_proposal_agrees_with_the_settled_units(article: str) -> None:
    source = BESIDE / "seeds" / f"{article}.txt"
    if not (source.exists() and UNITS.exists()):
        pytest.skip("the articles and their settled units are not beside the repository")
    settled = [
        each for line in UNITS.read_text("utf-8").splitlines() if (each := json.loads(line))["document"] == article
    ]
    proposed = segment(plain.read(decode(source.read_bytes())), article).units
    expected = {(each["unit"], each["start"], each["end"]): (each["type"], each["sha256"]) for each in settled}
    found = {(name, *unit.at): (unit.type.value, unit.sha256) for name, unit in proposed.items()}
    spans = {key[1:] for key in expected} & {key[1:] for key in found}
    precision, recall = len(spans) / len(found), len(spans) / len(expected)
    placed = len(expected.keys() & found.keys()) / len(expected)
    whole = len(expected.items() & found.items()) / len(expected)
    print(f"{article}: precision {precision:.3f} recall {recall:.3f} number {placed:.3f} type {whole:.3f}")  # noqa: T201
    assert min(precision, recall) >= 0.98
    assert placed >= 0.98
    assert whole >= 0.98
