"""A hypothesis, or a part of one, does not say what it needs.

An empty tree would stand whatever happens to its links, so it stands under no circumstances.

Remedy: name the links that it needs, under all_of or any_of.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity

CODE = "REC020"
NAME = "needs-nothing"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/hypotheses/cups.yaml": """\
title: Cup shape and cooling
links:
  width-cools: {from: cup-width, to: cooling, sign: increases, question: cause, statement: A wider cup cools its tea faster.}
needs: {all_of: []}
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
    """Look for trees without leaves."""
    for hypothesis in base.hypotheses.values():
        trees = {("needs",): hypothesis.needs} | {("parts", name): tree for name, tree in hypothesis.parts.items()}
        for steps, tree in trees.items():
            if not tree.leaves():
                source = base.source("hypotheses", hypothesis.id, *steps)
                remedy = "Name the links that it needs, under all_of or any_of."
                yield Finding(CODE, SEVERITY, source, f"`{steps[-1]}` names no link", "", "a tree of links", remedy)
