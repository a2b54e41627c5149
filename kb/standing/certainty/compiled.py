"""What a ceiling is made of, taken apart, so that it can be found anew wherever some studies are withdrawn.

The level of a claim or link is that of the best study that supports it, and of what a study reaches only one step looks
at other studies: consistency. So each way of a study to a target is rated once, without that step. It takes one level
off where something speaks against the target, or where a study that starts as high found neither way.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kb.model import Claim, Design, KnowledgeBase, Line, Link, Origin, Side, Subjects
from kb.standing.certainty.body import Body, Way, body, inconclusive
from kb.standing.certainty.level import Level
from kb.standing.certainty.rate import measured, rate, unratable
from kb.standing.certainty.start import start
from kb.standing.lines import lines_of
from kb.standing.weighing import standards

Open = frozenset[str]


@dataclass(frozen=True, slots=True)
class Rated:
    """A way of a study to a target: under which standards it is open, and the levels at its start and its end.

    `via` is the claim through which it leads to a link, and which has to hold; empty where it leads there by itself.
    `human` and `review` say what the study is; `measured` what it measured for which concept.
    """

    study: str
    via: str
    standards: Open
    start: Level
    level: Level
    human: bool
    review: bool
    measured: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """Every way by which a study can support a target, and every way by which one asked and found neither."""

    supporting: tuple[Rated, ...] = ()
    neither: tuple[Rated, ...] = ()


def compiled(base: KnowledgeBase, kind: str, name: str) -> Compiled:
    """Take apart the ceiling of a claim or link; nothing where it is of a sort that is not rated."""
    target: Claim | Link = base.claims[name] if kind == "claims" else base.links[name]
    if unratable(name, target):
        return Compiled()
    alone = replace(body(base, kind, name, next(iter(standards())), ()), contrary=(), inconclusive=())
    supporting = [_rated(base, name, target, alone, way, via, open_) for way, via, open_ in _ways(base, name, _for)]
    neither = [_rated(base, name, target, alone, way, via, open_) for way, via, open_ in _neither(base, name)]
    return Compiled(tuple(supporting), tuple(each for each in neither if each.study in base.studies))


def _for(line: Line) -> Open:
    """Give the standards that admit a line for its target."""
    return frozenset(name for name, proof in standards().items() if proof.side(line) is Side.FOR)


def _inconclusive(line: Line) -> Open:
    """Give the standards under which a line counts as one that asked and found neither way."""
    return frozenset(n for n, proof in standards().items() if proof.side(line) is None and inconclusive(line, proof))


def _ways(base: KnowledgeBase, name: str, admits: Callable[[Line], Open]) -> Iterator[tuple[Way, str, Open]]:
    """Give the ways of the lines that some standard admits: a bearing leads on to all that is for its claim."""
    for line in lines_of(base).get(name, ()):
        open_ = admits(line)
        if line.origin is not Origin.BEARING:
            yield from [(Way(line), "", open_)] if open_ else []
            continue
        for inner in lines_of(base).get(line.claim, ()) if open_ else ():
            if both := open_ & _for(inner):
                yield Way(inner, line), line.claim, both


def _neither(base: KnowledgeBase, name: str) -> Iterator[tuple[Way, str, Open]]:
    """Give the ways that found neither; what did so of a claim that bears a link out did so of the link."""
    yield from _ways(base, name, _inconclusive)
    for line in lines_of(base).get(name, ()):
        if line.origin is Origin.BEARING and (open_ := _for(line)):
            for inner in lines_of(base).get(line.claim, ()):
                if both := open_ & _inconclusive(inner):
                    yield Way(inner), "", both


def _rated(base: KnowledgeBase, name: str, target: Claim | Link, alone: Body, way: Way, via: str, open_: Open) -> Rated:
    study, question = base.studies.get(way.study), target.question
    if study is None or question is None:
        return Rated(way.study, via, open_, Level.NOT_RATED, Level.NOT_RATED, False, False, ())
    first = start(way.study, study, question, way.line.finding).level
    level = rate(base, name, question, way, alone).level
    human, review = study.subjects is Subjects.HUMAN, study.design is Design.SYSTEMATIC_REVIEW
    return Rated(way.study, via, open_, first, level, human, review, measured(study, way))
