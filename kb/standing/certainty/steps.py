"""The steps down from the start, one function each, in the order in which they are taken."""

from collections.abc import Iterator
from dataclasses import replace

from kb.model import (
    Comparator,
    Design,
    Exposure,
    Interest,
    Masking,
    Origin,
    OutcomeKind,
    Question,
    Read,
    RiskOfBias,
    Sampling,
    Study,
    Subjects,
    Timing,
)
from kb.standing import thresholds
from kb.standing.certainty.body import Way
from kb.standing.certainty.case import Case, finding, missing
from kb.standing.certainty.level import Level, Step
from kb.standing.certainty.people import people
from kb.standing.certainty.precision import precision
from kb.standing.certainty.start import RANDOMISED, start

_NO_COMPARATOR = (Design.SINGLE_ARM_BEFORE_AFTER, Design.CASE_SERIES, Design.CASE_REPORT)
_COMPARED = (*RANDOMISED, Design.CONTROLLED_NON_RANDOMISED, Design.CONTROLLED_UNKNOWN, Design.CASE_CONTROL)
_FOR_BIAS = {
    RiskOfBias.LOW: 0,
    RiskOfBias.SOME_CONCERNS: thresholds.BIAS_SOME_CONCERNS,
    RiskOfBias.HIGH: thresholds.BIAS_HIGH,
}
_LISTS = {Origin.CITED: "cites", Origin.FURTHER: "further_evidence", Origin.BEARING: "bears_on"}
_SMALL, _ONE = thresholds.SMALL_STUDY, thresholds.ONE_FAULT
_CAUSAL = (Question.INTERVENTION, Question.CAUSE)
_DIFFERENCE = (Question.DIFFERENCE, Question.PREVALENCE, Question.PROGNOSIS)


def steps(case: Case) -> Iterator[Step]:
    """Give every step, taken or not; where the start is ungraded nothing can be taken off it."""
    if not case.start.level.graded:
        return
    yield _bias(case)
    if case.question in _CAUSAL:
        yield from at_most(thresholds.MOST_FOR_CAUSE, [_comparator(case), _open_label(case), _retrospective(case)])
    if case.question in _DIFFERENCE:
        yield _sample(case)
    if case.question is Question.DIFFERENCE:
        yield _matching(case)
    yield precision(case)
    yield _subjects(case)
    yield _indirectness(case)
    yield _consistency(case)
    yield _publication(case)


def at_most(most: int, taken: list[Step]) -> list[Step]:
    """Keep what several steps of one kind take off together within a limit."""
    kept = []
    for step in taken:
        kept.append(replace(step, down=min(step.down, most)))
        most -= kept[-1].down
    return kept


def _bias(case: Case) -> Step:
    study, what = case.study, "risk of bias"
    if study.read is Read.FULL_TEXT and study.bias:
        return Step(what, _FOR_BIAS[study.bias.level], f"{study.bias.level}: {study.bias.why}", f"{study.id}: bias")
    cap = Level(thresholds.CAP_RANDOMISED if study.design in RANDOMISED else thresholds.CAP_OTHER)
    down = max(0, cap.place - case.start.level.place)
    return Step(what, down, f"not judged from a full text (read: {study.read}): at most {cap}", f"{study.id}: bias")


def _comparator(case: Case) -> Step:
    study, what = case.study, "comparator"
    if study.design in _NO_COMPARATOR:
        return Step(what, 0, "no comparison group, which the start has counted already", f"{study.id}: design")
    if study.comparator:
        alone = study.comparator in (Comparator.NONE, Comparator.BASELINE)
        why = "compared with nobody else" if alone else f"compared with {str(study.comparator).replace('-', ' ')}"
        counted = alone and study.design is Design.FIXED_ORDER_EXPERIMENT
        also = ", which the start has counted already" if counted else ""
        return Step(what, _ONE * (alone and not counted), why + also, f"{study.id}: comparator")
    if study.design in _COMPARED:
        return Step(what, 0, "compared, by its design", f"{study.id}: design")
    if len(study.groups) > 1:
        return Step(what, 0, f"{len(study.groups)} groups", f"{study.id}: groups")
    return missing(what, "what was compared with what", f"{study.id}: comparator")


def _open_label(case: Case) -> Step:
    """Step down where people knew what they were given, and the outcome is what somebody says."""
    what, (found, where) = "open label", finding(case)
    masking, outcome = case.study.masking, found.outcome if found else None
    if masking is None:
        if case.question is Question.CAUSE and found and found.exposure is Exposure.OBSERVED:
            return Step(what, 0, "nothing was given: what they were exposed to was observed", f"{where}.exposure")
        return missing(what, "whether people knew what they were given", f"{case.study.id}: masking")
    if masking is not Masking.OPEN_LABEL:
        return Step(what, 0, str(masking), f"{case.study.id}: masking")
    if outcome is None:
        return missing(what, "it was open label: whether the outcome was subjective", f"{where}.outcome")
    subjective = outcome is not OutcomeKind.MEASURED
    return Step(what, _ONE * subjective, f"open label, and the outcome {outcome}", f"{where}.outcome")


def _retrospective(case: Case) -> Step:
    what, timing = "retrospective", case.study.timing
    if case.study.design in RANDOMISED:
        return Step(what, 0, "looked forward, by its design", f"{case.study.id}: design")
    if case.study.design is Design.CROSS_SECTIONAL:
        return Step(what, 0, "looked at one moment, by its design", f"{case.study.id}: design")
    if timing is None:
        return missing(what, "whether it looked back", f"{case.study.id}: timing")
    return Step(what, _ONE * (timing is Timing.RETROSPECTIVE), str(timing), f"{case.study.id}: timing")


def _sample(case: Case) -> Step:
    what, sampling, field = "sample", case.study.sampling, f"{case.study.id}: sampling"
    if sampling is None:
        return missing(what, "whether the sample was consecutive or from the population", field)
    sound = sampling in (Sampling.CONSECUTIVE, Sampling.POPULATION)
    return Step(what, _ONE * (not sound), f"a {sampling} sample", field)


def _matching(case: Case) -> Step:
    what, matched, field = "matching", case.study.matched, f"{case.study.id}: matched"
    if matched is None:
        return missing(what, "whether the groups were matched", field)
    return Step(what, _ONE * (not matched), "the groups were alike" if matched else "the groups were not alike", field)


def _subjects(case: Case) -> Step:
    field = f"{case.study.id}: subjects"
    if case.study.subjects is Subjects.HUMAN:
        return Step("subjects", 0, "in people", field)
    return Step("subjects", 0, f"in {case.study.subjects}, which the start has counted already", field)


def _indirectness(case: Case) -> Step:
    """Step down for each thing that is another than asked; what bears out only in part is indirect, unless judged."""
    what, line, aspects = "indirectness", case.best.on_target, case.best.indirect
    where = line.claim or case.name
    field = f"{where}: {_LISTS[line.origin]}.indirect"
    partly = case.best.partly
    why = "; ".join(dict.fromkeys(each.why for each in partly))
    if aspects:
        down = min(_ONE * len(aspects), thresholds.MOST_FOR_INDIRECTNESS)
        return Step(what, down, f"another {', another '.join(aspects)}", field)
    if aspects is not None:
        also = f"; it bears it out only in part: {why}" if partly else ""
        return Step(what, 0, f"about just what is asked{also}", field)
    if partly:
        down = min(_ONE * len(partly), thresholds.MOST_FOR_INDIRECTNESS)
        return Step(what, down, f"bears it out only in part: {why}", f"{where}: {_LISTS[line.origin]}.verdict")
    return missing(what, "whether population, dose, what was measured and outcome are those asked about", field)


def _consistency(case: Case) -> Step:
    """Step down where a line opposes, or where one at an equal or higher design found neither way."""
    what, field = "consistency", f"{case.name}: lines of evidence"
    if case.body.contrary:
        return Step(what, _ONE, f"contrary: {_names(case, case.body.contrary)}", field)
    equal = [way for way in case.body.inconclusive if _equal(case, way)]
    if equal:
        return Step(
            what, _ONE, f"asked at an equal or higher design, and found neither way: {_names(case, equal)}", field
        )
    if {way.study for way in case.body.supporting} == {case.study.id}:
        return Step(what, 0, "not assessable: a single study", field)
    return Step(what, 0, "no admitted line opposes it", field)


def _equal(case: Case, way: Way) -> bool:
    """Tell whether a study starts as high as the one that carries the level; what is not in people never does."""
    study = case.base.studies.get(way.study)
    if case.study.subjects is Subjects.HUMAN and study and study.subjects is not Subjects.HUMAN:
        return False
    if study and study.design is Design.SYSTEMATIC_REVIEW:
        # Worth its whole body, though that is not recorded one by one: a ceiling takes it for no less than one study.
        return True
    return start(way.study, study, case.question, way.line.finding).level.place <= case.start.level.place


def _names(case: Case, ways: tuple[Way, ...] | list[Way]) -> str:
    """Name studies; the one that carries the level is named as what it is when another finding of it speaks here."""
    names = dict.fromkeys(way.study for way in ways)
    return ", ".join(f"{name} (another finding of it)" if name == case.study.id else name for name in names)


def _publication(case: Case) -> Step:
    """Suspect publication bias where every supporting study is small, and by patients, sellers or one team.

    It takes nothing off: that is for people to judge.
    """
    what = "publication bias"
    records = {way.study: case.base.studies.get(way.study) for way in case.body.supporting}
    small = [_small(case, way) for way in case.body.supporting]
    if False in small:
        return Step(what, 0, f"not suspected: not every supporting study is small (under {_SMALL})", "studies: groups")
    if None in small:
        return missing(what, "whether every supporting study is small", "studies: groups")
    by = _whose(list(records.values()))
    if by:
        why = f"suspected: every supporting study is small (under {_SMALL}) and {by}"
        return Step(what, 0, f"{why}: {', '.join(records)}", "studies: groups, group, interest", flag=True)
    return missing(what, "whether the supporting studies, all small, are by patients or sellers", "studies: interest")


def _whose(records: list[Study | None]) -> str:
    """Say that all of some studies are one team's, or by people with something at stake; empty where they are not."""
    groups = {record.group if record else None for record in records}
    if len(records) == 1 or (len(groups) == 1 and None not in groups):
        return "from one team"
    at_stake = {record.interest if record else None for record in records}
    return "by patients or sellers" if at_stake <= {Interest.PATIENTS, Interest.SELLERS} else ""


def _small(case: Case, way: Way) -> bool | None:
    record = case.base.studies.get(way.study)
    return people(record, way.line.finding).under(_SMALL) if record else None
