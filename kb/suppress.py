"""Suppressions held against findings: which are suppressed, by what, and which suppressions do nothing."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import ModuleType

from kb.model import Finding, Suppressed, Suppression, Writing

# Comments about one place stand close together: of those before a finding so many are looked at.
_ENOUGH = 50
# The rules that speak of suppressions. Nothing suppresses them.
ABOUT = frozenset({"OPS005", "OPS006", "OPS007"})

_Check = Callable[[Iterable[str]], Sequence[Finding]]


def known(suppression: Suppression, rules: Mapping[str, ModuleType]) -> Suppression:
    """Give a suppression with the codes of its rules, what is no rule set apart."""
    codes = {module.NAME: code for code, module in rules.items()} | {code: code for code in rules}
    meant = [(each, codes.get(each.upper()) or codes.get(each.lower())) for each in suppression.rules]
    return replace(
        suppression,
        rules=tuple(dict.fromkeys(code for _, code in meant if code)),
        unknown=tuple(dict.fromkeys(each for each, code in meant if not code)),
    )


def noted(writing: Writing, rules: Mapping[str, ModuleType], check: _Check) -> Writing:
    """Give a writing whose suppressions know which of their rules there are, and which would have been silent.

    `check` gives what rules find in it. Those that could not be asked, for want of registries' answers, are not judged.
    """
    meant = [known(each, rules) for each in writing.suppressions]
    tier = 1 if writing.registry else 0
    asked = {code for each in meant if each.reason for code in each.rules if tier >= rules[code].TIER}
    used = split(check(sorted(asked)), writing, meant)[2]
    idle = [tuple(c for c in each.rules if c in asked and (at, c) not in used) for at, each in enumerate(meant)]
    found = (replace(each, idle=codes if each.reason else ()) for each, codes in zip(meant, idle, strict=True))
    return replace(writing, suppressions=tuple(found))


def split(
    findings: Iterable[Finding], writing: Writing | None, suppressions: Sequence[Suppression], inside: bool = True
) -> tuple[list[Finding], list[Suppressed], set[tuple[int, str]]]:
    """Part findings of one file into those that stay and those that are suppressed.

    The third gives which suppressions did it: their positions, with the code. `inside` tells that they are comments of
    the file itself.
    """
    placed, wide = _by_rule(suppressions)
    kept: list[Finding] = []
    gone: list[Suppressed] = []
    used: set[tuple[int, str]] = set()
    for finding in findings:
        near = placed.get(finding.rule, [])
        places = [at for at in _before(near, finding, suppressions) if _covers(suppressions[at], finding)]
        places += [at for at in wide.get(finding.rule, ()) if _fits(suppressions[at], finding, writing)]
        used.update((at, finding.rule) for at in places)
        if places:
            gone.append(Suppressed(finding, suppressions[places[0]].reason, inside))
        else:
            kept.append(finding)
    return kept, gone, used


def _by_rule(suppressions: Sequence[Suppression]) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Give positions of suppressions by rule: those about a place, once each and in order, and the others."""
    placed: dict[str, dict[tuple[int, int], int]] = defaultdict(dict)
    wide: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(suppressions):
        for code in each.rules if each.reason else ():
            if code in ABOUT:
                continue
            if each.scope is None:
                wide[code].append(at)
            else:
                placed[code].setdefault(each.scope, at)
    return {code: [of[scope] for scope in sorted(of)] for code, of in placed.items()}, wide


def _before(near: Sequence[int], finding: Finding, suppressions: Sequence[Suppression]) -> Sequence[int]:
    """Give the last few suppressions whose place begins before a finding ends."""
    low, high = 0, len(near)
    while low < high:
        middle = (low + high) // 2
        scope = suppressions[near[middle]].scope
        low, high = (middle + 1, high) if scope and scope[0] < max(finding.end, finding.start + 1) else (low, middle)
    return near[max(0, low - _ENOUGH) : low]


def _covers(suppression: Suppression, finding: Finding) -> bool:
    start, end = suppression.scope or (0, 0)
    return start < max(finding.end, finding.start + 1) and finding.start < end


def _fits(suppression: Suppression, finding: Finding, writing: Writing | None) -> bool:
    """Tell whether a finding is about the entry and the words that a suppression names."""
    names, words = _about(finding, writing) if suppression.entry or suppression.text else (set(), "")
    return (not suppression.entry or suppression.entry in names) and (
        not suppression.text or " ".join(suppression.text.split()) in words
    )


def _about(finding: Finding, writing: Writing | None) -> tuple[set[str], str]:
    """Give the names and the words of what a finding is about: of its entry, else of its place."""
    if writing is None:
        return {str(step) for step in finding.source.pointer}, f"{finding.written} {finding.message}"
    at = bisect_right(writing.entries, finding.start, key=lambda entry: entry.start) - 1
    before = writing.entries[at] if at >= 0 else None
    entry = before if before and finding.start < max(before.end, before.start + 1) else None
    names = {name for name in (entry.key, entry.number) if name} if entry else set()
    start, end = (entry.start, entry.end) if entry else (finding.start, finding.end)
    return names, " ".join(writing.text[start:end].split())
