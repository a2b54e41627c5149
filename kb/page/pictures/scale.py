"""Scales: where a value stands between two ends, in per cent, and ticks whose labels never touch on a phone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, log10

from kb.page import figures
from kb.page.map.lettering import width

# The narrowest that a scale is drawn, in pixels; the size of its labels; the room between two, and beyond the ends.
NARROW, TYPE, BETWEEN, BEYOND = 270, 13, 8, 26
# From this many times the smallest value on, a scale of equal steps would press the small ones together.
WIDE = 30
_MOST = 8
# Numbers closer than this cannot be told apart on any scale, and have no logarithm.
_LEAST = 1e-300
_DAY = 1.0
_HOUR = 1 / 24
# Days that the units of time are counted as; a month has 30 of them.
DAYS = {"minute": _HOUR / 60, "hour": _HOUR, "day": _DAY, "week": 7 * _DAY, "month": 30 * _DAY, "year": 365 * _DAY}
_TIMES = (
    (DAYS["minute"], "1 min"),
    (10 * DAYS["minute"], "10 min"),
    (_HOUR, "1 hour"),
    (6 * _HOUR, "6 hours"),
    (_DAY, "1 day"),
    (7 * _DAY, "1 week"),
    (30 * _DAY, "1 month"),
    (180 * _DAY, "6 months"),
    (365 * _DAY, "1 year"),
    (10 * 365 * _DAY, "10 years"),
    (100 * 365 * _DAY, "100 years"),
)


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale from `low` to `high`, in equal steps or (`log`) equal factors, with its ticks: a value and its label."""

    low: float
    high: float
    log: bool
    ticks: tuple[tuple[float, str], ...]

    def at(self, value: float) -> float:
        """Give where a value stands, in per cent of the way; what lies beyond an end stands at that end."""
        value = min(max(value, self.low), self.high)
        if self.log:
            return 100 * (log10(value) - log10(self.low)) / (log10(self.high) - log10(self.low))
        return 100 * (value - self.low) / (self.high - self.low)

    @property
    def marked(self) -> tuple[tuple[str, str], ...]:
        """Give the place and label of each tick."""
        return tuple((percent(self.at(value)), text) for value, text in self.ticks)


def percent(value: float) -> str:
    """Give a place as an SVG coordinate: finer than a hundredth nobody sees, and machines differ."""
    return f"{value:.2f}%"


def boxes(scale: Scale, across: float = NARROW) -> list[tuple[float, float]]:
    """Give the left and right end of each label on a scale so many pixels wide."""
    found = []
    for value, text in scale.ticks:
        middle, half = scale.at(value) * across / 100, width(text, TYPE) / 2
        found.append((middle - half, middle + half))
    return found


def _fits(scale: Scale) -> bool:
    ends = boxes(scale)
    parted = all(left[1] + BETWEEN <= right[0] for left, right in pairwise(ends))
    inside = not ends or (ends[0][0] >= -BEYOND and ends[-1][1] <= NARROW + BEYOND)
    return parted and inside and len(ends) <= _MOST


def linear(values: Sequence[float]) -> Scale:
    """Give a scale of equal steps that holds all values, its ends on ticks."""
    low, high = min(values), max(values)
    if low == high:
        low, high = (low - abs(low) / 2, high + abs(high) / 2) if low else (-1.0, 1.0)
    if high - low < _LEAST:
        low, high = low - 1.0, high + 1.0
    return next(scale for step in _steps(high - low) if _fits(scale := _stepped(low, high, step)))


def _steps(span: float) -> Iterable[float]:
    """Give round steps from a tenth of a span upwards, and at last a scale without a label."""
    first = floor(log10(span)) - 1
    yield from (factor * 10.0**power for power in range(first, first + 3) for factor in (1, 2, 5))
    yield 0


def _stepped(low: float, high: float, step: float) -> Scale:
    if not step:
        return Scale(low, high, False, ())
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    places = [float(f"{number * step:.10g}") for number in range(first, last + 1)]
    return Scale(places[0], places[-1], False, tuple((place, figures.number(place)) for place in places))


def logarithmic(values: Sequence[float]) -> Scale:
    """Give a scale of equal factors that holds all values, all above 0, its ends on ticks."""
    low, high = min(values), max(values)
    return next(scale for marks in _marks(low, high) if _fits(scale := _factored(low, high, marks)))


def _marks(low: float, high: float) -> Iterable[list[float]]:
    """Give round places from below the low to above the high end, from many to few, and at last none."""
    first, last = floor(log10(low)) - 1, ceil(log10(high)) + 1
    for factors in ((1, 2, 5), (1, 3), (1,)):
        yield [float(f"{factor}e{power}") for power in range(first, last + 1) for factor in factors]
    for apart in range(2, 5):
        yield [float(f"1e{power}") for power in range(first - apart, last + apart) if power % apart == 0]
    yield []


def _factored(low: float, high: float, marks: Sequence[float]) -> Scale:
    if not marks:
        return Scale(low / 2, high * 2, True, ())
    start = max(place for place in marks if place <= low)
    end = min(place for place in marks if place >= high and place > start)
    ticks = tuple((place, figures.number(place)) for place in marks if start <= place <= end)
    return Scale(start, end, True, ticks)


def from_nothing(values: Sequence[float]) -> Scale:
    """Give a scale from 0 in equal steps, or in equal factors where the values lie far apart."""
    above = [value for value in values if value > 0]
    if above and len(above) == len(values) and max(above) > WIDE * min(above):
        return logarithmic(values)
    return linear([0.0, *values] if any(values) else [0.0, 1.0])


def of_time(days: Sequence[float], unit: str) -> Scale:
    """Give a scale of times: from 0 in a unit where they lie close together, else in equal factors by round times."""
    above = [value for value in days if value > 0]
    if len(above) < len(days) or max(above) <= WIDE * min(above):
        in_unit = from_nothing([value / DAYS[unit] for value in days])
        ticks = tuple((place * DAYS[unit], text) for place, text in in_unit.ticks)
        return Scale(in_unit.low * DAYS[unit], in_unit.high * DAYS[unit], False, ticks)
    start = max((place for place, _ in _TIMES if place <= min(days)), default=min(days))
    end = min((place for place, _ in _TIMES if place >= max(days)), default=max(days))
    return _thinned(start, end, [tick for tick in _TIMES if start <= tick[0] <= end])


def _thinned(start: float, end: float, ticks: Sequence[tuple[float, str]]) -> Scale:
    """Keep, from the left, the ticks whose labels have room."""
    kept: list[tuple[float, str]] = []
    for tick in ticks:
        if _fits(Scale(start, end, True, (*kept, tick))):
            kept.append(tick)
    return Scale(start, end, True, tuple(kept))
