"""Effects with their intervals, and group values with their spread, drawn study by study and never pooled."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite

from kb.model import Effect, GroupValue, SpreadIs, Study, StudyFinding
from kb.page import figures, words
from kb.page.book import Anchor, Book
from kb.page.evidence import profile
from kb.page.pictures.gaps import SHAPES, shape_of
from kb.page.pictures.scale import Scale, linear, logarithmic, percent
from kb.page.text import count
from kb.standing.certainty.people import no_effect

# What a line of ± stands for, in words that do not ask for statistics.
_SPREAD = {
    SpreadIs.SD: "The lines are ± SD, the standard deviation: how far single people lie from the mean.",
    SpreadIs.SEM: "The lines are ± SEM, the standard error of the mean, which is always shorter than SD.",
    SpreadIs.IQR: "The lines are ± the interquartile range.",
    SpreadIs.UNSTATED: "The lines are ±, and what ± means is not said: SD and SEM would mean different things.",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A finding to be drawn: what its row leads to, what it says, and its shape where it speaks to a link."""

    anchor: Anchor
    study: Study
    finding: StudyFinding
    what: str = ""
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Interval:
    """A row: a point on the scale and the ends of its interval; the same in words, with the people and p beside.

    `anchor` has no text where the row is a group of the study that the first row names; `unit` is the study, which a
    reader may withdraw. Places are empty where nothing is known.
    """

    unit: str
    anchor: Anchor
    what: str
    said: str
    people: str
    p: str
    shape: str = ""
    speaks: str = ""
    point: str = ""
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """Rows on one scale, of one measure in one unit. `neutral` is the place of no effect, where the measure has one."""

    title: str
    scale: Scale | None
    neutral: str
    rows: tuple[Interval, ...]
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Effects:
    """The panels of effects, and those of group values where a finding has only these."""

    effects: tuple[Panel, ...]
    values: tuple[Panel, ...]

    def __bool__(self) -> bool:
        """Tell whether there is anything to draw."""
        return bool(self.effects or self.values)


def of_link(book: Book, link: str) -> Effects:
    """Draw the findings that works bring to a link, each once."""
    found: list[Found] = []
    for row in (row for _, rows in profile(book, link) for row in rows):
        known = row.study and row.finding and not any(_same(row.study, row.finding, each) for each in found)
        if known and row.study and row.finding:
            found.append(Found(row.work, row.study, row.finding, row.finding.statement, shape_of(row)))
    return drawn(found)


def _same(study: Study, finding: StudyFinding, each: Found) -> bool:
    return each.study.id == study.id and each.finding == finding


def of_study(study: Study) -> Effects:
    """Draw the findings of a study; a row leads to its finding on the page."""
    findings = study.findings.items()
    return drawn([Found(Anchor(f"#finding-{key}", finding.statement), study, finding) for key, finding in findings])


def drawn(found: Sequence[Found]) -> Effects:
    """Draw findings: effects by measure and unit, and the group values of those that have no interval."""
    groups: dict[tuple[str, str], list[Found]] = {}
    for each in found:
        if each.finding.effect and _known(each.finding.effect):
            groups.setdefault(_measure(each.finding), []).append(each)
    effects = tuple(_effects(title, unit, rows) for (title, unit), rows in groups.items())
    values = (_values(each) for each in found if not _has_interval(each.finding.effect))
    return Effects(effects, tuple(panel for panel in values if panel))


def _known(effect: Effect) -> bool:
    return bool(_numbers(effect.value, effect.low, effect.high))


def _has_interval(effect: Effect | None) -> bool:
    return effect is not None and effect.low is not None and effect.high is not None


def _numbers(*values: float | int | None) -> list[float]:
    return [float(value) for value in values if value is not None and isfinite(value) and abs(value) < 1e12]


def _measure(finding: StudyFinding) -> tuple[str, str]:
    measure = finding.effect.measure if finding.effect else ""
    return measure, finding.unit if finding.unit and finding.unit != "unstated" else ""


# Effects


def _effects(title: str, unit: str, found: Sequence[Found]) -> Panel:
    none = _none(found[0].finding)
    numbers = [n for each in found if (e := each.finding.effect) for n in _numbers(e.value, e.low, e.high)]
    scale = _scale(numbers, none)
    rows = tuple(_effect(each, scale) for each in found)
    said = []
    if scale and scale.log:
        said.append("Ratios are on a logarithmic scale: twice as much and half as much lie equally far from 1.")
    if scale is None:
        said.append("Not drawn: a ratio that is not above 0 has no place on a scale of ratios.")
    if any(row.point and not row.start for row in rows):
        said.append("A hollow mark has no interval on record.")
    place = percent(scale.at(none)) if scale and none is not None else ""
    head = f"{title}, in {unit}" if unit else title
    return Panel(words.sentence(head), scale, place, rows, tuple(said))


def _none(finding: StudyFinding) -> float | int | None:
    """Give the value of no effect: 0 for differences and correlations, 1 for ratios; None for another measure."""
    measure = finding.effect.measure.lower() if finding.effect else ""
    return 0 if "correlation" in measure else no_effect(finding)


def _scale(numbers: Sequence[float], none: float | int | None) -> Scale | None:
    held = [*numbers, float(none)] if none is not None else numbers
    if none == 1:
        return logarithmic(held) if min(held) > 0 else None
    return linear(held)


def _effect(each: Found, scale: Scale | None) -> Interval:
    effect, finding = each.finding.effect, each.finding
    if effect is None:
        raise ValueError("a finding without an effect has no row of effects")
    said = "" if effect.value is None else figures.number(effect.value)
    if effect.low is not None and effect.high is not None:
        ends = f"{figures.number(effect.low)} to {figures.number(effect.high)}"
        said = f"{said} ({figures.number(effect.level)} % interval {ends})".strip()
    else:
        said = f"{said}, no interval given"
    people, p = _people(each.study, finding), figures.p_value(finding.p)
    places = _places(scale, effect.value, effect.low, effect.high)
    speaks = SHAPES.get(each.shape, "")
    return Interval(each.study.id, each.anchor, each.what, said, people, p, each.shape, speaks, *places)


def _places(
    scale: Scale | None, value: float | int | None, low: float | int | None, high: float | int | None
) -> tuple[str, str, str]:
    """Give the places of a value and of its ends, as far as they are known; both ends or none."""
    ends = _numbers(low, high)
    if scale is None:
        return "", "", ""
    point = "".join(percent(scale.at(number)) for number in _numbers(value))
    return (point, percent(scale.at(ends[0])), percent(scale.at(ends[1]))) if len(ends) == 2 else (point, "", "")


def _people(study: Study, finding: StudyFinding) -> str:
    """Give the people of a finding group by group, or those of its whole study; never a sum."""
    sized = [f"{group.n:,} {group.group}" for group in finding.groups if group.n is not None]
    whole = figures.people(study)
    return " · ".join(sized) or (f"whole study: {whole}" if whole else "number of people not read")


# Group values


def _values(each: Found) -> Panel | None:
    """Draw the groups of a finding side by side; only where what each value spreads over is given."""
    groups = [group for group in each.finding.groups if group.value is not None]
    if not any(group.spread is not None or _both(group) for group in groups):
        return None
    numbers = [number for group in groups for number in _numbers(*_reach(group))]
    scale = linear([0.0, *numbers])
    rows = tuple(_value(each.study.id, group, scale) for group in groups)
    title = each.finding.measure or each.finding.statement
    unit = figures.unit_of(each.finding.unit)
    head = f"{title} {unit}" if unit.startswith("(") else f"{title}, in {unit}" if unit else title
    p, speaks = figures.p_value(each.finding.p), SHAPES.get(each.shape, "")
    name = Interval(each.study.id, each.anchor, each.what, "", "", p, each.shape, speaks)
    return Panel(words.sentence(head), scale, "", (name, *rows), _meaning(each.finding, groups))


def _both(group: GroupValue) -> bool:
    return group.low is not None and group.high is not None


def _reach(group: GroupValue) -> tuple[float | int | None, float | int | None, float | int | None]:
    """Give a group's value with the ends of its spread, or with the interval that is given for it."""
    if group.spread is not None and group.value is not None:
        return group.value, group.value - group.spread, group.value + group.spread
    return group.value, group.low, group.high


def _value(unit: str, group: GroupValue, scale: Scale) -> Interval:
    said = figures.measured(group.value, group.spread, group.low, group.high)
    people = "number of people not read" if group.n is None else count(group.n, "person", "people")
    return Interval(unit, Anchor("", ""), group.group, said, people, "", "", "", *_places(scale, *_reach(group)))


def _meaning(finding: StudyFinding, groups: Iterable[GroupValue]) -> tuple[str, ...]:
    """Say what the lines beside the points stand for, or that nobody said."""
    said, given = [], list(groups)
    if any(group.spread is not None for group in given):
        said.append(_SPREAD[finding.spread_is or SpreadIs.UNSTATED])
    if any(_both(group) and group.spread is None for group in given):
        said.append("The lines are the intervals given; what kind they are is not recorded.")
    if any(group.spread is None and not _both(group) for group in given):
        said.append("A hollow mark has no spread on record.")
    return tuple(said)
