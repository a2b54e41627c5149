from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kb.page.pictures.scale import BEYOND, DAYS, NARROW, Scale, boxes, from_nothing, linear, logarithmic, of_time

_ANY = st.lists(st.floats(-1e9, 1e9, allow_nan=False).map(lambda x: float(f"{x:.6g}")), min_size=1, max_size=12)
_ABOVE = st.lists(st.floats(1e-6, 1e9, allow_nan=False).map(lambda x: float(f"{x:.6g}")), min_size=1, max_size=12)


def _labels(scale: Scale) -> list[str]:
    return [text for _, text in scale.ticks]


def _sound(scale: Scale, values: list[float]) -> None:
    """Hold a scale to what every scale owes: all values on it in their order, and no label on another or outside."""
    places = [scale.at(value) for value in sorted(values)]
    assert places == sorted(places)
    slack = 1e-8 * (scale.high - scale.low)
    assert scale.low - slack <= min(values) <= max(values) <= scale.high + slack
    ends = boxes(scale)
    assert all(left[1] < right[0] for left, right in pairwise(ends))
    assert all(left >= -BEYOND and right <= NARROW + BEYOND for left, right in ends)


@example([5e-324])
@given(_ANY)
def test_no_label_of_a_scale_of_equal_steps_touches_another(values: list[float]) -> None:
    _sound(linear(values), values)


@given(_ABOVE)
def test_no_label_of_a_scale_of_multiples_touches_another(values: list[float]) -> None:
    _sound(logarithmic(values), values)


@given(_ABOVE, st.sampled_from(list(DAYS)))
def test_no_label_of_a_scale_of_times_touches_another(days: list[float], unit: str) -> None:
    _sound(of_time(days, unit), days)


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        ([2, 8, 12], ["0", "2", "4", "6", "8", "10", "12"]),
        ([0.5, 4.5], ["0", "1", "2", "3", "4", "5"]),
        ([7], ["0", "1", "2", "3", "4", "5", "6", "7"]),
        ([0], ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        ([0.001, 0.5, 100], ["0.001", "0.01", "0.1", "1", "10", "100"]),
        ([0, 1, 100], ["0", "20", "40", "60", "80", "100"]),
    ],
)
def test_values_far_apart_ask_for_a_scale_of_multiples(values: list[float], labels: list[str]) -> None:
    assert _labels(from_nothing(values)) == labels


def test_times_are_in_one_unit_or_far_apart_at_round_times() -> None:
    weeks, apart = of_time([14.0, 56.0, 90.0], "week"), of_time([2 / 24, 28.0], "week")
    assert (_labels(weeks), weeks.log) == (["0", "2", "4", "6", "8", "10", "12", "14"], False)
    assert (_labels(apart), apart.log) == (["1 hour", "6 hours", "1 day", "1 week", "1 month"], True)


def test_half_and_twice_lie_equally_far_from_1() -> None:
    scale = logarithmic([0.5, 1, 2])
    assert round(scale.at(2) - scale.at(1), 6) == round(scale.at(1) - scale.at(0.5), 6)


def test_what_lies_beyond_stands_at_the_end() -> None:
    scale = linear([0, 10])
    assert (scale.at(-5), scale.at(5), scale.at(50)) == (0, 50, 100)
    assert scale.marked[0] == ("0.00%", "0")
