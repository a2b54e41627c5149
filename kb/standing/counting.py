"""Papers, studies and independent groups behind a side: three counts, because several papers may be one study."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb.model import KnowledgeBase, Line, Origin, Side, StudyKind
from kb.standing.weighing import Weighed, admitted, enough, standards


@dataclass(frozen=True, slots=True)
class Counts:
    """How many papers, studies and independent groups stand on a side.

    A study that declares no group is a group of its own; a review whose studies are not itemised is a paper and a
    study, and no group.
    """

    papers: int
    studies: int
    groups: int


def counts(base: KnowledgeBase, weighed: Weighed, kind: str, name: str, side: Side = Side.FOR) -> Counts:
    """Count what is admitted to a side of a claim or link, through claims where it comes through them."""
    lines = tuple(_lines(weighed, kind, name, side))
    studies = dict.fromkeys(line.study for line in lines)
    groups = {group for study in studies if (group := _group(base, study))}
    return Counts(len({line.report for line in lines}), len(studies), len(groups))


def _lines(weighed: Weighed, kind: str, name: str, side: Side) -> Iterator[Line]:
    standing = weighed.of(kind, name)
    if side is Side.FOR and not standing.for_:
        return
    groups = standards()[weighed.standard].GROUPS if side is Side.FOR else 1
    lines = admitted(standing.lines, side)
    own = [line for line in lines if line.origin is not Origin.BEARING]
    yield from own if enough(own, groups) else ()
    for line in lines:
        if line.origin is Origin.BEARING and line.claim in weighed.claims:
            yield from _lines(weighed, "claims", line.claim, Side.FOR)


def _group(base: KnowledgeBase, study: str) -> str:
    record = base.studies.get(study)
    if record is None:
        return study
    return "" if record.kind is not StudyKind.PRIMARY else record.group or f"{study}, undeclared"
