"""What moved between two states, and which changed records moved it.

A record has a part in a move if the outcome is another without its change (all other changes made), or if its change
alone, with no other made, moves the outcome. Where no record has a part by itself, those that the target rests on
have it together. Source: the two counterfactuals of "but for" and of sufficiency; no order of changes is assumed.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kb.diff.outcomes import ASPECTS, Target, is_there, outcome, targets
from kb.diff.records import KINDS, Altered, plain, records_of
from kb.model import KnowledgeBase
from kb.standing import standards

# A record: its kind and its name.
Name = tuple[str, str]
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Moved:
    """An aspect of a target that is another now, under one standard, and the records that moved it.

    `before` or `after` is None where the target was not there, or is no more. `together`: none of the records in
    `because` moves it by itself.
    """

    kind: str
    id: str
    standard: str
    aspect: str
    before: Any
    after: Any
    because: tuple[Name, ...] = ()
    together: bool = False


def moved(
    before: KnowledgeBase, after: KnowledgeBase, records: Sequence[Altered], progress: Progress | None = None
) -> tuple[Moved, ...]:
    """Give all that moved, by target, standard and aspect; `records` is what `altered` gives for the two states."""
    if not records:
        return ()
    found = [each for standard in standards() for each in _differing(before, after, standard)]
    order = {target: number for number, target in enumerate((*targets(after), *targets(before)))}
    found.sort(key=lambda each: order[each.kind, each.id])
    names = [(each.kind, each.id) for each in records]
    return tuple(_attributed(before, after, names, found, progress or (lambda stage, done, total: None)))


def _differing(before: KnowledgeBase, after: KnowledgeBase, standard: str) -> Iterator[Moved]:
    was, is_ = ({target: outcome(base, target, standard) for target in targets(base)} for base in (before, after))
    for target in dict.fromkeys((*is_, *was)):
        old, new = was.get(target), is_.get(target)
        for aspect in ASPECTS:
            one, other = (old or {}).get(aspect), (new or {}).get(aspect)
            if one != other or (aspect == "standing" and (old is None or new is None)):
                yield Moved(*target, standard, aspect, one, other)


def _attributed(
    before: KnowledgeBase, after: KnowledgeBase, names: Collection[Name], found: Sequence[Moved], progress: Progress
) -> Iterator[Moved]:
    mentions = _Mentions((before, after))
    reach = {target: mentions.from_(target) for target in dict.fromkeys((move.kind, move.id) for move in found)}
    near = {target: tuple(name for name in names if name in within) for target, within in reach.items()}
    # One change within reach is the cause. Of more, each is tried, on the records within reach alone: once for all that
    # a hypothesis is made of, as its links and parts rest on much the same.
    together: dict[str, list[int]] = {}
    for number, move in enumerate(found):
        if len(near[move.kind, move.id]) > 1:
            together.setdefault(move.id if move.kind == "claims" else move.id.partition("/")[0], []).append(number)
    parts: dict[int, list[Name]] = {number: [] for numbers in together.values() for number in numbers}
    for done, numbers in enumerate(together.values()):
        progress("causes", done, len(together))
        group = {number: found[number] for number in numbers}
        within = set().union(*(reach[move.kind, move.id] for move in group.values()))
        tried = [name for name in names if name in within]
        _try((_only(before, within), _only(after, within)), tried, group, near, parts)
    progress("causes", len(together), len(together))
    for number, move in enumerate(found):
        rest = near[move.kind, move.id]
        because = tuple(parts.get(number, rest))
        yield replace(move, because=because or rest, together=not because)


def _try(
    ends: tuple[KnowledgeBase, KnowledgeBase],
    names: Sequence[Name],
    group: Mapping[int, Moved],
    near: Mapping[Target, tuple[Name, ...]],
    parts: Mapping[int, list[Name]],
) -> None:
    """Find, for each of some moves, the records that have a part in it, and add them to `parts`."""
    before, after = ends
    for name in names:
        states = _swapped(after, before, name), _swapped(before, after, name)
        told: dict[tuple[Target, str], list[dict[str, Any]]] = {}
        for number, move in group.items():
            target = (move.kind, move.id)
            if name not in near[target]:
                continue
            if (target, move.standard) not in told:
                told[target, move.standard] = [_aspects(each, target, move.standard) for each in states]
            without, alone = (each.get(move.aspect) for each in told[target, move.standard])
            if without != move.after or alone != move.before:
                parts[number].append(name)


def _aspects(base: KnowledgeBase, target: Target, standard: str) -> dict[str, Any]:
    """Give what follows for a target; nothing where a state does not have it."""
    return outcome(base, target, standard) if is_there(base, target) else {}


def _swapped(base: KnowledgeBase, other: KnowledgeBase, name: Name) -> KnowledgeBase:
    """Give a state with one record as it is in the other state, which may be not at all."""
    kind, identifier = name
    records = dict(records_of(base, kind))
    if identifier in records_of(other, kind):
        records[identifier] = records_of(other, kind)[identifier]
    else:
        records.pop(identifier, None)
    every: dict[str, Any] = {each: records_of(base, each) for each in KINDS} | {kind: records}
    return KnowledgeBase(settings=base.settings, **every)


def _only(base: KnowledgeBase, names: Collection[Name]) -> KnowledgeBase:
    """Give a state with these records alone."""
    records: dict[str, Any] = {
        kind: {n: each for n, each in records_of(base, kind).items() if (kind, n) in names} for kind in KINDS
    }
    return KnowledgeBase(settings=base.settings, **records)


class _Mentions:
    """Which records a target could rest on, in states that hold records of either: all that it names, and so on.

    That is more than it does rest on, and never less: a test holds it against random knowledge bases. The states are
    followed as one, since a record as it was may name another whose new form names a third.
    """

    def __init__(self, states: Sequence[KnowledgeBase]) -> None:
        self.states = states
        self.by_id: dict[str, set[Name]] = {}
        for base in states:
            for kind in KINDS:
                for identifier in records_of(base, kind):
                    self.by_id.setdefault(identifier, set()).add((kind, identifier))
            for reference, study in base.study_of.items():
                self.by_id.setdefault(reference, set()).add(("studies", study))
        self.known: dict[Name, frozenset[Name]] = {}

    def from_(self, target: Target) -> set[Name]:
        """Give the records within a target's reach."""
        kind, identifier = target
        if kind == "claims":
            return self._closed({("claims", identifier)})
        hypothesis, _, _ = identifier.partition("/")
        claims = (
            ("claims", claim.id)
            for base in self.states
            for link, bearings in base.bearings_of.items()
            if link == identifier or (kind != "links" and link.startswith(f"{hypothesis}/"))
            for claim, _ in bearings
        )
        return self._closed({("hypotheses", hypothesis), *claims})

    def _closed(self, seen: set[Name]) -> set[Name]:
        waiting = list(seen)
        while waiting:
            new = self._named(waiting.pop()) - seen
            seen |= new
            waiting.extend(new)
        return seen

    def _named(self, name: Name) -> frozenset[Name]:
        if name not in self.known:
            kind, identifier = name
            records = [records_of(base, kind).get(identifier) for base in self.states]
            texts = [text for record in records if record is not None for text in _texts(plain(record))]
            self.known[name] = frozenset(other for text in (*texts, identifier) for other in self.by_id.get(text, ()))
        return self.known[name]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
