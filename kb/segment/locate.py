"""Where the units of a record stand in a text at hand: found by their fingerprints alone, as their text is not kept."""

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kb.model import Document, Unit, fingerprint
from kb.segment.sentences import Span

_MOST_TRIES = 2_000_000
_WORD_START = re.compile(r"(?<!\S)\S")
_Way = Callable[[Unit, int], "int | None"]


def locate(document: Document, text: str, proposed: Mapping[str, Unit]) -> dict[str, Span]:
    """Give the place of every recorded unit whose very wording still stands in the text.

    Each is looked for where the units before it lead one to expect it, then among the proposed units, and then, as a
    person may have drawn its bounds otherwise, from every word on, as long as that takes no undue time.
    """
    search = _Search(text, _by_fingerprint(proposed))
    missing = search.run(document.units, (search.expected, search.proposed))
    starts = [found.start() for found in _WORD_START.finditer(text)]
    if missing and len(starts) * len(missing) <= _MOST_TRIES:
        search.run(missing, (search.expected, lambda unit, shift: search.anywhere(unit, starts, shift)))
    return {name: search.found[name] for name in document.units if name in search.found}


def leftovers(span: Span, taken: Sequence[Span], text: str) -> Iterator[Span]:
    """Yield the parts of a span that no taken span covers, without the space around them."""
    position, end = span
    for index in range(max(0, bisect_left(taken, (position, 0)) - 1), len(taken)):
        start, stop = taken[index]
        if start >= end:
            break
        if stop > position:
            yield from _trimmed((position, start), text)
            position = max(position, stop)
    yield from _trimmed((position, end), text)


def _trimmed(span: Span, text: str) -> Iterator[Span]:
    """Yield a span without the space and stray marks around it, if anything with a letter or figure is left."""
    start, end = span
    piece = text[start:end]
    if any(letter.isalnum() for letter in piece):
        start += len(piece) - len(piece.lstrip())
        yield start, start + len(piece.strip())


def _by_fingerprint(proposed: Mapping[str, Unit]) -> dict[str, list[int]]:
    """Give where the units of each fingerprint start."""
    starts: dict[str, list[int]] = {}
    for unit in proposed.values():
        starts.setdefault(unit.sha256, []).append(unit.at[0])
    return starts


@dataclass
class _Search:
    """A text, what is proposed for it, and what has been found so far."""

    text: str
    index: Mapping[str, list[int]]
    found: dict[str, Span] = field(default_factory=dict)
    taken: list[Span] = field(default_factory=list)

    def run(self, units: Mapping[str, Unit], ways: tuple[_Way, ...]) -> dict[str, Unit]:
        """Look for units in order, each in the given ways; give those not found."""
        missing, shift = {}, 0
        for name, unit in units.items():
            start = next((place for way in ways if (place := way(unit, shift)) is not None), None)
            if start is None:
                missing[name] = unit
                continue
            shift = start - unit.at[0]
            self.found[name] = (start, start + _length(unit))
            insort(self.taken, self.found[name])
        return missing

    def expected(self, unit: Unit, shift: int) -> int | None:
        """Give the unit's place if it is where the units before it have moved to."""
        start = unit.at[0] + shift
        return start if self._stands(unit, start) and self._free(unit, start) else None

    def proposed(self, unit: Unit, shift: int) -> int | None:
        """Give the nearest proposed unit with this fingerprint."""
        free = [start for start in self.index.get(unit.sha256, ()) if self._free(unit, start)]
        return min(free, key=lambda start: abs(start - unit.at[0] - shift), default=None)

    def anywhere(self, unit: Unit, starts: list[int], shift: int) -> int | None:
        """Give the nearest word from which the unit's wording stands."""
        places = [start for start in starts if self._stands(unit, start) and self._free(unit, start)]
        return min(places, key=lambda start: abs(start - unit.at[0] - shift), default=None)

    def _stands(self, unit: Unit, start: int) -> bool:
        end = start + _length(unit)
        return 0 <= start < end <= len(self.text) and fingerprint(self.text[start:end]) == unit.sha256

    def _free(self, unit: Unit, start: int) -> bool:
        """Tell whether no unit found before overlaps this place."""
        end = start + _length(unit)
        after = bisect_left(self.taken, (start, 0))
        clear_before = after == 0 or self.taken[after - 1][1] <= start
        return clear_before and (after == len(self.taken) or self.taken[after][0] >= end)


def _length(unit: Unit) -> int:
    return unit.at[1] - unit.at[0]
