"""Something names a link that no hypothesis has.

Claims bear on links by their full id, `<hypothesis>/<link>`; what a hypothesis and its parts need names its own links.

Remedy: correct the name, or add the link to its hypothesis.
"""

from collections.abc import Iterator

from kb.matching import nearest
from kb.model import Finding, KnowledgeBase, Severity, Source

CODE = "REC008"
NAME = "unknown-link"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/hypotheses/cups.yaml": """\
title: Cup shape and cooling
links:
  width-cools: {from: cup-width, to: cooling, sign: increases, question: cause, statement: A wider cup cools its tea faster.}
needs: {all_of: [width-warms]}
""",
}
PASSES = {
    "claims/hypotheses/cups.yaml": """\
title: Cup shape and cooling
links:
  width-cools: {from: cup-width, to: cooling, sign: increases, question: cause, statement: A wider cup cools its tea faster.}
needs: {all_of: [width-cools]}
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look up every link that a claim bears on or a hypothesis needs."""
    for claim in base.claims.values():
        for index, bearing in enumerate(claim.bears_on):
            if bearing.link not in base.links:
                source = base.source("claims", claim.id, "bears_on", index, "link")
                yield _unknown(bearing.link, source, list(base.links))
    for hypothesis in base.hypotheses.values():
        trees = {("needs",): hypothesis.needs} | {("parts", name): tree for name, tree in hypothesis.parts.items()}
        for steps, tree in trees.items():
            for leaf in sorted(set(tree.leaves()) - set(hypothesis.links)):
                yield _unknown(leaf, base.source("hypotheses", hypothesis.id, *steps), list(hypothesis.links))


def _unknown(name: str, source: Source, known: list[str]) -> Finding:
    remedy = nearest(name, known) or "Correct the name, or add the link to its hypothesis."
    return Finding(CODE, SEVERITY, source, f"no link `{name}`", name, "a link of a hypothesis", remedy)
