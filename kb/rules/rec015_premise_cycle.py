"""Claims argue from each other in a circle.

What rests on itself rests on nothing: a claim in such a circle has no support through it.

Remedy: remove the premise that only restates the conclusion.
"""

from collections.abc import Iterator

import networkx as nx

from kb.model import Finding, KnowledgeBase, Severity

CODE = "REC015"
NAME = "premise-cycle"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/essay/body.yaml": """\
- id: first
  statement: Tea cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  appeals_to: nothing
  premises: {all_of: [essay/second]}

- id: second
  statement: Coffee cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  appeals_to: nothing
  premises: {all_of: [essay/first]}
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
  premises: {all_of: [essay/second]}

- id: second
  statement: Coffee cools faster in a wide cup.
  kind: finding
  hedge: asserted
  at: [s01.p01.s01]
  appeals_to: nothing
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Find the circles among the premises: strongly connected claims, and claims that name themselves."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    for claim in base.claims.values():
        graph.add_edges_from((claim.id, premise) for premise in (claim.premises.leaves() if claim.premises else ()))
    for circle in nx.strongly_connected_components(graph):
        first = min(circle)
        if len(circle) > 1 or graph.has_edge(first, first):
            names = ", ".join(sorted(circle)[:5]) + (" …" if len(circle) > 5 else "")
            source = base.source("claims", first, "premises")
            remedy = "Remove the premise that only restates the conclusion."
            yield Finding(
                CODE, SEVERITY, source, "premises lead in a circle", names, "premises that end somewhere", remedy
            )
