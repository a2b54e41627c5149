"""Nothing bears on a link: it is asserted without evidence.

No claim supports or opposes it and no further evidence is recorded. That is often simply true of the document; the
pages show it, and this finding lists it.

Remedy: where evidence is known, record it; else leave it.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Origin, Severity
from kb.standing import lines_of

CODE = "EVD003"
NAME = "link-without-evidence"
SEVERITY = Severity.INFO
TIER = 0
FAILS = {
    "claims/hypotheses/cups.yaml": """\
title: Cup shape and cooling
links:
  width-cools: {from: cup-width, to: cooling, sign: increases, question: cause, statement: A wider cup cools its tea faster.}
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
    """Look for links whose lines of evidence lead to no source at all."""
    lines = lines_of(base)
    for name in base.links:
        own = lines.get(name, ())
        sources = [line for line in own if line.origin is not Origin.BEARING or lines.get(line.claim)]
        if not sources:
            source = base.source_of_link(name)
            message = f"`{name}` is asserted without evidence"
            yield Finding(CODE, SEVERITY, source, message, "", "a source", "Record what is known to bear on it.")
