"""What a gate of a formula rests on."""

from collections.abc import Iterable

from kb.model import KnowledgeBase, Side
from kb.standing.formulae import Formula, formula
from kb.standing.weighing import standards


def reaching(rules: Formula, starts: Iterable[int]) -> set[int]:
    """Give every unit and gate that some gates rest on, themselves with them."""
    first = len(rules.units)
    seen: set[int] = set()
    stack = list(starts)
    while stack:
        number = stack.pop()
        if number not in seen:
            seen.add(number)
            stack += rules.gates[number - first][1] if number >= first else ()
    return seen


def studies_behind(base: KnowledgeBase, kind: str, names: Iterable[str]) -> tuple[str, ...]:
    """Give every study that stands on either side of some targets under any standard, in the order of the records."""
    asked, found = tuple(names), dict[str, None]()
    for standard in standards():
        rules = formula(base, standard)
        starts = [rules.at[kind, name, side] for name in asked for side in Side]
        found |= dict.fromkeys(rules.units[n] for n in sorted(reaching(rules, starts)) if n < len(rules.units))
    return tuple(found)
