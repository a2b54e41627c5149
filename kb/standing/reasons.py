"""Why a target has the standing it has, in words."""

from collections import Counter

from kb.model import AppealsTo, Line, Origin, Side, Verdict

Sided = tuple[tuple[Line, Side | None], ...]
_WHY = {
    Verdict.CANNOT_VERIFY: "cannot be verified yet",
    Verdict.DOES_NOT_SUPPORT: "read, and does not support it",
    Verdict.INCONCLUSIVE: "asked, and found neither way",
    Verdict.CONTRADICTS: "speaks against it, but is not admitted by this standard",
    Verdict.SUPPORTS: "not admitted by this standard",
    Verdict.PARTLY_SUPPORTS: "not admitted by this standard",
}


def reason(lines: Sided, for_: bool, appeals_to: AppealsTo | None, waits: bool) -> str:
    """Say why there is no support; empty where there is some.

    `waits` tells that there are admitted lines that do not suffice: a premise or a second group is lacking.
    """
    if for_:
        return ""
    if not lines:
        return "appeals to studies it does not name" if appeals_to is AppealsTo.UNNAMED_STUDIES else "cites nothing"
    left_out = [line for line, side in lines if side is None and line.origin is not Origin.BEARING]
    counts = Counter(_WHY[line.verdict] for line in left_out)
    parts = [f"{_count(number, 'source')}: {why}" for why, number in counts.items()]
    if claims := sum(line.origin is Origin.BEARING for line, _ in lines):
        parts.append(f"{_count(claims, 'claim')} on it, with no support that counts")
    elif waits:
        parts.append("what it argues from, or a second independent group, is lacking")
    return "; ".join(parts)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
