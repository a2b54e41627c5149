"""A link leads from a concept to the same concept.

An arrow says that one thing acts on another. A loop is several links, each of which can be asked what it rests on.

Remedy: name the concept that lies between, or remove the link.
"""

from collections.abc import Iterator

from kb.model import Finding, KnowledgeBase, Severity

CODE = "REC022"
NAME = "link-onto-itself"
SEVERITY = Severity.ERROR
TIER = 0
FAILS = {
    "claims/hypotheses/cups.yaml": """\
title: Cup shape and cooling
links:
  width-cools: {from: cup-width, to: cup-width, sign: increases, question: cause, statement: A wider cup cools its tea faster.}
needs: {all_of: [width-cools]}
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
    """Compare both ends of every link."""
    for hypothesis in base.hypotheses.values():
        for name, link in hypothesis.links.items():
            if link.from_ == link.to:
                source = base.source("hypotheses", hypothesis.id, "links", name, "to")
                message = f"`{hypothesis.id}/{name}` leads from `{link.to}` to itself"
                remedy = "Name the concept that lies between, or remove the link."
                yield Finding(CODE, SEVERITY, source, message, link.to, "another concept", remedy)
