"""The body of evidence on a claim or link: every study that reaches it, and the lines it comes by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import ModuleType

from kb.model import Aspect, Direction, KnowledgeBase, Line, Origin, Side, Verdict
from kb.standing.weighing import Standing, admitted, enough, standards, weigh


@dataclass(frozen=True, slots=True)
class Way:
    """How a study reaches a target: by a line of its own, and for a link perhaps through a claim that bears on it."""

    line: Line
    through: Line | None = None

    @property
    def study(self) -> str:
        """Give the study."""
        return self.line.study

    @property
    def on_target(self) -> Line:
        """Give the line that ends on the target: the claim's on a link, where the study comes through one."""
        return self.through or self.line

    @property
    def partly(self) -> tuple[Line, ...]:
        """Give the lines on the way that bear out only a part of what they lead to: on the target, and beneath it."""
        lines = (self.on_target, self.line) if self.through else (self.line,)
        return tuple(line for line in lines if line.verdict is Verdict.PARTLY_SUPPORTS)

    @property
    def indirect(self) -> tuple[Aspect, ...] | None:
        """Give in what it is about something other than its target; None where nobody judged.

        What was judged of the line that ends on the target decides. Where nobody judged that, what is indirect for the
        claim beneath a link is indirect for the link.
        """
        if self.on_target.indirect is not None or self.through is None:
            return self.on_target.indirect
        return self.line.indirect or None


@dataclass(frozen=True, slots=True)
class Body:
    """What supports a target, what speaks against it, and what asked and found neither way."""

    standing: Standing
    supporting: tuple[Way, ...]
    contrary: tuple[Way, ...]
    inconclusive: tuple[Way, ...]


def rule(standard: str) -> ModuleType:
    """Give a standard of proof by its name."""
    return standards()[standard]


def body(base: KnowledgeBase, kind: str, name: str, standard: str, without: tuple[str, ...]) -> Body:
    """Gather the body of evidence. What speaks against a claim beneath a link counts as speaking on the link."""
    weighed = weigh(base, standard, without)
    standing, proof = weighed.of(kind, name), rule(standard)
    supporting = tuple(_ways(_sufficient(standing, proof.GROUPS), weighed.claims)) if standing.for_ else ()
    borne = (line for line in admitted(standing.lines, Side.FOR) if line.origin is Origin.BEARING)
    beneath = dict.fromkeys(line.claim for line in borne if line.claim in weighed.claims)
    lines = [*standing.lines, *(pair for claim in beneath for pair in weighed.claims[claim].lines)]
    against = [line for line, side in lines if side is Side.AGAINST]
    neither = [line for line, side in lines if side is None and inconclusive(line, proof)]
    return Body(standing, supporting, tuple(_ways(against, weighed.claims)), tuple(_ways(neither, weighed.claims)))


def _sufficient(standing: Standing, groups: int) -> list[Line]:
    """Give the admitted lines that make the support; a link's own count only where they suffice by themselves."""
    lines = admitted(standing.lines, Side.FOR)
    own = [line for line in lines if line.origin is Origin.FURTHER]
    return [line for line in lines if line.origin is not Origin.FURTHER or enough(own, groups)]


def _ways(lines: Iterable[Line], claims: Mapping[str, Standing]) -> Iterator[Way]:
    for line in lines:
        if line.origin is not Origin.BEARING:
            yield Way(line)
        elif claims[line.claim].for_:
            yield from (Way(inner, line) for inner in admitted(claims[line.claim].lines, Side.FOR))


def inconclusive(line: Line, proof: ModuleType) -> bool:
    """Tell whether a line asked and found neither way, and is of a sort that the standard admits at all."""
    asked = line.verdict is Verdict.INCONCLUSIVE and line.direction is Direction.SUPPORTS
    return asked and proof.side(replace(line, verdict=Verdict.SUPPORTS)) is not None
