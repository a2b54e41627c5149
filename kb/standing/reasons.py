"""Why a target has no support, in words."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kb.model import AppealsTo, Direction, Intent, Line, Origin, Side, Verdict

Sided = tuple[tuple[Line, Side | None], ...]
_READ = {
    Verdict.CANNOT_VERIFY: "cannot be verified yet",
    Verdict.DOES_NOT_SUPPORT: "read, and does not support it",
    Verdict.INCONCLUSIVE: "asked, and found neither way",
    Verdict.CONTRADICTS: "speaks against it, but is not admitted by this standard",
    Verdict.SUPPORTS: "not admitted by this standard",
    Verdict.PARTLY_SUPPORTS: "not admitted by this standard",
}
_BORNE = {
    Verdict.CANNOT_VERIFY: "bearing on it cannot be verified yet",
    Verdict.DOES_NOT_SUPPORT: "on it, but does not bear it out",
    Verdict.INCONCLUSIVE: "on it settles it neither way",
    Verdict.CONTRADICTS: "against it, but not admitted by this standard",
    Verdict.SUPPORTS: "on it not admitted by this standard",
    Verdict.PARTLY_SUPPORTS: "bears it out only in part, which this standard does not admit",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What decides, beside a target's lines, why it has no support.

    `reading` and `groups` are the standard's; `held` are the claims that have support; `argues` tells that it has
    premises.
    """

    reading: str
    groups: int
    held: Collection[str] = ()
    appeals_to: AppealsTo | None = None
    argues: bool = False


def reason(lines: Sided, for_: bool, asked: Asked) -> str:
    """Say why there is no support; empty where there is some."""
    if for_:
        return ""
    if not lines:
        return (
            "appeals to studies it does not name" if asked.appeals_to is AppealsTo.UNNAMED_STUDIES else "cites nothing"
        )
    sources = Counter(
        _of_source(line, asked) for line, side in lines if side is None and line.origin is not Origin.BEARING
    )
    claims = Counter(_of_claim(line, side, asked) for line, side in lines if line.origin is Origin.BEARING)
    parts = [f"{_count(number, 'source')}: {why}" for why, number in sources.items()]
    parts += [f"{_count(number, 'claim')} {why}" for why, number in claims.items() if why]
    parts += _insufficient(
        [line for line, side in lines if side is Side.FOR and line.origin is not Origin.BEARING], asked
    )
    return "; ".join(parts)


def _of_source(line: Line, asked: Asked) -> str:
    if asked.reading == "cited":
        return "cited to dispute it" if line.intent is Intent.DISPUTES else "further evidence, which no document cites"
    return "retracted, and counts for nothing" if line.retracted else _READ[line.verdict]


def _of_claim(line: Line, side: Side | None, asked: Asked) -> str:
    if line.direction in (Direction.STATES, Direction.QUALIFIES):
        return f"only {line.direction} it"
    if side is Side.AGAINST or line.direction is Direction.OPPOSES:
        return ""
    if side is Side.FOR:
        return "" if line.claim in asked.held else "on it, with no support of its own"
    return _BORNE[line.verdict]


def _insufficient(lines: list[Line], asked: Asked) -> Iterable[str]:
    """Say why admitted lines do not suffice: too few independent groups for one finding, or nothing to argue from."""
    if not lines:
        return
    found: dict[str, set[str]] = {}
    for line in lines:
        if line.finding and line.group:
            found.setdefault(line.finding, set()).add(line.group)
    most = max(map(len, found.values()), default=0)
    if asked.groups > 1 and most < asked.groups:
        numbers = {0: "no independent group is declared", 1: "one independent group"}
        yield f"{numbers.get(most, f'{most} independent groups')} for one finding, where {asked.groups} are asked for"
    elif asked.argues:
        yield "what it argues from has no support"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
