"""The ceiling of a claim or link: the start of its best study, and the steps down from there."""

from kb.model import Claim, ClaimKind, Design, KnowledgeBase, Link, Question, Read, Study
from kb.standing.certainty.body import Body, Way, body, rule
from kb.standing.certainty.case import Case
from kb.standing.certainty.level import Certainty, Level, Step, words
from kb.standing.certainty.people import people
from kb.standing.certainty.start import Start, start
from kb.standing.certainty.steps import steps

_UNRATED_KINDS = (ClaimKind.DEFINITION, ClaimKind.RECOMMENDATION)
_OCEBM = "OCEBM 2011 puts reasoning from a mechanism at level 5 for questions of treatment."
_UNREAD = "As the author cites these works, whether or not they say so."


def of_target(base: KnowledgeBase, kind: str, name: str, standard: str) -> Certainty:
    """Give the ceiling of a claim or link under a standard."""
    target: Claim | Link = base.claims[name] if kind == "claims" else base.links[name]
    found = body(base, kind, name, standard)
    refused = _refused(name, target, found)
    question = target.question
    if refused or question is None:
        return _unrated(base, name, standard, target, found, refused)
    starts = [
        (way, start(way.study, base.studies.get(way.study), question, way.line.finding)) for way in found.supporting
    ]
    best, first = max(starts, key=lambda pair: _strength(base, *pair))
    study = base.studies.get(best.study)
    if study is None or first.level is Level.NOT_RATED:
        whys = dict.fromkeys(f"{way.study}: {its.why}" for way, its in starts)
        return _unrated(base, name, standard, target, found, Step("start", 0, "; ".join(whys), first.field))
    taken = tuple(steps(Case(base, name, question, first, best, study, found)))
    level = first.level.lowered(sum(step.down for step in taken))
    return Certainty(
        name,
        standard,
        level,
        words(level),
        question,
        (Step("start", 0, first.why, first.field), *taken),
        _designs(base, found),
        study.id,
        _measured(study, best),
        beside=_beside(question, standard),
        judged=target.grade,
    )


def _measured(study: Study, way: Way) -> tuple[tuple[str, str], ...]:
    finding = study.findings.get(way.line.finding or "")
    return tuple(sorted(finding.measured.items())) if finding else ()


def _refused(name: str, target: Claim | Link, found: Body) -> Step | None:
    """Say why a target cannot be rated at all, where it cannot."""
    if isinstance(target, Claim) and target.kind in _UNRATED_KINDS:
        return Step("start", 0, f"a {target.kind} is not rated", f"{name}: kind")
    if target.question in (None, Question.NONE):
        return Step("start", 0, "no question is recorded for it", f"{name}: question")
    if not found.supporting:
        why = found.standing.reason or found.standing.label
        return Step("start", 0, f"no admitted support ({why})", f"{name}: lines of evidence")
    return None


def _unrated(
    base: KnowledgeBase, name: str, standard: str, target: Claim | Link, found: Body, step: Step | None
) -> Certainty:
    text = words(Level.NOT_RATED, step.why if step else "")
    taken = (step,) if step else ()
    beside, designs = _beside(target.question, standard), _designs(base, found)
    return Certainty(
        name, standard, Level.NOT_RATED, text, target.question, taken, designs, beside=beside, judged=target.grade
    )


def _strength(base: KnowledgeBase, way: Way, first: Start) -> tuple[int, bool, int, int]:
    """Order studies for a question: the better design, what is directly asked, what was read, then the more people."""
    study = base.studies.get(way.study)
    number = people(study, way.line.finding).number if study else 0
    direct = way.partly is None if way.indirect is None else not way.indirect
    return -first.level.place, direct, list(Read).index(study.read) if study else 0, number


def _designs(base: KnowledgeBase, found: Body) -> tuple[Design, ...]:
    records = (base.studies.get(way.study) for way in found.supporting)
    return tuple(dict.fromkeys(record.design if record else Design.UNKNOWN for record in records))


def _beside(question: Question | None, standard: str) -> str:
    notes = [_UNREAD] if rule(standard).READING == "cited" else []
    return " ".join([*notes, *([_OCEBM] if question is Question.MECHANISM else [])])
