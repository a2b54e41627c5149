"""The computed ceiling of certainty: the table row by row, each step on a small knowledge base, chains, the real records."""

import datetime
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kb.load import load
from kb.model import (
    Aspect,
    Bearing,
    BiasJudgement,
    Citation,
    Claim,
    ClaimKind,
    Comparator,
    Design,
    Direction,
    Domain,
    Effect,
    Exposure,
    FurtherEvidence,
    Grade,
    GradeLevel,
    Group,
    GroupValue,
    Hedge,
    Hypothesis,
    Interest,
    KnowledgeBase,
    Link,
    Masking,
    OutcomeKind,
    Question,
    Read,
    Reference,
    RiskOfBias,
    Sampling,
    Settings,
    Sign,
    Study,
    StudyFinding,
    StudyKind,
    Subjects,
    Timing,
    Tree,
    Verdict,
)
from kb.standing import Certainty, Level, Step, certainty, standards, thresholds
from kb.standing.certainty.people import no_effect
from kb.standing.certainty.steps import at_most
from tests.standing.plainly import JUDGED, random_base

ROOT = Path(__file__).parent.parent.parent
PAIN = "pain-endorphin-sleep-cycle/pain-lowers-endorphins"
_FINDING = "f"


def _bias(level: RiskOfBias) -> BiasJudgement:
    return BiasJudgement(level=level, why="Read through.", by="curator", on=datetime.date(2026, 1, 2))


def _study(name: str, design: Design = Design.COHORT, n: int | None = 1000, **changes: Any) -> Study:
    """Make a study read in full, in people: nothing but its design holds it down."""
    fields: dict[str, Any] = {
        "id": name,
        "reports": (name,),
        "design": design,
        "kind": StudyKind.PRIMARY,
        "subjects": Subjects.HUMAN,
        "groups": (Group(name="everybody", n=n),),
        "read": Read.FULL_TEXT,
        "bias": _bias(RiskOfBias.LOW),
    }
    return Study(**(fields | changes))


def _cite(study: str, verdict: Verdict = Verdict.SUPPORTS) -> Citation:
    return Citation(reference=study, verdict=verdict, read=Read.ABSTRACT, finding=_FINDING, **JUDGED)


def _claim(question: Question | None, cites: Iterable[Citation] = (), **changes: Any) -> Claim:
    fields: dict[str, Any] = {"id": "d/c", "statement": "It is so.", "kind": ClaimKind.FINDING}
    fields |= {"hedge": Hedge.ASSERTED, "at": ("s01.p01.s01",), "question": question, "cites": tuple(cites)}
    return Claim(**(fields | changes))


def _link(question: Question, *evidence: tuple[str, Verdict], from_: str = "a", to: str = "b") -> Link:
    further = tuple(
        FurtherEvidence(study=s, verdict=v, finding=_FINDING, read=Read.ABSTRACT, **JUDGED) for s, v in evidence
    )
    return Link(from_=from_, to=to, sign=Sign.CAUSES, question=question, statement="It does.", further_evidence=further)


def _base(
    studies: Iterable[Study],
    claims: Iterable[Claim] = (),
    links: dict[str, Link] | None = None,
    needs: Tree | None = None,
    **parts: Tree,
) -> KnowledgeBase:
    made = tuple(studies)
    hypothesis = Hypothesis(
        id="h", title="H", links=links or {}, needs=needs or Tree(all_of=tuple(links or ())), parts=parts
    )
    return KnowledgeBase(
        settings=Settings(title="Small", base_iri="https://example.org/kb/"),
        claims={claim.id: claim for claim in claims},
        hypotheses={"h": hypothesis},
        references={s.id: Reference(id=s.id, type="article") for s in made},
        studies={s.id: s for s in made},
    )


def _of(question: Question | None, *studies: Study, **changes: Any) -> Certainty:
    """Rate one claim that these studies support."""
    base = _base(studies, [_claim(question, [_cite(s.id) for s in studies], **changes)])
    return certainty(base, "claims", "d/c", "appraised")


def _step(found: Certainty, what: str) -> Step:
    return next(step for step in found.steps if step.what == what)


def _down(found: Certainty, what: str) -> int:
    return _step(found, what).down


_COLUMNS = (
    Question.INTERVENTION,
    Question.CAUSE,
    Question.DIFFERENCE,
    Question.PREVALENCE,
    Question.PROGNOSIS,
    Question.MECHANISM,
)
_TABLE = {
    Design.RANDOMISED_PARALLEL: "high, low, high, high, high, high",
    Design.RANDOMISED_CROSSOVER: "high, low, high, high, high, high",
    Design.CONTROLLED_NON_RANDOMISED: "low, low, high, high, high, low",
    Design.CONTROLLED_UNKNOWN: "low, low, high, high, high, low",
    Design.COHORT: "low, low, high, high, high, low",
    Design.FIXED_ORDER_EXPERIMENT: "low, low, not rated, not rated, not rated, low",
    Design.SINGLE_ARM_BEFORE_AFTER: "very low, not rated, low, low, low, very low",
    Design.CASE_SERIES: "very low, not rated, low, low, low, very low",
    Design.CROSS_SECTIONAL: "very low, very low, high, high, high, very low",
    Design.CASE_CONTROL: "very low, very low, high, high, high, very low",
    Design.CASE_REPORT: "very low, very low, not rated, not rated, not rated, very low",
    Design.ANIMAL: "very low, very low, not rated, not rated, not rated, laboratory",
    Design.CELLS: "very low, very low, not rated, not rated, not rated, laboratory",
    **dict.fromkeys(
        (Design.SYSTEMATIC_REVIEW, Design.NARRATIVE_REVIEW, Design.CONSENSUS, Design.OPINION, Design.UNKNOWN),
        ", ".join(["not rated"] * 6),
    ),
}


@pytest.mark.parametrize("design", Design)
def test_every_design_starts_where_the_table_puts_it(design: Design) -> None:
    levels = [_of(question, _study("s", design)).level for question in _COLUMNS]
    assert ", ".join(levels) == _TABLE[design]


def test_a_condition_of_the_table_that_no_field_records_is_not_met() -> None:
    trial, survey = _study("t", Design.RANDOMISED_PARALLEL), _study("s", Design.CROSS_SECTIONAL)
    assert [_of(Question.CAUSE, study).steps[0] for study in (trial, survey)] == [
        Step(
            "start",
            0,
            "low (nothing records that the exposure was randomised): the best design is randomised trial, parallel groups, "
            "on a question of cause",
            "t: findings.exposure",
        ),
        Step(
            "start",
            0,
            "very low (the time order is unknown): the best design is cross-sectional study, on a question of cause",
            "s: findings.exposure_first",
        ),
    ]


def test_a_trial_in_animals_is_a_laboratory_study() -> None:
    trial = _study("s", Design.RANDOMISED_PARALLEL, subjects=Subjects.ANIMAL)
    found = {question: _of(question, trial).level for question in (Question.INTERVENTION, Question.MECHANISM)}
    assert found == {Question.INTERVENTION: Level.VERY_LOW, Question.MECHANISM: Level.LABORATORY}


def test_what_was_not_recorded_to_be_in_people_starts_nowhere() -> None:
    found = _of(Question.INTERVENTION, _study("s", Design.RANDOMISED_PARALLEL, subjects=Subjects.UNKNOWN))
    assert found.text == "not rated: s: who was studied is not recorded"


def test_the_text_never_poses_as_a_rating() -> None:
    texts = [
        _of(Question.PROGNOSIS, _study("s")).text,
        _of(Question.CAUSE, _study("s")).text,
        _of(Question.MECHANISM, _study("s", Design.CELLS)).text,
        _of(None, _study("s")).text,
        _of(Question.NONE, _study("s")).text,
        _of(Question.CAUSE).text,
        _of(Question.CAUSE, _study("s", Design.OPINION)).text,
    ]
    assert texts == [
        "at most high (computed ceiling, not a GRADE rating)",
        "at most low (computed ceiling, not a GRADE rating)",
        "laboratory evidence, ungraded (computed, not a GRADE rating)",
        "not rated: no question is recorded for it",
        "not rated: no question is recorded for it",
        "not rated: no admitted support (cites nothing)",
        "not rated: s: its design, opinion, is not rated",
    ]


@pytest.mark.parametrize("kind", [ClaimKind.DEFINITION, ClaimKind.RECOMMENDATION])
def test_definitions_and_recommendations_are_not_rated(kind: ClaimKind) -> None:
    found = _of(Question.CAUSE, _study("s"), kind=kind)
    assert (found.level, found.text) == (Level.NOT_RATED, f"not rated: a {kind} is not rated")


def test_a_whole_certainty_reads_so() -> None:
    assert _of(Question.PROGNOSIS, _study("s", n=250, read=Read.ABSTRACT, group="g")) == Certainty(
        id="d/c",
        standard="appraised",
        level=Level.VERY_LOW,
        text="at most very low (computed ceiling, not a GRADE rating)",
        question=Question.PROGNOSIS,
        steps=(
            Step("start", 0, "high: the best design is cohort study, on a question of prognosis", "s: design"),
            Step("risk of bias", 2, "not judged from a full text (read: abstract): at most low", "s: bias"),
            Step(
                "sample",
                0,
                "not recorded: whether the sample was consecutive or from the population",
                "s: sampling",
                recorded=False,
            ),
            Step("precision", 1, "250 people in s, under 400, and no usable interval", "s: groups"),
            Step("subjects", 0, "in people", "s: subjects"),
            Step(
                "indirectness",
                0,
                "not recorded: whether population, dose, what was measured and outcome are those asked about",
                "d/c: cites.indirect",
                recorded=False,
            ),
            Step("consistency", 0, "not assessable: a single study", "d/c: lines of evidence"),
            Step(
                "publication bias",
                0,
                "not suspected: not every supporting study is small (under 100)",
                "studies: groups",
            ),
        ),
        designs=(Design.COHORT,),
        best_study="s",
    )


def test_the_best_design_for_the_question_starts_whatever_stands_beside_it() -> None:
    studies = [_study("r", Design.OPINION), _study("x", Design.CASE_REPORT), _study("c"), _study("d", n=2000)]
    found = _of(Question.INTERVENTION, *studies)
    assert (found.level, found.best_study, found.designs) == (
        Level.LOW,
        "d",
        (Design.COHORT, Design.CASE_REPORT, Design.OPINION),
    )


def test_a_review_is_worth_the_studies_it_itemises() -> None:
    review = _study("r", Design.SYSTEMATIC_REVIEW, kind=StudyKind.REVIEW, restates=("t",), itemised=True)
    trial = _study("t", Design.RANDOMISED_PARALLEL)
    base = _base([review, trial], [_claim(Question.INTERVENTION, [_cite("r")])])
    found = certainty(base, "claims", "d/c", "appraised")
    assert (found.level, found.best_study) == (Level.HIGH, "t")


@pytest.mark.parametrize(
    ("design", "level"), [(Design.RANDOMISED_PARALLEL, Level.MODERATE), (Design.COHORT, Level.LOW)]
)
@pytest.mark.parametrize("read", [Read.NOTHING, Read.RECORD, Read.ABSTRACT])
def test_bias_not_judged_from_a_full_text_caps_the_level(design: Design, level: Level, read: Read) -> None:
    assert _of(Question.PROGNOSIS, _study("s", design, read=read)).level is level
    assert _of(Question.PROGNOSIS, _study("s", design, bias=None)).level is level


@pytest.mark.parametrize(
    ("bias", "level"),
    [(RiskOfBias.LOW, Level.HIGH), (RiskOfBias.SOME_CONCERNS, Level.MODERATE), (RiskOfBias.HIGH, Level.LOW)],
)
def test_bias_judged_from_a_full_text_takes_off_what_it_is(bias: RiskOfBias, level: Level) -> None:
    assert _of(Question.PROGNOSIS, _study("s", bias=_bias(bias))).level is level


def test_a_causal_question_never_takes_off_twice_what_set_the_start() -> None:
    found = _of(Question.INTERVENTION, _study("s", Design.SINGLE_ARM_BEFORE_AFTER))
    assert _step(found, "comparator") == Step(
        "comparator", 0, "no comparison group, which the start has counted already", "s: design"
    )


def test_what_no_field_records_of_a_causal_question_is_listed_and_takes_nothing_off() -> None:
    found = _of(Question.CAUSE, _study("s"))
    listed = [step.what for step in found.steps if not step.recorded]
    assert listed == ["comparator", "open label", "retrospective", "indirectness"]
    assert {step.down for step in found.steps} == {0}


_BY_CHANCE = {_FINDING: StudyFinding(statement="So.", exposure=Exposure.RANDOMISED)}
_BEFORE = {_FINDING: StudyFinding(statement="So.", exposure_first=True)}


@pytest.mark.parametrize(
    ("design", "findings", "level"),
    [
        (Design.RANDOMISED_PARALLEL, _BY_CHANCE, Level.HIGH),
        (Design.RANDOMISED_CROSSOVER, _BEFORE, Level.LOW),
        (Design.CROSS_SECTIONAL, _BEFORE, Level.LOW),
        (Design.CASE_CONTROL, _BEFORE, Level.LOW),
        (Design.CASE_CONTROL, _BY_CHANCE, Level.VERY_LOW),
    ],
)
def test_a_question_of_cause_starts_higher_where_the_finding_says_so(
    design: Design, findings: dict[str, StudyFinding], level: Level
) -> None:
    assert _of(Question.CAUSE, _study("s", design, findings=findings)).level is level


def test_what_was_not_in_people_starts_nowhere_on_a_question_of_cause_either() -> None:
    study = _study("s", Design.RANDOMISED_PARALLEL, subjects=Subjects.UNKNOWN, findings=_BY_CHANCE)
    assert _of(Question.CAUSE, study).level is Level.NOT_RATED


@pytest.mark.parametrize(
    ("design", "comparator", "down"),
    [
        (Design.COHORT, Comparator.NONE, 1),
        (Design.COHORT, Comparator.BASELINE, 1),
        (Design.COHORT, Comparator.OTHER_GROUP, 0),
        (Design.FIXED_ORDER_EXPERIMENT, Comparator.BASELINE, 0),
        (Design.SINGLE_ARM_BEFORE_AFTER, Comparator.BASELINE, 0),
    ],
)
def test_a_causal_question_without_a_comparator_takes_off_one(
    design: Design, comparator: Comparator, down: int
) -> None:
    assert _down(_of(Question.INTERVENTION, _study("s", design, comparator=comparator)), "comparator") == down


@pytest.mark.parametrize(
    ("masking", "outcome", "down"),
    [
        (Masking.OPEN_LABEL, OutcomeKind.PATIENT_REPORTED, 1),
        (Masking.OPEN_LABEL, OutcomeKind.CLINICIAN_REPORTED, 1),
        (Masking.OPEN_LABEL, OutcomeKind.MEASURED, 0),
        (Masking.OPEN_LABEL, None, 0),
        (Masking.DOUBLE_BLIND, OutcomeKind.PATIENT_REPORTED, 0),
        (None, OutcomeKind.PATIENT_REPORTED, 0),
    ],
)
def test_an_open_label_with_a_subjective_outcome_takes_off_one(
    masking: Masking | None, outcome: OutcomeKind | None, down: int
) -> None:
    findings = {_FINDING: StudyFinding(statement="So.", outcome=outcome)}
    step = _step(_of(Question.INTERVENTION, _study("s", masking=masking, findings=findings)), "open label")
    unknown = masking is None or (masking is Masking.OPEN_LABEL and outcome is None)
    assert (step.down, step.recorded) == (down, not unknown)


def test_looking_back_takes_off_one_and_faults_of_a_causal_question_two_at_most() -> None:
    assert _down(_of(Question.CAUSE, _study("s", timing=Timing.RETROSPECTIVE)), "retrospective") == 1
    assert _down(_of(Question.CAUSE, _study("s", timing=Timing.PROSPECTIVE)), "retrospective") == 0
    findings = {_FINDING: StudyFinding(statement="So.", outcome=OutcomeKind.PATIENT_REPORTED)}
    faults: dict[str, Any] = {
        "comparator": Comparator.NONE,
        "masking": Masking.OPEN_LABEL,
        "timing": Timing.RETROSPECTIVE,
    }
    found = _of(Question.INTERVENTION, _study("s", Design.COHORT, findings=findings, **faults))
    assert [_down(found, what) for what in ("comparator", "open label", "retrospective")] == [1, 1, 0]


@pytest.mark.parametrize(
    ("sampling", "matched", "down"),
    [
        (Sampling.CONSECUTIVE, True, (0, 0)),
        (Sampling.POPULATION, False, (0, 1)),
        (Sampling.CONVENIENCE, True, (1, 0)),
        (Sampling.SELECTED, False, (1, 1)),
    ],
)
def test_a_difference_asks_how_people_were_found_and_whether_the_groups_were_alike(
    sampling: Sampling, matched: bool, down: tuple[int, int]
) -> None:
    found = _of(Question.DIFFERENCE, _study("s", Design.CASE_CONTROL, sampling=sampling, matched=matched))
    assert (_down(found, "sample"), _down(found, "matching")) == down


@pytest.mark.parametrize(
    ("indirect", "verdict", "down"),
    [
        ((), Verdict.PARTLY_SUPPORTS, 0),
        ((Aspect.DOSE,), Verdict.SUPPORTS, 1),
        ((Aspect.POPULATION, Aspect.ANALYTE, Aspect.OUTCOME), Verdict.SUPPORTS, 2),
        (None, Verdict.PARTLY_SUPPORTS, 1),
        (None, Verdict.SUPPORTS, 0),
    ],
)
def test_each_thing_that_is_another_than_asked_takes_off_one_and_together_two(
    indirect: tuple[Aspect, ...] | None, verdict: Verdict, down: int
) -> None:
    evidence = FurtherEvidence(
        study="s", verdict=verdict, finding=_FINDING, read=Read.ABSTRACT, indirect=indirect, **JUDGED
    )
    link = _link(Question.PROGNOSIS)
    base = _base([_study("s")], links={"l": msgspec.structs.replace(link, further_evidence=(evidence,))})
    step = _step(certainty(base, "links", "h/l", "appraised"), "indirectness")
    assert (step.down, step.recorded) == (down, not (indirect is None and down == 0))


@pytest.mark.parametrize(
    ("of_claim", "of_link", "down", "recorded"),
    [
        ((Aspect.ANALYTE,), (Aspect.ANALYTE, Aspect.DOSE), 2, True),
        ((Aspect.OUTCOME,), (), 0, True),
        ((Aspect.OUTCOME,), None, 1, True),
        ((), None, 0, False),
        (None, None, 0, False),
    ],
)
def test_through_a_claim_what_was_judged_of_the_link_decides(
    of_claim: tuple[Aspect, ...] | None, of_link: tuple[Aspect, ...] | None, down: int, recorded: bool
) -> None:
    bearing = Bearing(link="h/l", direction=Direction.SUPPORTS, verdict=Verdict.SUPPORTS, indirect=of_link, **JUDGED)
    cited = msgspec.structs.replace(_cite("s"), indirect=of_claim)
    base = _base([_study("s")], [_claim(None, [cited], bears_on=(bearing,))], {"l": _link(Question.PROGNOSIS)})
    step = _step(certainty(base, "links", "h/l", "appraised"), "indirectness")
    assert (step.down, step.recorded) == (down, recorded)


def test_what_bears_out_only_a_part_of_just_what_is_asked_says_so_and_takes_nothing_off() -> None:
    evidence = FurtherEvidence(study="s", verdict=Verdict.PARTLY_SUPPORTS, read=Read.ABSTRACT, indirect=(), **JUDGED)
    link = msgspec.structs.replace(_link(Question.PROGNOSIS), further_evidence=(evidence,))
    step = _step(certainty(_base([_study("s")], links={"l": link}), "links", "h/l", "appraised"), "indirectness")
    assert (step.down, step.why) == (0, "about just what is asked; it bears it out only in part: So.")


def test_where_nothing_was_given_no_label_was_open_and_one_moment_looks_neither_back_nor_forward() -> None:
    findings = {_FINDING: StudyFinding(statement="So.", exposure=Exposure.OBSERVED)}
    found = _of(Question.CAUSE, _study("s", Design.CROSS_SECTIONAL, findings=findings))
    assert [_step(found, what).why for what in ("open label", "retrospective")] == [
        "nothing was given: what they were exposed to was observed",
        "looked at one moment, by its design",
    ]


def test_the_best_level_that_any_study_reaches_counts_and_not_the_best_design() -> None:
    trial, cohort = _study("t", Design.RANDOMISED_PARALLEL, n=20), _study("c", n=5000)
    faulty = _study("f", n=9000, timing=Timing.RETROSPECTIVE)
    assert _of(Question.CAUSE, cohort).level is Level.LOW
    for more in ((cohort, trial), (trial, cohort), (cohort, faulty), (faulty, cohort)):
        found = _of(Question.CAUSE, *more)
        assert (found.level, found.best_study) == (Level.LOW, "c")


@pytest.mark.parametrize("seed", range(60))
def test_it_is_a_law_that_no_order_and_no_further_support_lowers_a_ceiling(seed: int) -> None:
    dice = random.Random(seed)
    studies = [_any_study(dice, f"s{number}") for number in range(4)]
    question = dice.choice(_COLUMNS)
    shuffled = dice.sample(studies, len(studies))
    assert _of(question, *studies) == _of(question, *shuffled)
    levels = [_of(question, *studies[:number]).level.place for number in range(1, 5)]
    assert levels == sorted(levels, reverse=True)


def _any_study(dice: random.Random, name: str) -> Study:
    findings = {
        _FINDING: StudyFinding(
            statement="So.",
            exposure=dice.choice([None, *Exposure]),
            outcome=dice.choice([None, *OutcomeKind]),
            exposure_first=dice.choice([None, True, False]),
        )
    }
    return _study(
        name,
        dice.choice(list(Design)),
        dice.choice([None, 20, 150, 900]),
        findings=findings,
        read=dice.choice(list(Read)),
        masking=dice.choice([None, *Masking]),
        timing=dice.choice([None, *Timing]),
        sampling=dice.choice([None, *Sampling]),
        comparator=dice.choice([None, *Comparator]),
    )


def test_an_inconclusive_systematic_review_is_no_less_than_one_study() -> None:
    review = {"kind": StudyKind.REVIEW}
    assert _other(Verdict.INCONCLUSIVE, Design.SYSTEMATIC_REVIEW, **review).down == 1
    assert _other(Verdict.INCONCLUSIVE, Design.NARRATIVE_REVIEW, **review).down == 0


def test_a_source_that_bears_out_only_a_part_of_its_claim_takes_off_one_there_and_on_the_link_above() -> None:
    cited = _cite("s", Verdict.PARTLY_SUPPORTS)
    bearings = [
        Bearing(link="h/l", direction=Direction.SUPPORTS, verdict=verdict, **JUDGED)
        for verdict in (Verdict.SUPPORTS, Verdict.PARTLY_SUPPORTS)
    ]
    found = []
    for bearing in bearings:
        claim = _claim(Question.PROGNOSIS, [cited], bears_on=(bearing,))
        base = _base([_study("s")], [claim], {"l": _link(Question.PROGNOSIS)})
        found += [certainty(base, "claims", "d/c", "appraised"), certainty(base, "links", "h/l", "appraised")]
    assert [_down(each, "indirectness") for each in found] == [1, 1, 1, 2]


@pytest.mark.parametrize(
    ("measure", "none"),
    [
        ("change in plasma concentration", 0),
        ("concentration", None),
        ("sleep duration", None),
        ("absolute risk reduction", 0),
        ("SMD", 0),
        ("Hedges' g", 0),
        ("OR", 1),
        ("pain or fatigue score", None),
        ("hazard ratio", 1),
        ("fold increase in risk", 0),
        ("fold change after placebo", 1),
        ("Fold-change", 1),
        ("log2 fold change", 0),
        ("log odds ratio", 0),
        ("ln RR", 0),
    ],
)
def test_the_value_of_no_effect_is_told_by_whole_words(measure: str, none: int | None) -> None:
    assert no_effect(StudyFinding(statement="So.", effect=Effect(measure=measure))) == none


def test_the_value_of_no_effect_can_be_recorded_and_what_matters_counts_without_it() -> None:
    own = StudyFinding(statement="So.", effect=Effect(measure="score", no_effect=50))
    assert no_effect(own) == 50
    assert _down(_of(Question.PROGNOSIS, _with(Effect(measure="score", low=1, high=3, important=2))), "precision") == 1


def test_a_joint_counts_only_on_the_road_that_it_lies_on() -> None:
    links = {
        "a": _link(Question.INTERVENTION, ("t", Verdict.SUPPORTS)),
        "b": _link(Question.INTERVENTION, ("u", Verdict.SUPPORTS), from_="b", to="c"),
        "c": _link(Question.CAUSE, ("v", Verdict.SUPPORTS), from_="a", to="c"),
    }
    measured = {"t": {"b": "plasma"}, "u": {"b": "cells"}, "v": {}}
    studies = [
        _study(
            name,
            Design.RANDOMISED_PARALLEL if name != "v" else Design.COHORT,
            findings={_FINDING: StudyFinding(statement="So.", measured=by)},
        )
        for name, by in measured.items()
    ]
    roads = Tree(any_of=(Tree(all_of=("a", "b")), "c"))
    found = certainty(_base(studies, links=links, needs=roads), "hypotheses", "h", "appraised")
    assert (found.level, found.weakest) == (Level.LOW, ("h/c",))
    only = certainty(_base(studies, links=links, needs=Tree(all_of=("a", "b"))), "hypotheses", "h", "appraised")
    assert only.level is Level.VERY_LOW


def _measurer(name: str, design: Design, **measured: str) -> Study:
    return _study(name, design, findings={_FINDING: StudyFinding(statement="So.", measured=measured)})


def test_another_study_never_lowers_a_chain_for_the_one_that_fits_is_taken() -> None:
    def rated(*more: Study) -> Level:
        first = [_measurer("c", Design.COHORT, b="csf"), *more]
        links = {
            "one": _link(Question.CAUSE, *((study.id, Verdict.SUPPORTS) for study in first)),
            "two": _link(Question.CAUSE, ("d", Verdict.SUPPORTS), from_="b", to="c"),
        }
        base = _base([*first, _measurer("d", Design.COHORT, b="csf")], links=links)
        return certainty(base, "hypotheses", "h", "appraised").level

    trial = _measurer("t", Design.RANDOMISED_PARALLEL, b="plasma")
    assert (rated(), rated(trial)) == (Level.LOW, Level.LOW)


def test_of_two_roads_the_one_whose_joints_fit_is_taken_in_any_order() -> None:
    links = {
        "a": _link(Question.INTERVENTION, ("a", Verdict.SUPPORTS)),
        "p": _link(Question.INTERVENTION, ("p", Verdict.SUPPORTS), from_="b", to="c"),
        "q": _link(Question.INTERVENTION, ("q", Verdict.SUPPORTS), from_="b", to="c"),
    }
    studies = [_measurer(n, Design.RANDOMISED_PARALLEL, b="csf" if n != "q" else "plasma") for n in "apq"]
    for either in (("p", "q"), ("q", "p")):
        needs = Tree(all_of=("a", Tree(any_of=either)))
        found = certainty(_base(studies, links=links, needs=needs), "hypotheses", "h", "appraised")
        assert (found.level, found.weakest) == (Level.HIGH, ("h/a", "h/p"))


def test_a_joint_turns_no_chain_that_is_not_rated_into_one_that_is() -> None:
    links = {
        "a": _link(Question.INTERVENTION, ("t", Verdict.SUPPORTS)),
        "b": _link(Question.INTERVENTION, ("u", Verdict.SUPPORTS), from_="b", to="c"),
        "bare": _link(Question.INTERVENTION, from_="c", to="d"),
    }
    studies = [
        _study(n, Design.RANDOMISED_PARALLEL, findings={_FINDING: StudyFinding(statement="So.", measured={"b": by})})
        for n, by in (("t", "plasma"), ("u", "cells"))
    ]
    assert certainty(_base(studies, links=links), "hypotheses", "h", "appraised").level is Level.NOT_RATED


def test_of_two_alike_the_one_that_was_read_further_carries_the_level() -> None:
    studies = [_study("seen", n=900, read=Read.RECORD), _study("read", n=500, read=Read.ABSTRACT)]
    assert _of(Question.PROGNOSIS, *studies).best_study == "read"


def test_cells_that_found_neither_way_are_no_equal_of_people() -> None:
    lab: dict[str, Any] = {"subjects": Subjects.CELLS}
    base = _base(
        [_study("s", Design.CASE_REPORT), _study("o", Design.CELLS, **lab), _study("p", Design.CELLS, **lab)],
        links={
            "l": _link(Question.INTERVENTION, ("s", Verdict.SUPPORTS), ("o", Verdict.INCONCLUSIVE)),
            "m": _link(Question.INTERVENTION, ("p", Verdict.SUPPORTS), ("o", Verdict.INCONCLUSIVE)),
        },
    )
    found = [certainty(base, "links", f"h/{name}", "appraised") for name in "lm"]
    assert [_down(each, "consistency") for each in found] == [0, 1]


def test_another_finding_of_the_study_that_carries_the_level_is_named_as_that() -> None:
    links = {"l": _link(Question.CAUSE, ("s", Verdict.SUPPORTS), ("s", Verdict.CONTRADICTS))}
    found = certainty(_base([_study("s")], links=links), "links", "h/l", "appraised")
    assert _step(found, "consistency").why == "contrary: s (another finding of it)"


def test_an_interval_that_reaches_what_matters_as_well_takes_off_two() -> None:
    wide, clear = (
        Effect(measure="mean difference", low=low, high=high, important=1.0) for low, high in ((-0.5, 1.5), (0.2, 0.9))
    )
    assert [_down(_of(Question.PROGNOSIS, _with(effect)), "precision") for effect in (wide, clear)] == [2, 0]


def test_a_rating_by_people_stands_apart_and_changes_no_level() -> None:
    domain = Domain(down=0, why="Nothing to see.")
    names = ("risk_of_bias", "inconsistency", "indirectness", "imprecision", "publication_bias")
    domains: dict[str, Any] = dict.fromkeys(names, domain)
    rating = Grade(level=GradeLevel.VERY_LOW, **domains, **JUDGED)
    found = [_of(Question.PROGNOSIS, _study("s"), grade=grade) for grade in (rating, None)]
    assert [(each.level, each.judged) for each in found] == [(Level.HIGH, rating), (Level.HIGH, None)]
    assert _of(Question.PROGNOSIS, grade=rating).judged == rating


def test_two_recorded_groups_are_a_comparison() -> None:
    study = _study("s", groups=(Group(name="a", n=300), Group(name="b", n=300)))
    assert _step(_of(Question.CAUSE, study), "comparator") == Step("comparator", 0, "2 groups", "s: groups")


def test_several_steps_of_one_kind_take_off_a_limit_together() -> None:
    taken = [Step("a", 1, "", ""), Step("b", 2, "", ""), Step("c", 1, "", "")]
    assert [step.down for step in at_most(2, taken)] == [1, 1, 0]


def test_a_difference_lists_sampling_and_matching_which_no_field_records() -> None:
    found = _of(Question.DIFFERENCE, _study("s", Design.CASE_CONTROL))
    assert [_step(found, what).recorded for what in ("sample", "matching")] == [False, False]
    assert found.level is Level.HIGH


@pytest.mark.parametrize(("n", "down"), [(99, 2), (100, 1), (399, 1), (400, 0)])
def test_few_people_take_off_one_and_very_few_two(n: int, down: int) -> None:
    assert (thresholds.VERY_FEW_PEOPLE, thresholds.FEW_PEOPLE) == (100, 400)
    assert _down(_of(Question.PROGNOSIS, _study("s", n=n)), "precision") == down


def _with(effect: Effect | None, n: int = 10) -> Study:
    return _study("s", n=n, findings={_FINDING: StudyFinding(statement="So.", effect=effect)})


@pytest.mark.parametrize(
    ("measure", "low", "high", "down"),
    [
        ("mean difference", -0.95, 0.27, 1),
        ("mean difference", 0, 0.36, 1),
        ("mean difference", 0.1, 0.36, 0),
        ("risk difference", -0.5, 0.5, 1),
        ("odds ratio", 0.8, 1.2, 1),
        ("adjusted relative risk, often against never", 2.26, 5.19, 0),
    ],
)
def test_an_interval_that_reaches_no_effect_takes_off_one_and_people_are_not_counted(
    measure: str, low: float, high: float, down: int
) -> None:
    assert _down(_of(Question.PROGNOSIS, _with(Effect(measure=measure, low=low, high=high))), "precision") == down


def test_an_interval_that_cannot_be_held_against_no_effect_leaves_the_people_to_count() -> None:
    for effect in (Effect(measure="zonk", low=1, high=2), Effect(measure="odds ratio", value=2), None):
        assert _down(_of(Question.PROGNOSIS, _with(effect)), "precision") == 2


@pytest.mark.parametrize(
    ("known", "step"),
    [
        (
            20,
            Step("precision", 0, "not recorded: 20 people in s are known, and not of every group", "s: groups", False),
        ),
        (400, Step("precision", 0, "400 people in s, not under 400", "s: groups")),
        (None, Step("precision", 0, "not recorded: the number of people", "s: groups", False)),
    ],
)
def test_a_group_whose_number_was_not_seen_is_not_taken_for_none(known: int | None, step: Step) -> None:
    study = _study("s", groups=(Group(name="a", n=known), Group(name="b")))
    assert _step(_of(Question.PROGNOSIS, study), "precision") == step


def test_people_are_those_of_the_finding_and_never_twice_the_same() -> None:
    values = (GroupValue(group="drug", n=60), GroupValue(group="placebo", n=60))
    finding = {_FINDING: StudyFinding(statement="So.", groups=values)}
    parallel = _study("s", Design.RANDOMISED_PARALLEL, n=60, findings=finding)
    crossover = _study("s", Design.RANDOMISED_CROSSOVER, n=60, findings=finding)
    assert [_down(_of(Question.INTERVENTION, study), "precision") for study in (parallel, crossover)] == [1, 2]


def test_people_of_several_studies_are_never_added_up() -> None:
    assert _down(_of(Question.PROGNOSIS, _study("a", n=300), _study("b", n=300)), "precision") == 1


@pytest.mark.parametrize(("verdict", "down"), [(Verdict.SUPPORTS, 0), (Verdict.PARTLY_SUPPORTS, 1)])
def test_what_bears_on_a_link_only_in_part_is_indirect(verdict: Verdict, down: int) -> None:
    own = _base([_study("s")], links={"l": _link(Question.PROGNOSIS, ("s", verdict))})
    bearing = Bearing(link="h/l", direction=Direction.SUPPORTS, verdict=verdict, **JUDGED)
    claim = _claim(Question.PROGNOSIS, [_cite("s")], bears_on=(bearing,))
    through = _base([_study("s")], [claim], {"l": _link(Question.PROGNOSIS)})
    found = [certainty(base, "links", "h/l", "appraised") for base in (own, through)]
    assert [_down(each, "indirectness") for each in found] == [down, down]
    if down:
        assert [_step(each, "indirectness") for each in found] == [
            Step("indirectness", 1, "bears it out only in part: So.", "h/l: further_evidence.verdict"),
            Step("indirectness", 1, "bears it out only in part: So.", "d/c: bears_on.verdict"),
        ]


def test_a_study_that_asks_directly_carries_the_level_before_a_bigger_one_that_does_not() -> None:
    evidence = (("big", Verdict.PARTLY_SUPPORTS), ("small", Verdict.SUPPORTS))
    base = _base([_study("big", n=5000), _study("small", n=500)], links={"l": _link(Question.PROGNOSIS, *evidence)})
    assert certainty(base, "links", "h/l", "appraised").best_study == "small"


def _other(verdict: Verdict, design: Design, standard: str = "appraised", **changes: Any) -> Step:
    """Put another line beside a cohort's, on a question of cause, and see what it does to consistency."""
    base = _base(
        [_study("s"), _study("o", design, **changes)],
        links={"l": _link(Question.CAUSE, ("s", Verdict.SUPPORTS), ("o", verdict))},
    )
    return _step(certainty(base, "links", "h/l", standard), "consistency")


def test_a_line_that_opposes_takes_off_one_at_any_design_that_is_admitted() -> None:
    against = Step("consistency", 1, "contrary: o", "h/l: lines of evidence")
    assert _other(Verdict.CONTRADICTS, Design.COHORT) == against
    assert _other(Verdict.CONTRADICTS, Design.CELLS, subjects=Subjects.CELLS) == against
    assert _other(Verdict.CONTRADICTS, Design.CELLS, "primary-human", subjects=Subjects.CELLS).down == 0


def test_a_line_that_found_neither_way_takes_off_one_at_an_equal_or_higher_design_only() -> None:
    designs = (Design.RANDOMISED_PARALLEL, Design.COHORT, Design.CASE_CONTROL, Design.OPINION)
    assert [_other(Verdict.INCONCLUSIVE, design).down for design in designs] == [1, 1, 0, 0]
    assert (
        _other(Verdict.INCONCLUSIVE, Design.COHORT).why
        == "asked at an equal or higher design, and found neither way: o"
    )


def test_what_does_not_support_or_cannot_be_verified_says_nothing_of_consistency() -> None:
    for verdict in (Verdict.DOES_NOT_SUPPORT, Verdict.CANNOT_VERIFY):
        assert _other(verdict, Design.COHORT).why == "not assessable: a single study"
    assert _other(Verdict.SUPPORTS, Design.COHORT).why == "no admitted line opposes it"


def test_what_speaks_against_a_claim_beneath_a_link_counts_on_the_link() -> None:
    bearing = Bearing(link="h/l", direction=Direction.SUPPORTS, verdict=Verdict.SUPPORTS, **JUDGED)
    cites = [_cite("s"), _cite("o", Verdict.CONTRADICTS)]
    claim = _claim(Question.CAUSE, cites, bears_on=(bearing,))
    base = _base([_study("s"), _study("o")], [claim], {"l": _link(Question.CAUSE)})
    assert _step(certainty(base, "links", "h/l", "appraised"), "consistency").why == "contrary: o"


def test_publication_bias_is_suspected_where_every_study_is_small_and_one_teams() -> None:
    def said(*studies: Study) -> str:
        return _step(_of(Question.PROGNOSIS, *studies), "publication bias").why.partition(":")[0]

    small = [_study(name, n=20, group="g") for name in ("a", "b")]
    assert said(*small) == said(_study("a", n=20)) == "suspected"
    assert said(small[0], _study("b", n=20, group="k")) == "not recorded"
    assert said(small[0], _study("b", n=200, group="g")) == "not suspected"
    assert said(_study("a", n=20), _study("b", n=20)) == "not recorded"
    sold = [_study("a", n=20, interest=Interest.SELLERS), _study("b", n=20, interest=Interest.PATIENTS)]
    assert said(*sold) == "suspected"
    assert said(sold[0], _study("b", n=20, interest=Interest.NONE_DECLARED)) == "not recorded"


def test_steps_never_lead_below_very_low() -> None:
    found = _of(Question.CAUSE, _study("s", Design.CASE_REPORT, n=1, read=Read.ABSTRACT))
    assert (found.level, sum(step.down for step in found.steps)) == (Level.VERY_LOW, 2)


def test_mechanisms_carry_a_note_beside_the_level_and_the_unread_reading_another() -> None:
    study = _study("s", Design.RANDOMISED_PARALLEL)
    base = _base([study], [_claim(Question.MECHANISM, [_cite("s")])])
    found = [certainty(base, "claims", "d/c", standard) for standard in ("appraised", "as-cited")]
    note = "OCEBM 2011 puts reasoning from a mechanism at level 5 for questions of treatment."
    assert [each.beside for each in found] == [
        note,
        f"As the author cites these works, whether or not they say so. {note}",
    ]
    assert {each.level for each in found} == {Level.HIGH}


def _chain() -> KnowledgeBase:
    """Make a hypothesis of three links: high, low and one without support."""
    links = {
        "strong": _link(Question.INTERVENTION, ("t", Verdict.SUPPORTS)),
        "weak": _link(Question.CAUSE, ("c", Verdict.SUPPORTS), from_="b", to="c"),
        "bare": _link(Question.CAUSE),
    }
    return _base(
        [_study("t", Design.RANDOMISED_PARALLEL), _study("c")],
        links=links,
        chain=Tree(all_of=("strong", "weak")),
        either=Tree(any_of=("bare", "weak", "strong")),
        nested=Tree(all_of=("strong", Tree(any_of=("bare", "weak")))),
        empty=Tree(),
        unknown=Tree(all_of=("strong", "zonk")),
    )


@pytest.mark.parametrize(
    ("part", "level", "text", "weakest"),
    [
        (
            "chain",
            Level.LOW,
            "at most low (computed ceiling, not a GRADE rating); weakest link h/weak",
            ("h/weak",),
        ),
        (
            "either",
            Level.HIGH,
            "at most high (computed ceiling, not a GRADE rating); best link h/strong",
            ("h/strong",),
        ),
        (
            "nested",
            Level.LOW,
            "at most low (computed ceiling, not a GRADE rating); weakest link h/weak",
            ("h/weak",),
        ),
        ("empty", Level.NOT_RATED, "not rated: it needs nothing", ()),
        ("unknown", Level.NOT_RATED, "not rated: weakest link h/zonk (no such link)", ("h/zonk",)),
    ],
)
def test_a_part_is_at_most_its_weakest_link_or_the_best_of_its_members(
    part: str, level: Level, text: str, weakest: tuple[str, ...]
) -> None:
    found = certainty(_chain(), "parts", f"h/#{part}", "appraised")
    assert (found.level, found.text, found.weakest) == (level, text, weakest)


def test_a_hypothesis_is_not_rated_where_a_link_that_it_needs_has_no_support() -> None:
    found = certainty(_chain(), "hypotheses", "h", "appraised")
    assert (found.level, found.text) == (Level.NOT_RATED, "not rated: weakest link h/bare (no admitted support)")


def _measuring(into: dict[str, str], out: dict[str, str]) -> Certainty:
    """Rate a chain of two links that meet at b, each carried by a trial that measured b in its own way."""
    links = {
        "one": _link(Question.INTERVENTION, ("t", Verdict.SUPPORTS)),
        "two": _link(Question.INTERVENTION, ("u", Verdict.SUPPORTS), from_="b", to="c"),
    }
    findings = [{_FINDING: StudyFinding(statement="So.", measured=measured)} for measured in (into, out)]
    studies = [_study(n, Design.RANDOMISED_PARALLEL, findings=found) for n, found in zip("tu", findings, strict=True)]
    return certainty(_base(studies, links=links), "hypotheses", "h", "appraised")


def test_a_joint_whose_sides_were_measured_differently_is_very_low() -> None:
    found = _measuring({"b": "b-in-plasma", "a": "dose"}, {"b": "b-in-cells"})
    assert (found.level, found.steps[2:]) == (
        Level.VERY_LOW,
        (
            Step(
                "joint",
                1,
                "its sides at b were measured differently (b-in-plasma on one side, b-in-cells on the other): very low",
                "studies: findings.measured",
            ),
        ),
    )
    assert found.text.endswith("b-in-cells on the other): very low")


def test_a_joint_whose_sides_were_measured_alike_takes_nothing_off() -> None:
    found = _measuring({"b": "b-in-plasma"}, {"b": "b-in-plasma", "c": "fatigue"})
    assert (found.level, len(found.steps)) == (Level.HIGH, 2)
    assert _measuring({"b": "b-in-plasma"}, {}).steps[2].recorded is False


def test_a_chain_names_the_joints_at_which_nothing_records_what_was_measured() -> None:
    assert certainty(_chain(), "parts", "h/#chain", "appraised").steps == (
        Step("link", 0, "h/strong: at most high (computed ceiling, not a GRADE rating)", "h/strong"),
        Step("link", 0, "h/weak: at most low (computed ceiling, not a GRADE rating)", "h/weak"),
        Step(
            "joints",
            0,
            "not recorded: whether both sides measured the same, in the same place, at b",
            "studies: findings.measured",
            recorded=False,
        ),
    )


def test_an_unknown_name_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        certainty(_chain(), "links", "h/zonk", "appraised")


def test_no_random_base_breaks_it_and_a_question_of_cause_never_rises_above_low() -> None:
    for seed in range(40):
        base = random_base(seed)
        for standard in standards():
            for name in base.links:
                found = certainty(base, "links", name, standard)
                assert found.level in (Level.LOW, Level.VERY_LOW, Level.NOT_RATED)
                assert certainty(base, "links", name, standard) == found


def test_pain_lowers_endorphins_is_at_most_very_low_on_the_real_records() -> None:
    records = load(ROOT)
    found = certainty(records, "links", PAIN, "appraised")
    assert (found.level, found.text, found.question) == (
        Level.VERY_LOW,
        "at most very low (computed ceiling, not a GRADE rating)",
        Question.CAUSE,
    )


def test_everything_on_the_real_records_has_a_ceiling_with_its_steps() -> None:
    records = load(ROOT)
    for standard in standards():
        for kind in ("claims", "links"):
            for name in getattr(records, kind):
                found = certainty(records, kind, name, standard)
                assert found.steps
                assert found.level is Level.NOT_RATED or found.best_study in records.studies
        for name in records.hypotheses:
            chain = certainty(records, "hypotheses", name, standard)
            assert all(certainty(records, "links", link, standard).level is chain.level for link in chain.weakest)
