"""A link, a claim or a finding names a concept that claims/concepts.yaml does not define.

Remedy: correct the key, or add the concept.
"""

from collections.abc import Iterator

from kb.matching import nearest
from kb.model import Finding, KnowledgeBase, Severity, Source

CODE = "REC009"
NAME = "unknown-concept"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/hypotheses/cups.yaml": """\
title: Cup shape and cooling
links:
  width-cools: {from: cup-width, to: coolness, sign: increases, question: cause, statement: A wider cup cools its tea faster.}
needs: {all_of: [width-cools]}
""",
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
findings:
  cooling-rate: {statement: Wide cups cooled faster., measured: {cooling: coldness}}
read: abstract
""",
}
PASSES = {
    "claims/hypotheses/cups.yaml": """\
title: Cup shape and cooling
links:
  width-cools: {from: cup-width, to: cooling, sign: increases, question: cause, statement: A wider cup cools its tea faster.}
needs: {all_of: [width-cools]}
""",
    "references/studies/smith-2001.yaml": """\
reports: [smith-2001]
design: cohort
kind: primary
subjects: human
findings:
  cooling-rate: {statement: Wide cups cooled faster., measured: {cooling: cooling}}
read: abstract
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look up every concept that a link joins, a claim is about or a finding measured."""
    for name, source in _named(base):
        if name not in base.concepts:
            remedy = nearest(name, base.concepts) or "Add it to claims/concepts.yaml, or correct the key."
            yield Finding(CODE, SEVERITY, source, f"no concept `{name}`", name, "a key of claims/concepts.yaml", remedy)


def _named(base: KnowledgeBase) -> Iterator[tuple[str, Source]]:
    for hypothesis in base.hypotheses.values():
        for name, link in hypothesis.links.items():
            yield link.from_, base.source("hypotheses", hypothesis.id, "links", name, "from")
            yield link.to, base.source("hypotheses", hypothesis.id, "links", name, "to")
    for claim in base.claims.values():
        if claim.about:
            for role in ("subject", "object", "versus", "within"):
                if (concept := getattr(claim.about, role)) is not None:
                    yield concept, base.source("claims", claim.id, "about", role)
    for study in base.studies.values():
        for key, finding in study.findings.items():
            for concept, measured in finding.measured.items():
                yield concept, base.source("studies", study.id, "findings", key, "measured")
                yield measured, base.source("studies", study.id, "findings", key, "measured", concept)
