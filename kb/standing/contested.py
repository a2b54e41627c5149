"""Contested premises: what speaks against a claim does not spread to what rests on it, and is named there."""

from kb.model import KnowledgeBase, Side
from kb.standing.weighing import Weighed


def contested_premises(base: KnowledgeBase, weighed: Weighed, kind: str, name: str) -> tuple[str, ...]:
    """Give the claims that a claim or link rests on, however deep, that stand and are contested.

    A claim rests on its premises, a link on the claims through which it is supported. `kind` is claims or links.
    """
    standing = weighed.of(kind, name)
    if not standing.for_:
        return ()
    if kind == "claims":
        start = _premises(base, name)
    else:
        start = [line.claim for line, side in standing.lines if side is Side.FOR and line.claim]
    return tuple(claim for claim in _all_beneath(base, weighed, start) if weighed.claims[claim].against)


def _all_beneath(base: KnowledgeBase, weighed: Weighed, start: list[str]) -> dict[str, None]:
    """Give the claims that hold among these and all beneath them, each once, nearest first."""
    seen: dict[str, None] = {}
    waiting = list(start)
    while waiting:
        name = waiting.pop(0)
        if name in weighed.claims and weighed.claims[name].for_ and name not in seen:
            seen[name] = None
            waiting += _premises(base, name)
    return seen


def _premises(base: KnowledgeBase, name: str) -> list[str]:
    premises = base.claims[name].premises
    return list(dict.fromkeys(premises.leaves())) if premises else []
