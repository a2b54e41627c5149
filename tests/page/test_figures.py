from kb.model import Effect, Figure, Group, GroupValue, SpreadIs, Study, StudyFinding
from kb.model.words import Design, Read, StudyKind, Subjects
from kb.page import figures


def test_a_number_has_a_true_minus_and_grouped_thousands() -> None:
    assert [figures.number(n) for n in (-0.34, 61000, 4.0, 1.5)] == ["−0.34", "61,000", "4", "1.5"]


def test_a_figure_says_what_its_spread_is_or_that_nobody_said() -> None:
    given = Figure(what="rate", group="cups", value=66, spread=11, spread_is=SpreadIs.UNSTATED, unit="pg/mL", p="0.017")
    assert figures.figure(given) == ("rate, cups", "66 ± 11 pg/mL", "p = 0.017, what ± means is not said")


def test_a_range_an_interval_and_a_bound_read_apart() -> None:
    ranges = [Figure(what="dose", low=0.5, high=1.5), Figure(what="dose", value=1, low=0, high=2)]
    ranges += [Figure(what="dose", low=3), Figure(what="dose", high=3), Figure(what="dose", unit="unstated")]
    assert [figures.figure(each)[1] for each in ranges] == [
        "0.5–1.5",
        "1 (0 to 2)",
        "from 3",
        "up to 3",
        "(unit not stated)",
    ]


def test_one_week_is_no_plural() -> None:
    given = [Figure(what="time", value=1, unit="weeks"), Figure(what="time", value=1, high=2, unit="weeks")]
    assert [figures.figure(each)[1] for each in given] == ["1 week", "1 (up to 2) weeks"]


def test_a_finding_gives_every_group_its_own_number_and_size() -> None:
    groups = (GroupValue(group="a", n=12, value=1.44, spread=0.2), GroupValue(group="b", value=4.36, spread=0.89))
    effect = Effect(measure="difference", value=-0.34, low=-0.95, high=0.27)
    found = StudyFinding(statement="x", groups=groups, unit="K", spread_is=SpreadIs.SEM, effect=effect, p="<0.001")
    assert figures.finding(found) == (
        "a: 1.44 ± 0.2 (n 12) · b: 4.36 ± 0.89 · K · difference −0.34 (95 % interval −0.95 to 0.27) · p < 0.001 · ± is SEM"
    )


def test_a_finding_without_numbers_has_no_figures() -> None:
    assert figures.finding(StudyFinding(statement="x", groups=(GroupValue(group="a", n=3),))) == ""


def test_people_are_given_by_group_and_never_summed() -> None:
    study = Study(
        id="s",
        reports=("r",),
        design=Design.COHORT,
        kind=StudyKind.PRIMARY,
        subjects=Subjects.HUMAN,
        groups=(Group(name="CFS", n=1600), Group(name="healthy")),
        read=Read.ABSTRACT,
    )
    assert figures.people(study) == "1,600 CFS · healthy (number not read)"
