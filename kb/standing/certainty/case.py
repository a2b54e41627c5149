"""What the steps down look at, and how they say that something is not recorded."""

from dataclasses import dataclass

from kb.model import KnowledgeBase, Question, Study, StudyFinding
from kb.standing.certainty.body import Body, Way
from kb.standing.certainty.level import Step
from kb.standing.certainty.start import Start


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


def missing(what: str, why: str, field: str) -> Step:
    """Give the step that nothing decides: it takes nothing off, and names the field that is not there."""
    return Step(what, 0, f"not recorded: {why}", field, recorded=False)


def finding(case: Case) -> tuple[StudyFinding | None, str]:
    """Give the finding that is leaned on, and where it stands; the study itself where no finding is named."""
    key = case.best.line.finding or ""
    found = case.study.findings.get(key)
    return found, f"{case.study.id}: findings.{key}" if found else f"{case.study.id}: findings"
