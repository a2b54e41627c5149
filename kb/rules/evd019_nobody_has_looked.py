"""A link has support and no contrary evidence, and nobody has searched for any.

That nothing speaks against a link means little until somebody has looked. Its page says that nobody has.

Remedy: search, and say in `searched` where, for what, when, and what was found.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity, Side
from kb.standing import formula

CODE = "EVD019"
NAME = "nobody-has-looked"
SEVERITY = Severity.INFO
TIER = 0
FAILS = {
    "claims/hypotheses/cups.yaml": """\
title: Cup shape and cooling
proposed_by: essay
links:
  width-cools:
    from: cup-width
    to: cooling
    sign: increases
    question: cause
    statement: A wider cup cools its tea faster.
    further_evidence:
      - {study: smith-2001, finding: cooling-rate, verdict: supports, read: abstract, why: It measured both.,
         by: curator, on: 2026-01-02, judged: 8ecbf57245f556a9}
needs: {all_of: [width-cools]}
""",
}
PASSES = {
    "claims/hypotheses/cups.yaml": """\
title: Cup shape and cooling
proposed_by: essay
links:
  width-cools:
    from: cup-width
    to: cooling
    sign: increases
    question: cause
    statement: A wider cup cools its tea faster.
    further_evidence:
      - {study: smith-2001, finding: cooling-rate, verdict: supports, read: abstract, why: It measured both.,
         by: curator, on: 2026-01-02, judged: 8ecbf57245f556a9}
    searched: {where: a library, query: cups that keep tea warm, on: 2026-01-02, found: Nothing.}
needs: {all_of: [width-cools]}
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look for links that stand as the sources read, with nothing against them, and no search."""
    rules = formula(base, "appraised")
    values = rules.values([1] * len(rules.units))
    for name, link in base.links.items():
        for_, against = (values[rules.at["links", name, side]] for side in Side)
        if link.searched is None and for_ and not against:
            source = base.source_of_link(name)
            message = f"nobody has looked for evidence against `{name}`"
            yield Finding(CODE, SEVERITY, source, message, "searched: null", "", "Search, and say so in `searched`.")
