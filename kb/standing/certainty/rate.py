"""The ceiling of a claim or link: each supporting study from its start, step by step down, and the best of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kb.model import Claim, ClaimKind, Design, KnowledgeBase, Link, Question, Read, Study
from kb.standing.certainty.body import Body, Way, body, rule
from kb.standing.certainty.case import Case
from kb.standing.certainty.level import Certainty, Level, Step, words
from kb.standing.certainty.people import people
from kb.standing.certainty.start import Start, start
from kb.standing.certainty.steps import steps

_UNRATED_KINDS = (ClaimKind.DEFINITION, ClaimKind.RECOMMENDATION)
_OCEBM = "OCEBM 2011 puts reasoning from a mechanism at level 5 for questions of treatment."
_PREMISES = "How certain that is from which it argues is not counted here."
_UNREAD = "As the author cites these works, whether or not they say so."


@dataclass(frozen=True, slots=True)
class _Rated:
    """What one supporting study reaches: where it starts, the steps from there, and the level it ends at."""

    way: Way
    start: Start
    steps: tuple[Step, ...]
    level: Level


@lru_cache(maxsize=10_000)
def of_target(base: KnowledgeBase, kind: str, name: str, standard: str, without: tuple[str, ...]) -> Certainty:
    """Give the ceiling of a claim or link under a standard: the highest level that any supporting study reaches."""
    target: Claim | Link = base.claims[name] if kind == "claims" else base.links[name]
    found = body(base, kind, name, standard, without)
    refused = _refused(name, target, found)
    question = target.question
    if refused or question is None:
        return _unrated(base, name, standard, target, found, refused)
    rated = [rate(base, name, question, way, found) for way in found.supporting]
    best = min(rated, key=lambda each: _order(base, each))
    study = base.studies.get(best.way.study)
    if study is None or best.level is Level.NOT_RATED:
        whys = sorted({f"{each.way.study}: {each.start.why}" for each in rated})
        return _unrated(base, name, standard, target, found, Step("start", 0, "; ".join(whys), best.start.field))
    return Certainty(
        name,
        standard,
        best.level,
        words(best.level),
        question,
        (Step("start", 0, best.start.why, best.start.field), *best.steps),
        _designs(base, found),
        study.id,
        measured(study, best.way),
        beside=_beside(question, standard, target),
        judged=target.grade,
    )


def options(
    base: KnowledgeBase, name: str, standard: str, without: tuple[str, ...]
) -> tuple[tuple[Level, Mapping[str, str]], ...]:
    """Give every level that a link's supporting studies reach, with what each measured for which concept."""
    found = body(base, "links", name, standard, without)
    question = base.links[name].question
    if _refused(name, base.links[name], found):
        return ()
    rated = [rate(base, name, question, way, found) for way in found.supporting]
    known = [(each, base.studies.get(each.way.study)) for each in rated]
    return tuple((each.level, dict(measured(study, each.way)) if study else {}) for each, study in known)


def rate(base: KnowledgeBase, name: str, question: Question, way: Way, found: Body) -> _Rated:
    """Rate one study on a target, within a body of evidence."""
    study = base.studies.get(way.study)
    first = start(way.study, study, question, way.line.finding)
    if study is None or first.level is Level.NOT_RATED:
        return _Rated(way, first, (), Level.NOT_RATED)
    taken = tuple(steps(Case(base, name, question, first, way, study, found)))
    return _Rated(way, first, taken, first.level.lowered(sum(step.down for step in taken)))


def _order(base: KnowledgeBase, rated: _Rated) -> tuple[object, ...]:
    """Order studies: the higher level, then the better design, what is direct, read further, of more people, by name.

    That the level comes first is what keeps the laws: another study for a target never lowers its ceiling.
    """
    way = rated.way
    study = base.studies.get(way.study)
    number = people(study, way.line.finding).number if study else 0
    direct = not (way.partly if way.indirect is None else way.indirect)
    read = list(Read).index(study.read) if study else 0
    # A study can reach a target twice, by two findings or two claims.
    names = (way.study, way.line.finding or "", way.line.target, way.through.target if way.through else "")
    return rated.level.place, rated.start.level.place, not direct, -read, -number, *names


def measured(study: Study, way: Way) -> tuple[tuple[str, str], ...]:
    """Give what the finding that a way leans on measured, for which concept."""
    finding = study.findings.get(way.line.finding or "")
    return tuple(sorted(finding.measured.items())) if finding else ()


def _refused(name: str, target: Claim | Link, found: Body) -> Step | None:
    """Say why a target cannot be rated, where it cannot."""
    if step := unratable(name, target):
        return step
    if not found.supporting:
        why = found.standing.reason or found.standing.label
        return Step("start", 0, f"no admitted support ({why})", f"{name}: lines of evidence")
    return None


def unratable(name: str, target: Claim | Link) -> Step | None:
    """Say why a target could not be rated whatever supported it, where that is so."""
    if isinstance(target, Claim) and target.kind in _UNRATED_KINDS:
        return Step("start", 0, f"a {target.kind} is not rated", f"{name}: kind")
    if target.question in (None, Question.NONE):
        return Step("start", 0, "no question is recorded for it", f"{name}: question")
    return None


def _unrated(
    base: KnowledgeBase, name: str, standard: str, target: Claim | Link, found: Body, step: Step | None
) -> Certainty:
    text = words(Level.NOT_RATED, step.why if step else "")
    taken = (step,) if step else ()
    beside, designs = _beside(target.question, standard, target), _designs(base, found)
    return Certainty(
        name, standard, Level.NOT_RATED, text, target.question, taken, designs, beside=beside, judged=target.grade
    )


def _designs(base: KnowledgeBase, found: Body) -> tuple[Design, ...]:
    records = (base.studies.get(way.study) for way in found.supporting)
    named = {record.design if record else Design.UNKNOWN for record in records}
    return tuple(design for design in Design if design in named)


def _beside(question: Question | None, standard: str, target: Claim | Link) -> str:
    notes = [_UNREAD] if rule(standard).READING == "cited" else []
    notes += [_OCEBM] if question is Question.MECHANISM else []
    return " ".join([*notes, *([_PREMISES] if isinstance(target, Claim) and target.premises else [])])
