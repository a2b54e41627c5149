"""A citation, or further evidence, names a finding that its study does not report.

Two studies replicate each other only in the same finding, so its key has to be one that the study record has.

Remedy: correct the key, or record the finding in references/studies/<study>.yaml.
"""

from collections.abc import Iterator

from kb.matching import nearest
from kb.model import Finding, KnowledgeBase, Severity, Source

CODE = "REC014"
NAME = "unknown-finding"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  cites:
    - {reference: smith-2001, finding: cooling-rates, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
""",
}
PASSES = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  cites:
    - {reference: smith-2001, finding: cooling-rate, verdict: supports, read: abstract, why: Read., by: curator, on: 2026-01-02, judged: 8a55edd6d6ceb521}
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look up every finding in the study that is said to report it."""
    for study_key, finding, source in _named(base):
        study = base.studies.get(study_key) or base.studies.get(base.study_of.get(study_key, ""))
        known = study.findings if study else {}
        if finding not in known:
            message = f"`{study.id if study else study_key}` reports no finding `{finding}`"
            remedy = nearest(finding, known) or "Record the finding in the study, or remove the key."
            yield Finding(CODE, SEVERITY, source, message, finding, ", ".join(known), remedy)


def _named(base: KnowledgeBase) -> Iterator[tuple[str, str, Source]]:
    for claim in base.claims.values():
        for index, citation in enumerate(claim.cites):
            if citation.finding:
                source = base.source("claims", claim.id, "cites", index, "finding")
                yield citation.reference, citation.finding, source
    for hypothesis in base.hypotheses.values():
        for name, link in hypothesis.links.items():
            for index, evidence in enumerate(link.further_evidence):
                if evidence.finding:
                    steps = ("links", name, "further_evidence", index, "finding")
                    yield evidence.study, evidence.finding, base.source("hypotheses", hypothesis.id, *steps)
