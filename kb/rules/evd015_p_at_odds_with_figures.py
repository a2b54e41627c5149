"""A printed p-value is out of reach of the figures printed beside it.

Where two groups are given with value, ±, and number of people, a t test (Welch's) of those figures is made, with ± as a
standard deviation, as a standard error, or as both where nobody says which. A finding says that no reading comes within
a factor of ten of the printed p, or, where ± is unstated, that only one does. Another test may give another p: a finding
is a reason to read again, and not a verdict.

Remedy: read the figures again; where they are printed so, say in `limitations` or `why` that they do not fit.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from kb.model import Claim, Figure, Finding, GroupValue, KnowledgeBase, Severity, Source, SpreadIs

CODE = "EVD015"
NAME = "p-at-odds-with-figures"
SEVERITY = Severity.WARNING
TIER = 0
FAILS = {
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
findings:
  cooling-rate:
    statement: Wide cups cooled faster.
    groups: [{group: wide cups, n: 15, value: 66, spread: 11}, {group: narrow cups, n: 19, value: 115, spread: 14}]
    spread_is: sd
    p: "0.017"
read: abstract
""",
}
PASSES = {
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
findings:
  cooling-rate:
    statement: Wide cups cooled faster.
    groups: [{group: wide cups, n: 15, value: 66, spread: 11}, {group: narrow cups, n: 19, value: 115, spread: 14}]
    spread_is: sem
    p: "0.017"
read: abstract
""",
}


_FACTOR = 10
_PRINTED = re.compile(r"^\s*(?:p\s*)?([<>≤≥=]?)\s*(0?\.\d+|0|1(?:\.0+)?)\s*$", re.IGNORECASE)
Group = tuple[float, float, int]


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Hold every pair of groups with a p-value against it: in studies, and in the figures of claims."""
    for source, p, spread_is, one, other in _pairs(base):
        printed = _PRINTED.match(p)
        if printed is None:
            continue
        readings = {is_: _p_value(one, other, is_) for is_ in _readings(spread_is)}
        fits = [is_ for is_, found in readings.items() if _near(found, printed[1], float(printed[2]))]
        told = ", ".join(f"p {float(found):.2g} with ± as {is_.upper()}" for is_, found in readings.items())
        if not fits:
            message = f"p {p} does not fit the figures beside it: a t test gives {told}"
            remedy = "Read the figures again; where they are printed so, say that they do not fit."
            yield Finding(CODE, SEVERITY, source, message, p, told, remedy)
        elif len(fits) < len(readings):
            message = f"what ± means is not said, and p {p} fits it only as {fits[0].upper()}: a t test gives {told}"
            yield Finding(CODE, Severity.INFO, source, message, p, told, "Look for what ± stands for in the source.")


def _pairs(base: KnowledgeBase) -> Iterator[tuple[Source, str, SpreadIs | None, Group, Group]]:
    for study in base.studies.values():
        for key, finding in study.findings.items():
            if finding.p and len(finding.groups) == 2:
                one, other = (_group(each, None) for each in finding.groups)
                if one and other:
                    yield (
                        base.source("studies", study.id, "findings", key, "p"),
                        finding.p,
                        finding.spread_is,
                        one,
                        other,
                    )
    for claim in base.claims.values():
        for (index, first), (_, second) in combinations(enumerate(claim.figures), 2):
            p = first.p or second.p
            if p and (first.what, first.unit) == (second.what, second.unit):
                one, other = (_group(each, _people(base, claim, each)) for each in (first, second))
                if one and other:
                    source = base.source("claims", claim.id, "figures", index)
                    yield source, p, first.spread_is or second.spread_is, one, other


def _people(base: KnowledgeBase, claim: Claim, figure: Figure) -> int | None:
    """Give the people in a figure's group, as a study that the claim cites counts them."""
    studies = (base.studies.get(base.study_of.get(citation.reference, "")) for citation in claim.cites)
    groups = (group for study in studies if study for group in study.groups)
    name = (figure.group or "").casefold()
    return next((group.n for group in groups if group.name.casefold() == name), None)


def _group(value: Figure | GroupValue, n: int | None) -> Group | None:
    """Give value, spread and number of people of a group, where all three are known and make sense."""
    number = value.n or n
    if value.value is None or not value.spread or value.spread < 0 or number is None or number < 2:
        return None
    return float(value.value), float(value.spread), number


def _readings(spread_is: SpreadIs | None) -> tuple[SpreadIs, ...]:
    if spread_is is SpreadIs.IQR:
        return ()
    return (spread_is,) if spread_is in (SpreadIs.SD, SpreadIs.SEM) else (SpreadIs.SD, SpreadIs.SEM)


def _p_value(one: Group, other: Group, spread_is: SpreadIs) -> float:
    """Give the two-sided p of Welch's t test from summary figures."""
    # Loaded where it is used: only records have figures, and this rule is loaded with every check of a writer's file.
    import mpmath

    squares = [s**2 / n if spread_is is SpreadIs.SD else s**2 for _, s, n in (one, other)]
    total = sum(squares)
    freedom = total**2 / sum(square**2 / (n - 1) for square, (_, _, n) in zip(squares, (one, other), strict=True))
    t_squared = (one[0] - other[0]) ** 2 / total
    return float(mpmath.betainc(freedom / 2, 0.5, 0, freedom / (freedom + t_squared), regularized=True))


def _near(found: float, sign: str, printed: float) -> bool:
    """Tell whether a p-value is within a factor of ten of what is printed; of a bound, only on its wrong side."""
    if sign in ("<", "≤"):
        return bool(found <= printed * _FACTOR)
    if sign in (">", "≥"):
        return bool(found >= printed / _FACTOR)
    return bool(printed / _FACTOR <= found <= printed * _FACTOR)
