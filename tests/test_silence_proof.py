"""Silence is no evidence: with any answers missing, no error and no warning is said that all answers would not say."""

import random
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kb.check import check_writing, rules
from kb.load import load
from kb.model import Entry, Notice, NoticeKind, Registry, RegistryStatus, Severity, Value
from kb.model.registry import RegistryRecord
from kb.snapshot import registry
from tests.damage import clean, damaged, without_identifiers, writing

RULES = [code for code, module in rules().items() if module.TIER == 1]
KNOWN = registry({}, load(Path(__file__).parent.parent))
SOUND = clean(KNOWN)


def said(entries: list[Entry], records: list[RegistryRecord]) -> set[tuple[str, Severity, int]]:
    found = check_writing(writing(entries, Registry(tuple(records))), RULES)
    return {(each.rule, each.severity, each.start) for each in found if each.severity is not Severity.INFO}


def failed(record: RegistryRecord) -> RegistryRecord:
    """Give the look-up of a record as it is when nobody answers: the same was asked."""
    return replace(record, status=RegistryStatus.FAILED, work=None, notices=(), notice_of=(), versions=(), moved_to="")


def _other(rng: random.Random, record: RegistryRecord) -> RegistryRecord:
    """Give another registry's answer of a work, sometimes of another mind, or none, or with a notice."""
    assert record.work
    # Nobody else knows the names of our library.
    asked = tuple(key for key in record.asked if not key.startswith("KEY "))
    other = replace(record, source="Crossref", asked=asked)
    kind = rng.randrange(6)
    if kind == 0:
        return replace(other, status=RegistryStatus.NOT_FOUND, work=None, source=rng.choice(["doi.org", "Crossref"]))
    if kind == 1:
        kinds = rng.sample(list(NoticeKind), 2)
        return replace(other, notices=tuple(Notice(kind=each, source="Crossref") for each in kinds))
    if kind == 2:
        return replace(other, work=damaged(rng, [record.work, *SOUND[:3]])[0])
    if kind == 3:
        year = str(int(record.work.text("issued") or 2000) + 1)
        fields = record.work.fields | {"issued": Value(year, 0, 0)}
        return replace(other, work=replace(record.work, fields=fields))
    if kind == 4:
        # An identifier that leads to another work.
        return replace(other, work=rng.choice(SOUND))
    return other


def _world(rng: random.Random) -> tuple[list[Entry], list[RegistryRecord]]:
    records = [record for record in KNOWN.records if record.work and record.status is RegistryStatus.FOUND]
    chosen = rng.sample(records, 4)
    # Of some works only the other registry answers.
    answers = [*(each for each in chosen if rng.random() < 0.6), *(_other(rng, each) for each in chosen)]
    entries = [replace(each.work, key=each.id) for each in chosen if each.work and each.work.authors]
    known = [entry for entry in entries if entry.text("title") and entry.text("container-title")]
    entries += [damaged(rng, [*known, *SOUND[:2]])[0] for _ in range(4)]
    entries = [replace(e, fields={**e.fields, "URL": Value("https://example.org/a", 0, 0)}) for e in entries]
    addresses = [
        RegistryRecord("the web", "a", "2026-01-02", status, ("URL https://example.org/a",))
        for status in rng.sample(list(RegistryStatus), rng.randrange(3))
    ]
    return [rng.choice([e, without_identifiers(e)]) for e in entries], answers + addresses


@given(st.integers(0, 10**6))
def test_with_any_answers_failing_errors_and_warnings_are_among_those_with_all(seed: int) -> None:
    rng = random.Random(seed)
    entries, answers = _world(rng)
    share = rng.random()
    some = [failed(each) if rng.random() < share else each for each in answers]
    assert said(entries, some) <= said(entries, answers)


def test_there_is_something_to_be_silent_about() -> None:
    told = set()
    for seed in range(60):
        told |= {rule for rule, _, _ in said(*_world(random.Random(seed)))}
    assert {"MET601", "MET602", "MET604", "MET605", "MET606", "MET609", "MET610", "STA701", "URL801"} <= told
