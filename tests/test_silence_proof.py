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

# What stands in a list twice is judged without answers; it must stay so.
RULES = [code for code, module in rules().items() if module.TIER == 1 or code.startswith("DUP")]
LOUD = {code for code in RULES if rules()[code].TIER == 1 and rules()[code].SEVERITY is not Severity.INFO}
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
    kind = rng.randrange(9)
    if kind == 0:
        return replace(other, status=RegistryStatus.NOT_FOUND, work=None, source=rng.choice(["doi.org", "Crossref"]))
    if kind == 1:
        kinds = rng.sample(list(NoticeKind), 2)
        return replace(other, notices=tuple(Notice(kind=each, source="Crossref", reason="a slip") for each in kinds))
    if kind == 2:
        return replace(other, work=damaged(rng, [record.work, *SOUND[:3]])[0])
    if kind == 3:
        year = str(int(record.work.text("issued") or 2000) + 1)
        fields = record.work.fields | {"issued": Value(year, 0, 0)}
        return replace(other, work=replace(record.work, fields=fields))
    if kind == 4:
        # An identifier that leads to another work.
        return replace(other, work=rng.choice(SOUND))
    if kind == 5:
        withdrawn = Notice(kind=NoticeKind.WITHDRAWAL, source="DataCite")
        return replace(other, source="DataCite", work=_preprint(record.work), notices=(withdrawn,))
    if kind == 6:
        volume = record.work.fields | {"volume": Value(str(rng.randrange(900, 990)), 0, 0)}
        return replace(other, work=replace(record.work, fields=volume))
    return other


def _preprint(work: Entry) -> Entry:
    fields = {name: value for name, value in work.fields.items() if name not in ("container-title", "volume", "page")}
    return replace(work, type="article", fields=fields | {"DOI": Value("10.48550/arxiv.2001.00001", 0, 0)})


def _world(rng: random.Random) -> tuple[list[Entry], list[RegistryRecord]]:
    records = [record for record in KNOWN.records if record.work and record.status is RegistryStatus.FOUND]
    chosen = rng.sample(records, 4)
    # Of some works only the other registry answers.
    answers = [*(each for each in chosen if rng.random() < 0.6), *(_other(rng, each) for each in chosen)]
    entries = [replace(each.work, key=each.id) for each in chosen if each.work and each.work.authors]
    known = [entry for entry in entries if entry.text("title") and entry.text("container-title")]
    entries += [damaged(rng, [*known, *SOUND[:2]])[0] for _ in range(4)]
    entries += [replace(_preprint(entries[0]), key="preprint"), _of_two_works(*rng.sample(SOUND, 2))]
    answers = [_at_an_address(rng, each) for each in answers]
    states = [
        RegistryRecord("the web", address, "2026-01-02", status, (f"URL {address}",))
        for address in WEB
        for status in rng.sample(list(RegistryStatus), rng.randrange(3))
    ]
    entries = [rng.choice([e, without_identifiers(e)]) for e in entries]
    return [_somewhere(rng, each) for each in entries], answers + states


WEB = ("https://example.org/first", "https://example.org/second")


def _somewhere(rng: random.Random, entry: Entry) -> Entry:
    """Give an entry an address: one of which more is known, that of another work's identifier, or none."""
    address = rng.choice([*WEB, f"https://example.org/doi/full/{rng.choice(SOUND).text('DOI')}", ""])
    return replace(entry, fields={**entry.fields, "URL": Value(address, 0, 0)}) if address else entry


def _at_an_address(rng: random.Random, record: RegistryRecord) -> RegistryRecord:
    """Have a work stand at an address, or be taken to stand there, or neither."""
    kind = rng.choice(["ADDRESS", "TAKEN", "", ""])
    return replace(record, asked=(*record.asked, f"{kind} {rng.choice(WEB)}")) if kind else record


def _of_two_works(one: Entry, other: Entry) -> Entry:
    """Give an entry with identifiers of two works, and words of neither."""
    fields = {"DOI": one.fields.get("DOI"), "PMID": other.fields.get("PMID"), "note": Value("n", 0, 0)}
    return Entry(0, 0, key="both", fields={name: value for name, value in fields.items() if value})


@given(st.integers(0, 10**6))
def test_with_any_answers_failing_errors_and_warnings_are_among_those_with_all(seed: int) -> None:
    rng = random.Random(seed)
    entries, answers = _world(rng)
    share = rng.random()
    some = [failed(each) if rng.random() < share else each for each in answers]
    assert said(entries, some) <= said(entries, answers)


def test_there_is_something_to_be_silent_about() -> None:
    told = set()
    for seed in range(120):
        told |= {rule for rule, _, _ in said(*_world(random.Random(seed)))}
    assert told >= LOUD
