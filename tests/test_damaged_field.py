"""One damaged field: it is named, and what nobody touched is let be. Held against this knowledge base's own library."""

import os
import random
from pathlib import Path

import pytest

from kb.check import check_writing, rules
from kb.load import load
from kb.model import Entry, Finding, Registry, Severity
from kb.snapshot import registry
from tests.damage import clean, damaged, judged, without_identifiers, writing

LONG = bool(os.environ.get("KB_LONG"))
TRIALS = 10_000 if LONG else 300
ON_RECORD = [code for code, module in rules().items() if module.TIER == 1 and code.startswith(("MET", "STA"))]


@pytest.fixture(scope="module")
def answers() -> Registry:
    return registry({}, load(Path(__file__).parent.parent))


def alarms(entries: list[Entry], answers: Registry) -> list[Finding]:
    """Give errors and warnings."""
    found = check_writing(writing(entries, answers), ON_RECORD)
    return [each for each in found if each.severity is not Severity.INFO]


@pytest.mark.parametrize("identified", [True, False], ids=["with identifiers", "without"])
def test_clean_entries_raise_no_alarm(answers: Registry, identified: bool) -> None:
    entries = [entry if identified else without_identifiers(entry) for entry in clean(answers)]
    assert len(entries) > 30
    assert [(entries[each.start].key, each.rule, each.message) for each in alarms(entries, answers)] == []


@pytest.mark.parametrize("identified", [True, False], ids=["with identifiers", "without"])
def test_the_damaged_field_is_named_and_nothing_else(answers: Registry, identified: bool) -> None:
    rng, sound = random.Random(11), clean(answers)
    trials = [damaged(rng, sound) for _ in range(TRIALS)]
    entries = [entry if identified else without_identifiers(entry) for entry, _ in trials]
    missed, other = judged(trials, check_writing(writing(entries, answers), ON_RECORD))
    assert len(missed) <= TRIALS // 100, [(entry.key, name) for entry, name in missed[:20]]
    assert len(other) <= TRIALS // 200, [(entry.key, name, rules) for entry, name, rules in other[:20]]
