"""What changed between two states, held against computing both states from the start, on random knowledge bases."""

import random
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from kb.diff import Field, altered, moved, verdicts
from kb.diff.outcomes import outcome, targets
from kb.model import Claim, KnowledgeBase, Verdict
from kb.standing import standards
from tests.standing.plainly import answer, random_base, random_bearing, random_citation, random_evidence, seeds

changed: Any = msgspec.structs.replace


def _other(base: KnowledgeBase, dice: random.Random) -> KnowledgeBase:
    """Change one record of any kind that standing reads; or take one away."""
    kind = dice.choice(["claims", "claims", "studies", "hypotheses", "registry", "gone"])
    if kind == "gone":
        kind = dice.choice(["claims", "studies", "references"])
        name = dice.choice(list(getattr(base, kind)))
        return _with(base, kind, {n: r for n, r in getattr(base, kind).items() if n != name})
    if kind == "registry":
        name = dice.choice(list(base.references))
        return _with(base, kind, {**base.registry, name: answer(name, "retraction")})  # type: ignore[arg-type]
    name = dice.choice(list(getattr(base, kind)))
    return _with(base, kind, {**getattr(base, kind), name: _changed(base, kind, name, dice)})


def _with(base: KnowledgeBase, kind: str, records: dict[str, Any]) -> KnowledgeBase:
    every: dict[str, Any] = {kind: records}
    return replace(base, **every)


def _changed(base: KnowledgeBase, kind: str, name: str, dice: random.Random) -> Any:
    record = getattr(base, kind)[name]
    if kind == "claims":
        what: dict[str, Any] = {"cites": (random_citation(dice, dice.choice(list(base.references))),)}
        if dice.random() < 0.3:
            what = {"bears_on": (random_bearing(dice, "l-0"),)}
        return changed(record, **what)
    if kind == "studies":
        return changed(record, subjects="cells" if str(record.subjects) == "human" else "human", group="g-1")
    link = dice.choice(list(record.links))
    evidence = (random_evidence(dice, dice.choice(list(base.studies))),)
    return changed(record, links={**record.links, link: changed(record.links[link], further_evidence=evidence)})


def _recomputed(before: KnowledgeBase, after: KnowledgeBase) -> set[tuple[str, str, str, str]]:
    """Give what moved: every aspect of every target under every standard, of both states made anew."""
    found = set()
    for standard in standards():
        was = {target: outcome(before, target, standard) for target in targets(before)}
        is_ = {target: outcome(after, target, standard) for target in targets(after)}
        for target in was.keys() | is_.keys():
            old, new = was.get(target, {}), is_.get(target, {})
            found |= {(*target, standard, aspect) for aspect in {*old, *new} if old.get(aspect) != new.get(aspect)}
    return found


@pytest.mark.parametrize("block", range(4))
def test_what_moved_is_what_recomputing_both_states_says_and_a_changed_record_is_named_for_all(block: int) -> None:
    for seed in seeds(block, 20, 4000):
        dice = random.Random(seed)
        before = random_base(seed)
        after = before
        for _ in range(dice.choice([1, 1, 2, 4])):
            after = _other(after, dice)
        records = altered(before, after)
        moves = moved(before, after, records)
        assert {(m.kind, m.id, m.standard, m.aspect) for m in moves} == _recomputed(before, after), seed
        names = {(each.kind, each.id) for each in records}
        assert all(move.because and set(move.because) <= names for move in moves), seed


@pytest.mark.parametrize("block", range(4))
def test_a_record_is_named_exactly_where_undoing_it_or_making_it_alone_moves_the_outcome(block: int) -> None:
    for seed in seeds(block, 10, 2000):
        dice = random.Random(seed)
        before = random_base(seed)
        after = _other(_other(_other(before, dice), dice), dice)
        for move in moved(before, after, records := altered(before, after)):
            expected = [
                (each.kind, each.id)
                for each in records
                if _aspect(_swap(after, before, each.kind, each.id), move) != move.after
                or _aspect(_swap(before, after, each.kind, each.id), move) != move.before
            ]
            if not move.together:
                assert list(move.because) == expected, seed
            else:
                assert expected == [], seed


def _swap(base: KnowledgeBase, other: KnowledgeBase, kind: str, name: str) -> KnowledgeBase:
    records = {n: r for n, r in getattr(base, kind).items() if n != name}
    if name in getattr(other, kind):
        records[name] = getattr(other, kind)[name]
    return _with(base, kind, records)


def _aspect(base: KnowledgeBase, move: Any) -> Any:
    if (move.kind, move.id) not in targets(base):
        return None
    return outcome(base, (move.kind, move.id), move.standard)[move.aspect]


def _claim(**changes: Any) -> Claim:
    dice = random.Random(1)
    base = random_base(3)
    record = changed(base.claims["d/c-0"], cites=tuple(random_citation(dice, work) for work in ("s-0", "s-1")))
    return changed(record, **changes) if changes else record  # type: ignore[no-any-return]


def _of_claims(*records: Claim) -> KnowledgeBase:
    return replace(random_base(3), claims={record.id: record for record in records})


def test_a_verdict_that_changed_is_told_by_the_reference_that_it_is_about() -> None:
    one = _claim()
    other = changed(one, cites=(one.cites[1], changed(one.cites[0], verdict=Verdict.CONTRADICTS)))
    records = altered(_of_claims(one), _of_claims(other))
    assert [field for _, field in verdicts(records)] == [
        Field(("cites", "s-0", "verdict"), str(one.cites[0].verdict), "contradicts")
    ]


def test_records_that_come_and_go_are_told_whole() -> None:
    base = _of_claims(_claim())
    none = _of_claims()
    assert [(each.kind, each.id, each.what) for each in altered(base, none)] == [("claims", "d/c-0", "removed")]
    assert [(each.kind, each.id, each.what) for each in altered(none, base)] == [("claims", "d/c-0", "added")]


def test_where_nothing_differs_nothing_moved() -> None:
    assert (altered(random_base(1), random_base(1)), moved(random_base(1), random_base(1), ())) == ((), ())
