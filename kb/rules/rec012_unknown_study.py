"""Something names a study that is neither recorded nor a reference of the library.

A work without a study record is its own study, under its key in the library.

Remedy: correct the name, or add references/studies/<study>.yaml.
"""

from collections.abc import Iterator

from kb.matching import nearest
from kb.model import Finding, KnowledgeBase, Severity, Source

CODE = "REC012"
NAME = "unknown-study"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/hypotheses/cups.yaml": """\
title: Cup shape and cooling
links:
  width-cools: {from: cup-width, to: cooling, sign: increases, question: cause, statement: A wider cup cools its tea faster., further_evidence: [{study: nobody-1999, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8ecbf57245f556a9}]}
needs: {all_of: [width-cools]}
""",
}
PASSES = {
    "claims/hypotheses/cups.yaml": """\
title: Cup shape and cooling
links:
  width-cools: {from: cup-width, to: cooling, sign: increases, question: cause, statement: A wider cup cools its tea faster., further_evidence: [{study: smith-2001, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8ecbf57245f556a9}]}
needs: {all_of: [width-cools]}
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look up every study that further evidence or a review names."""
    for name, source in _named(base):
        if name not in base.studies and name not in base.references:
            remedy = nearest(name, [*base.studies, *base.references]) or "Add references/studies/<study>.yaml."
            yield Finding(
                CODE, SEVERITY, source, f"no study `{name}`", name, "a study, or a key of the library", remedy
            )


def _named(base: KnowledgeBase) -> Iterator[tuple[str, Source]]:
    for hypothesis in base.hypotheses.values():
        for name, link in hypothesis.links.items():
            for index, evidence in enumerate(link.further_evidence):
                steps = ("links", name, "further_evidence", index, "study")
                yield evidence.study, base.source("hypotheses", hypothesis.id, *steps)
    for study in base.studies.values():
        for index, restated in enumerate(study.restates):
            yield restated, base.source("studies", study.id, "restates", index)
