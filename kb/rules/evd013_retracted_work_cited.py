"""A claim or link leans on a work that has been retracted.

It counts for nothing as the sources read, and never as opposition; as the author cites it, it is kept and marked. A
document written before the retraction is not to blame.

Remedy: say in `why` that the work is retracted, and since when.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity, Source, Verdict
from kb.standing import lines_of

CODE = "EVD013"
NAME = "retracted-work-cited"
SEVERITY = Severity.WARNING
TIER = 0
FAILS = {
    "references/registry/smith-2001.json": """\
{
  "$schema": "../../kb/schemas/registry.schema.json",
  "source": "a registry",
  "read_on": "2026-01-02",
  "status": "found",
  "csl": {},
  "notices": [{"kind": "retraction", "source": "a registry"}]
}
""",
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
PASSES = {
    "references/registry/smith-2001.json": """\
{
  "$schema": "../../kb/schemas/registry.schema.json",
  "source": "a registry",
  "read_on": "2026-01-02",
  "status": "found",
  "csl": {},
  "notices": [{"kind": "correction", "source": "a registry"}]
}
""",
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
    """Look for lines of evidence of which nothing is left."""
    for target, lines in lines_of(base).items():
        for line in lines:
            if line.retracted and line.verdict in (Verdict.SUPPORTS, Verdict.PARTLY_SUPPORTS):
                source = _source(base, target)
                message = f"`{target}` leans on `{line.report}`, which has been retracted: it counts for nothing"
                yield Finding(CODE, SEVERITY, source, message, line.report, "", "Say in `why` that it is retracted.")


def _source(base: KnowledgeBase, target: str) -> Source:
    if target in base.claims:
        return base.source("claims", target, "cites")
    return base.source_of_link(target, "further_evidence")
