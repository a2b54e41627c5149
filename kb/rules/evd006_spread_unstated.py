"""A figure has a ± without saying what it stands for.

A standard deviation and a standard error of the same data differ several times over, so that the same pair of figures
can mean a clear difference or none.

Remedy: give `spread_is` as sd, sem or iqr where the source says it; else `unstated`, which the pages show.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity, Source, SpreadIs

CODE = "EVD006"
NAME = "spread-unstated"
SEVERITY = Severity.INFO
TIER = 0
FAILS = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  appeals_to: nothing
  figures: [{what: cooling, value: 3, spread: 1, unit: K/min}]
""",
}
PASSES = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  appeals_to: nothing
  figures: [{what: cooling, value: 3, spread: 1, unit: K/min, spread_is: sd}]
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look for spreads of unknown kind, in claims and in studies."""
    for what, source in _spreads(base):
        message = f"what ± means is not said: {what}"
        remedy = "Give `spread_is` as sd, sem or iqr where the source says it."
        yield Finding(CODE, SEVERITY, source, message, "±", "sd, sem or iqr", remedy)


def _spreads(base: KnowledgeBase) -> Iterator[tuple[str, Source]]:
    for claim in base.claims.values():
        for index, figure in enumerate(claim.figures):
            if figure.spread is not None and figure.spread_is in (None, SpreadIs.UNSTATED):
                yield (
                    f"{figure.what} {figure.value} ± {figure.spread}",
                    base.source("claims", claim.id, "figures", index),
                )
    for study in base.studies.values():
        for key, finding in study.findings.items():
            spread = any(group.spread is not None for group in finding.groups)
            if spread and finding.spread_is in (None, SpreadIs.UNSTATED):
                yield key, base.source("studies", study.id, "findings", key)
