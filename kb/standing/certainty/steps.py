"""The steps down from the start, one function each, in the order in which they are taken."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kb.model import Design, KnowledgeBase, Question, Read, Study, Subjects
from kb.standing import thresholds
from kb.standing.certainty.body import Body, Way
from kb.standing.certainty.level import Level, Step
from kb.standing.certainty.people import no_effect, people
from kb.standing.certainty.start import RANDOMISED, Start, start

_NO_COMPARATOR = (Design.SINGLE_ARM_BEFORE_AFTER, Design.CASE_SERIES, Design.CASE_REPORT)
_COMPARED = (*RANDOMISED, Design.CONTROLLED_NON_RANDOMISED, Design.CASE_CONTROL)
_CAUSAL = (Question.INTERVENTION, Question.CAUSE)
_DIFFERENCE = (Question.DIFFERENCE, Question.PREVALENCE, Question.PROGNOSIS)


@dataclass(frozen=True, slots=True)
class Case:
    """What the steps look at: the question, where it starts, the study that carries the level, and the whole body."""

    base: KnowledgeBase
    name: str
    question: Question
    start: Start
    best: Way
    study: Study
    body: Body


def steps(case: Case) -> Iterator[Step]:
    """Give every step, taken or not; where the start is ungraded nothing can be taken off it."""
    if not case.start.level.graded:
        return
    yield _bias(case)
    if case.question in _CAUSAL:
        yield from at_most(thresholds.MOST_FOR_CAUSE, [_comparator(case), _open_label(case), _retrospective(case)])
    if case.question in _DIFFERENCE:
        yield _missing(
            "sample", "whether the sample was consecutive or from the population", f"{case.study.id}: sampling"
        )
    if case.question is Question.DIFFERENCE:
        yield _missing("matching", "whether the groups were matched", f"{case.study.id}: matched")
    yield _precision(case)
    yield from at_most(thresholds.MOST_FOR_INDIRECTNESS, [_subjects(case), _indirectness(case)])
    yield _consistency(case)
    yield _publication(case)


def at_most(most: int, taken: list[Step]) -> list[Step]:
    """Keep what several steps of one kind take off together within a limit."""
    kept = []
    for step in taken:
        kept.append(replace(step, down=min(step.down, most)))
        most -= kept[-1].down
    return kept


def _missing(what: str, why: str, field: str) -> Step:
    return Step(what, 0, f"not recorded: {why}", field, recorded=False)


def _bias(case: Case) -> Step:
    study, what = case.study, "risk of bias"
    if study.read is Read.FULL_TEXT:
        return _missing(what, "what the full text shows of bias", f"{study.id}: bias")
    cap = Level.MODERATE if study.design in RANDOMISED else Level.LOW
    down = max(0, cap.place - case.start.level.place)
    return Step(what, down, f"not judged from a full text (read: {study.read}): at most {cap}", f"{study.id}: read")


def _comparator(case: Case) -> Step:
    study, what = case.study, "comparator"
    if study.design in _NO_COMPARATOR:
        return Step(what, 0, "no comparison group, which the start has counted already", f"{study.id}: design")
    if study.design in _COMPARED:
        return Step(what, 0, "compared, by its design", f"{study.id}: design")
    if len(study.groups) > 1:
        return Step(what, 0, f"{len(study.groups)} groups", f"{study.id}: groups")
    return _missing(what, "what was compared with what", f"{study.id}: comparator")


def _open_label(case: Case) -> Step:
    why = "whether people knew what they were given, and whether the outcome was subjective"
    return _missing("open label", why, f"{case.study.id}: blinding")


def _retrospective(case: Case) -> Step:
    what = "retrospective"
    if case.study.design in RANDOMISED:
        return Step(what, 0, "looked forward, by its design", f"{case.study.id}: design")
    return _missing(what, "whether it looked back", f"{case.study.id}: timing")


def _precision(case: Case) -> Step:
    """Judge by the interval where it can be held against no effect, else by the number of people."""
    finding = case.study.findings.get(case.best.line.finding or "")
    effect, none = (finding.effect, no_effect(finding)) if finding else (None, None)
    if effect is None or none is None or effect.low is None or effect.high is None:
        return _few_people(case)
    interval = f"the {effect.level} per cent interval, {effect.low} to {effect.high}"
    crosses = effect.low <= none <= effect.high
    why = f"{interval}, {'reaches' if crosses else 'stays clear of'} no effect ({none}); no other threshold is recorded"
    return Step("precision", int(crosses), why, f"{case.study.id}: findings.{case.best.line.finding}.effect")


def _few_people(case: Case) -> Step:
    counted = people(case.study, case.best.line.finding)
    few, very_few = (counted.under(number) for number in (thresholds.FEW_PEOPLE, thresholds.VERY_FEW_PEOPLE))
    total = f"{counted.number} people in {case.study.id}"
    if few is None:
        seen = f"{total} are known" if counted.number else "the number of people"
        return _missing("precision", f"{seen}, and not of every group" if counted.number else seen, counted.field)
    if not few:
        return Step("precision", 0, f"{total}, not under {thresholds.FEW_PEOPLE}", counted.field)
    number = thresholds.VERY_FEW_PEOPLE if very_few else thresholds.FEW_PEOPLE
    return Step("precision", 2 if very_few else 1, f"{total}, under {number}, and no usable interval", counted.field)


def _subjects(case: Case) -> Step:
    field = f"{case.study.id}: subjects"
    if case.study.subjects is Subjects.HUMAN:
        return Step("subjects", 0, "in people", field)
    return Step("subjects", 0, f"in {case.study.subjects}, which the start has counted already", field)


def _indirectness(case: Case) -> Step:
    line = case.best.partly
    if line is None:
        why = "whether population, dose, what was measured and outcome are those asked about"
        return _missing("indirectness", why, f"{case.name}: directness")
    where = f"{line.claim}: bears_on" if line.claim else f"{case.name}: further_evidence"
    return Step("indirectness", 1, f"bears it out only in part: {line.why}", f"{where}.verdict")


def _consistency(case: Case) -> Step:
    """Step down where a line opposes, or where one at an equal or higher design found neither way."""
    what, field = "consistency", f"{case.name}: lines of evidence"
    if case.body.contrary:
        return Step(what, 1, f"contrary: {_names(case.body.contrary)}", field)
    equal = [way for way in case.body.inconclusive if _place(case, way) <= case.start.level.place]
    if equal:
        return Step(what, 1, f"asked at an equal or higher design, and found neither way: {_names(equal)}", field)
    studies = _names(case.body.supporting)
    if studies == case.study.id:
        return Step(what, 0, "not assessable: a single study", field)
    return Step(what, 0, "no admitted line opposes it", field)


def _place(case: Case, way: Way) -> int:
    return start(way.study, case.base.studies.get(way.study), case.question).level.place


def _names(ways: tuple[Way, ...] | list[Way]) -> str:
    return ", ".join(dict.fromkeys(way.study for way in ways))


def _publication(case: Case) -> Step:
    """Suspect publication bias where every supporting study is small and one team's; it takes nothing off."""
    what, names = "publication bias", list(dict.fromkeys(way.study for way in case.body.supporting))
    records = [case.base.studies.get(name) for name in names]
    groups = {record.group if record else None for record in records}
    small = all(_small(case, way) for way in case.body.supporting)
    if small and (len(names) == 1 or (len(groups) == 1 and None not in groups)):
        why = f"suspected: every supporting study is small (under {thresholds.SMALL_STUDY}) and from one team"
        return Step(what, 0, f"{why}: {', '.join(names)}", "studies: groups, group")
    return _missing(what, "whether the supporting studies are by patients or sellers", "studies: interests")


def _small(case: Case, way: Way) -> bool:
    record = case.base.studies.get(way.study)
    return record is not None and people(record, way.line.finding).under(thresholds.SMALL_STUDY) is True
