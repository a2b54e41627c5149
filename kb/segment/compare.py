"""Whether a text at hand is still the one recorded, and what has moved, changed, gone or come.

A record keeps no text, so an unchanged unit is found by its fingerprint; a changed one is told by its place between
units that are unchanged, and by its length or, where the former text is at hand, by its words. Numbers are compared
as if both texts were numbered afresh with the breaks that the record has, so that a person's corrections stay.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from kb.model import Document, Unit, UnitType, fingerprint
from kb.model.manuscript import Manuscript
from kb.segment.likeness import lengths_alike, longest_rising, pair, words_alike
from kb.segment.locate import locate
from kb.segment.numbering import Number
from kb.segment.renumber import Item, items_of, numbers, recorded_breaks
from kb.segment.sentences import Span
from kb.segment.units import segment

T = TypeVar("T")
_LEAST_ALIKE = 0.5
_Alike = Callable[[str, Item], float]


class Fate(StrEnum):
    """What became of a recorded unit."""

    SAME = "same"
    RENUMBERED = "renumbered"
    MOVED = "moved"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Traced:
    """A recorded unit and what became of it.

    `was` and `now` are places in the recorded text and the one at hand, in code points; `number` is the unit's number
    now. `now` and `number` are None where it is gone. `alike` tells how alike a changed unit's old and new wording
    are, from 0 to 1; `by_words` whether its words tell that, or its length only.
    """

    unit: str
    fate: Fate
    was: Span
    now: Span | None = None
    number: str | None = None
    alike: float | None = None
    by_words: bool = False


@dataclass(frozen=True, slots=True)
class Fresh:
    """A unit of the text at hand that the record does not have: its number now, its place and its proposed type."""

    number: str
    at: Span
    type: UnitType


@dataclass(frozen=True, slots=True)
class Comparison:
    """A record compared with a text: every recorded unit in order, and every new one."""

    same_text: bool
    traced: tuple[Traced, ...]
    fresh: tuple[Fresh, ...]

    @property
    def same(self) -> bool:
        """Tell whether nothing has changed."""
        return self.same_text and not self.fresh and all(each.fate is Fate.SAME for each in self.traced)

    @property
    def counts(self) -> dict[str, int]:
        """Give how many units met each fate, and how many are new."""
        told = Counter(each.fate.value for each in self.traced)
        return {**{fate.value: told[fate.value] for fate in Fate}, "new": len(self.fresh)}


_Change = tuple[Item, float]


def compare(document: Document, manuscript: Manuscript, before: str | None = None) -> Comparison:
    """Compare a document's record with a text at hand; `before` is the recorded text, where it is still to be had."""
    text = manuscript.text
    proposed = segment(manuscript, document.id).units
    items = items_of(document.units, text, proposed, locate(document, text, proposed))
    kept = _kept(document.units, items)
    known = before if before is not None and fingerprint(before) == document.sha256 else None
    alike = _by_length(document.units) if known is None else _by_words(document.units, known, text)
    changed = _changed(document.units, items, kept, alike)
    traced = tuple(_traced(document.units, items, kept, changed, known is not None))
    taken = {item.at for item, _ in changed.values()}
    fresh = tuple(Fresh(str(i.number), i.at, i.type) for i in items if i.name is None and i.at not in taken)
    return Comparison(fingerprint(text) == document.sha256, traced, fresh)


def _kept(units: Mapping[str, Unit], items: Sequence[Item]) -> set[str]:
    """Give the recorded units that stand in the text in the order that they had."""
    order = {item.name: position for position, item in enumerate(items)}
    names = [name for name in units if name in order]
    return {names[position] for position in longest_rising([order[name] for name in names])}


def _by_words(units: Mapping[str, Unit], before: str, text: str) -> _Alike:
    """Compare units by their words."""
    return lambda name, item: words_alike(before[slice(*units[name].at)], text[slice(*item.at)])


def _by_length(units: Mapping[str, Unit]) -> _Alike:
    """Compare units by their type and length, where the former text is not to be had."""

    def alike(name: str, item: Item) -> float:
        start, end = units[name].at
        return lengths_alike(end - start, item.at[1] - item.at[0]) * (1 if units[name].type is item.type else 0.8)

    return alike


def _changed(units: Mapping[str, Unit], items: Sequence[Item], kept: set[str], alike: _Alike) -> dict[str, _Change]:
    """Pair recorded units that are not found with new ones that stand between the same unchanged ones."""
    found = {item.name for item in items}
    missing = _gaps((name, name in kept) for name in units if name in kept or name not in found)
    fresh = _gaps((item, item.name in kept) for item in items if item.name in kept or item.name is None)
    pairs: dict[str, _Change] = {}
    for gap, names in missing.items():
        for name, item, likeness in pair(names, fresh.get(gap, []), alike, _LEAST_ALIKE):
            pairs[name] = (item, likeness)
    return pairs


def _gaps(marked: Iterable[tuple[T, bool]]) -> dict[int, list[T]]:
    """Group what stands between anchors by how many anchors stand before it."""
    groups: dict[int, list[T]] = {}
    anchors = 0
    for each, anchor in marked:
        if anchor:
            anchors += 1
        else:
            groups.setdefault(anchors, []).append(each)
    return groups


def _traced(
    units: Mapping[str, Unit], items: Sequence[Item], kept: set[str], changed: Mapping[str, _Change], by_words: bool
) -> Iterator[Traced]:
    """Yield what became of each recorded unit."""
    standing = {item.name: item for item in items if item.name is not None}
    former = dict(zip(units, numbers(recorded_breaks(units)), strict=True))
    paragraphs = _paragraphs((former[name], standing[name].number) for name in units if name in kept)
    for name, unit in units.items():
        if name in changed:
            item, likeness = changed[name]
            yield Traced(name, Fate.CHANGED, unit.at, item.at, _name(name, former, item), likeness, by_words)
        elif name not in standing:
            yield Traced(name, Fate.GONE, unit.at)
        else:
            item = standing[name]
            at_home = name in kept and item.number.paragraph_id == paragraphs[former[name].paragraph_id]
            same = Fate.SAME if item.number == former[name] else Fate.RENUMBERED
            yield Traced(name, same if at_home else Fate.MOVED, unit.at, item.at, _name(name, former, item))


def _name(name: str, former: Mapping[str, Number], item: Item) -> str:
    """Give a unit's number now: the recorded one where it has not changed."""
    return name if item.number == former[name] else str(item.number)


def _paragraphs(numbered: Iterable[tuple[Number, Number]]) -> dict[str, str]:
    """Give what most of each paragraph's units have become: the same paragraph under its number now."""
    votes: dict[str, Counter[str]] = {}
    for was, now in numbered:
        votes.setdefault(was.paragraph_id, Counter())[now.paragraph_id] += 1
    return {paragraph: counted.most_common(1)[0][0] for paragraph, counted in votes.items()}
