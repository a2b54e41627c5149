"""Numbers as a reader expects them: values with spread, unit, interval, group sizes and p."""

from collections.abc import Iterable

from kb.model import Design, Effect, Figure, Group, GroupValue, Study, StudyFinding
from kb.page import words

# Units of time, of one of which there is no plural.
_ONE = {f"{unit}s": unit for unit in ("minute", "hour", "day", "week", "month", "year")}
Number = float | int | None


NOBODY = "no comparison group"
_ALONE = (Design.SINGLE_ARM_BEFORE_AFTER, Design.CASE_SERIES, Design.CASE_REPORT)


def number(value: float | int) -> str:
    """Give a number with a true minus sign and grouped thousands: −0.34, 61,000."""
    text = f"{value:,}" if isinstance(value, int) or value.is_integer() is False else f"{int(value):,}"
    return text.replace("-", "−")


def measured(value: Number, spread: Number, low: Number, high: Number) -> str:
    """Give a value with its spread or interval, as far as they are there."""
    text = "" if value is None else number(value)
    if spread is not None:
        text += f" ± {number(spread)}"
    if low is not None and high is not None:
        text = f"{text} ({number(low)} to {number(high)})" if text else f"{number(low)}–{number(high)}"
    elif low is not None or high is not None:
        bound = f"from {number(low)}" if low is not None else f"up to {number(high or 0)}"
        text = f"{text} ({bound})" if text else bound
    return text


def unit_of(unit: str | None) -> str:
    """Give a unit as it stands after a number."""
    return "" if unit is None else "(unit not stated)" if unit == "unstated" else unit


def p_value(p: str | None) -> str:
    """Give a p-value as printed: p < 0.001, p = 0.02."""
    if p is None:
        return ""
    return f"p {p[:1]} {p[1:].lstrip()}" if p[:1] in "<>=≤≥" else f"p = {p}"


def _joined(parts: Iterable[str], between: str = ", ") -> str:
    return between.join(part for part in parts if part)


def figure(given: Figure) -> tuple[str, str, str]:
    """Give a claim's figure as what was measured, the number, and remarks."""
    alone = given.value == 1 and given.low is None and given.high is None
    unit = _ONE.get(given.unit or "", given.unit) if alone else given.unit
    value = _joined((measured(given.value, given.spread, given.low, given.high), unit_of(unit)), " ")
    spread = words.SPREAD[given.spread_is] if given.spread_is and given.spread is not None else ""
    size = "" if given.n is None else f"n {given.n:,}"
    what = _joined((given.what, given.group or ""), ", ")
    p = p_value(given.p)
    return what, value or p or "no number", _joined((size, p if value else "", spread))


def _group_value(group: GroupValue) -> str:
    value = measured(group.value, group.spread, group.low, group.high)
    size = "" if group.n is None else f"n {group.n:,}"
    return f"{group.group}: {_joined((value, f'({size})' if size else ''), ' ') or 'no number'}"


def _effect(effect: Effect) -> str:
    value = "" if effect.value is None else f" {number(effect.value)}"
    if effect.low is None or effect.high is None:
        return effect.measure + value
    return f"{effect.measure}{value} ({number(effect.level)} % interval {number(effect.low)} to {number(effect.high)})"


def alone(study: Study | None) -> bool:
    """Tell whether a study had nobody to compare with: a share of those treated is no effect of the treatment."""
    return study is not None and study.design in _ALONE


def _share(group: GroupValue) -> str:
    """Give a share as a count of those treated: 161 of 218."""
    of = f"{round((group.value or 0) * (group.n or 0) / 100):,} of {group.n:,}"
    return f"{group.group}: {of}"


def finding(given: StudyFinding, study: Study | None = None) -> str:
    """Give the figures of a study's finding on one line; empty where there are none.

    A share in a study without a comparison group stands as a count of those treated, and says so.
    """
    if alone(study) and given.unit == "%" and given.effect is None:
        counted = [g for g in given.groups if g.value is not None]
        told = (_share(g) if g.n else _group_value(g) for g in counted)
        return _joined((*told, NOBODY), " · ") if counted else ""
    has_values = any(g.value is not None or g.low is not None for g in given.groups)
    groups = " · ".join(_group_value(g) for g in given.groups) if has_values else ""
    unit = unit_of(given.unit) if has_values else ""
    spread = any(g.spread is not None for g in given.groups)
    meaning = words.SPREAD[given.spread_is] if spread and given.spread_is else ""
    effect = _effect(given.effect) if given.effect else ""
    return _joined((groups, unit, effect, p_value(given.p), meaning), " · ")


def _size(group: Group) -> str:
    return f"{group.name} (number not read)" if group.n is None else f"{group.n:,} {group.name}"


def people(study: Study) -> str:
    """Give who was in a study, group by group: never a sum, and never across studies."""
    return " · ".join(_size(group) for group in study.groups)
