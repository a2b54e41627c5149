from pathlib import Path

import msgspec
from bs4 import BeautifulSoup

from kb.load import load
from kb.model import Design, Effect, Group, GroupValue, Read, SpreadIs, Study, StudyFinding, StudyKind, Subjects
from kb.page import Anchor
from kb.page.pictures.effects import Effects, Found, drawn, of_link, of_study
from kb.site.gather import book_of
from kb.views import link, reference
from tests.browser.hostile import hostile_base
from tests.page.cups import book
from tests.views.shown import shown, texts

_SMITH = "references/studies/smith-2001.yaml"


def _study(groups: tuple[Group, ...] = (Group(name="people", n=40),)) -> Study:
    return Study(
        id="s",
        reports=("r",),
        design=Design.COHORT,
        kind=StudyKind.PRIMARY,
        subjects=Subjects.HUMAN,
        groups=groups,
        read=Read.ABSTRACT,
    )


def _drawn(*findings: StudyFinding) -> Effects:
    return drawn([Found(Anchor("/x/", f"F{n}"), _study(), each) for n, each in enumerate(findings)])


def _effect(measure: str, *numbers: float | None, unit: str | None = None, p: str | None = None) -> StudyFinding:
    value, low, high = numbers
    return StudyFinding(
        statement="It did.", unit=unit, p=p, effect=Effect(measure=measure, value=value, low=low, high=high)
    )


def test_nothing_is_drawn_of_findings_without_numbers() -> None:
    assert not _drawn()
    assert not _drawn(StudyFinding(statement="It did."), _effect("mean difference", None, None, None))
    assert not _drawn(StudyFinding(statement="x", groups=(GroupValue(group="a", n=3, value=73.9),), unit="%"))


def test_effects_stand_by_measure_and_unit_and_differences_round_0() -> None:
    found = _drawn(
        _effect("mean difference", -0.34, -0.95, 0.27, unit="points", p="0.27"),
        _effect("mean difference", -0.86, -1.2, -0.51),
        _effect("mean difference", -0.5, -1, 0, unit="points"),
    )
    assert [(panel.title, [row.anchor.text for row in panel.rows]) for panel in found.effects] == [
        ("Mean difference, in points", ["F0", "F2"]),
        ("Mean difference", ["F1"]),
    ]
    first = found.effects[0]
    row = first.rows[0]
    assert (row.said, row.people, row.p) == (
        "−0.34 (95 % interval −0.95 to 0.27)",
        "whole study: 40 people",
        "p = 0.27",
    )
    assert [text for _, text in first.scale.marked] == ["−1", "−0.8", "−0.6", "−0.4", "−0.2", "0", "0.2", "0.4"]  # type: ignore[union-attr]  # it has a scale
    assert (first.neutral, row.point, row.start, row.end) == ("71.43%", "47.14%", "3.57%", "90.71%")


def test_ratios_stand_round_1_on_a_logarithmic_scale_and_say_so() -> None:
    (panel,) = _drawn(_effect("odds ratio", 2, 0.5, 8)).effects
    assert panel.scale is not None
    assert panel.scale.log
    assert [text for _, text in panel.scale.marked] == ["0.5", "1", "2", "5", "10"]
    assert (panel.neutral, panel.rows[0].start, panel.rows[0].point) == ("23.14%", "0.00%", "46.28%")
    assert panel.said == ("Ratios are on a logarithmic scale: twice as much and half as much lie equally far from 1.",)


def test_a_ratio_that_is_not_above_0_is_told_and_not_drawn() -> None:
    (panel,) = _drawn(_effect("odds ratio", 0, 0, 8)).effects
    assert (panel.scale, panel.neutral, panel.rows[0].point) == (None, "", "")
    assert panel.rows[0].said == "0 (95 % interval 0 to 8)"
    assert panel.said == ("Not drawn: a ratio that is not above 0 has no place on a scale of ratios.",)


def test_an_effect_without_an_interval_is_hollow_and_says_so() -> None:
    (panel,) = _drawn(_effect("correlation r", 0.7, None, None)).effects
    assert (panel.neutral, panel.rows[0].said) == ("0.00%", "0.7, no interval given")
    assert (panel.rows[0].start, panel.rows[0].end) == ("", "")
    assert panel.said == ("A hollow mark has no interval on record.",)


def test_groups_are_drawn_with_their_spread_and_what_it_is() -> None:
    groups = (GroupValue(group="a", n=12, value=1.44, spread=0.2), GroupValue(group="b", value=4.36, spread=0.89))
    said = {}
    for meaning in (SpreadIs.SEM, SpreadIs.UNSTATED, None):
        finding = StudyFinding(statement="x", measure="level", unit="pmol/ml", groups=groups, spread_is=meaning)
        (panel,) = _drawn(finding).values
        said[meaning] = panel.said[0]
    assert (panel.title, [(row.what, row.said, row.people) for row in panel.rows]) == (
        "Level, in pmol/ml",
        [("", "", ""), ("a", "1.44 ± 0.2", "12 people"), ("b", "4.36 ± 0.89", "number of people not read")],
    )
    assert [(row.start, row.point, row.end) for row in panel.rows[1:]] == [
        ("20.67%", "24.00%", "27.33%"),
        ("57.83%", "72.67%", "87.50%"),
    ]
    unstated = "The lines are ±, and what ± means is not said: SD and SEM would mean different things."
    assert (said[SpreadIs.UNSTATED], said[None]) == (unstated, unstated)
    assert said[SpreadIs.SEM].startswith("The lines are ± SEM")


def test_groups_with_intervals_and_one_without_any_are_told_apart() -> None:
    groups = (GroupValue(group="a", value=2, low=1, high=3), GroupValue(group="b", value=4))
    (panel,) = _drawn(StudyFinding(statement="It did", unit="unstated", groups=groups)).values
    assert panel.title == "It did (unit not stated)"
    assert panel.said == (
        "The lines are the intervals given; what kind they are is not recorded.",
        "A hollow mark has no spread on record.",
    )


def test_where_there_is_an_interval_of_the_effect_the_groups_are_not_drawn_too() -> None:
    finding = _effect("mean difference", 1, 0, 2)
    groups = (GroupValue(group="a", value=1.44, spread=0.2),)
    both = StudyFinding(statement="x", effect=finding.effect, groups=groups)
    assert [len(part) for part in (_drawn(both).effects, _drawn(both).values)] == [1, 0]


def test_many_findings_stand_on_one_scale_each_in_its_own_row() -> None:
    found = _drawn(*(_effect("risk ratio", 1 + n / 7, 0.5 + n / 9, 2 + n) for n in range(60)))
    assert [len(panel.rows) for panel in found.effects] == [60]


def test_a_link_draws_each_finding_once_with_the_shape_of_what_it_says(tmp_path: Path) -> None:
    found = of_link(book(tmp_path), "cups/width-cools")
    assert found.effects == ()
    (panel,) = found.values
    name = panel.rows[0]
    assert {row.unit for row in panel.rows} == {"smith-2001"}
    assert (panel.title, name.anchor.text, name.what, name.shape, name.speaks) == (
        "Wide cups cooled faster., in K/min",
        "Smith 2001",
        "Wide cups cooled faster.",
        "partly-supports",
        "for, in part",
    )


def test_pages_show_them_where_there_are_any(tmp_path: Path) -> None:
    given = book(tmp_path)
    assert texts(shown(link, given, "links/cups/width-cools/"), "#effects .kb-lane .kb-value") == [
        "",
        "3 ± 0.5 12 people",
        "2 ± 0.4 number of people not read",
    ]
    assert not shown(link, given, "links/cups/cooling-takes-joy/").select("#effects")
    soup = shown(reference, given, "references/smith-2001/")
    assert [a["href"] for a in soup.select("#effects a")] == ["#finding-cooling-rate"]
    assert soup.select_one("#finding-cooling-rate") is not None
    assert not shown(reference, given, "references/jones-2002/").select("#effects")


def test_a_study_leads_from_each_row_to_its_finding() -> None:
    study = msgspec.structs.replace(_study(), findings={"k": _effect("mean difference", 1, 0, 2)})
    (panel,) = of_study(study).effects
    assert [row.anchor for row in panel.rows] == [Anchor("#finding-k", "It did.")]


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    root = hostile_base(tmp_path)
    path = root / _SMITH
    path.write_text(
        path.read_text().replace(
            "statement:", "effect: {measure: '<script>x</script> ratio', value: 2, low: 1, high: 9}, statement:", 1
        )
    )
    given = book_of(load(root))
    body = next(page for page in reference.pages(given) if page.address == "references/smith-2001/").body
    picture = BeautifulSoup(body, "html.parser").select_one("#effects")
    assert picture is not None
    assert "<script>x</script> ratio" in picture.get_text()
    assert {tag.name for tag in picture.select("*")} <= {
        *("h2", "h3", "p", "div", "ul", "li", "a", "span", "small", "br", "svg", "line", "path", "text", "circle")
    }
