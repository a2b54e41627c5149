"""A claim or a disagreement names a topic that claims/topics.yaml does not list.

Remedy: correct the name, or add the topic with the question it answers.
"""

from collections.abc import Iterator

from kb.matching import nearest
from kb.model import Finding, KnowledgeBase, Severity

CODE = "REC013"
NAME = "unknown-topic"
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
  topics: [tempreature]
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
  topics: [temperature]
""",
}


def check(base: KnowledgeBase) -> Iterator[Finding]:
    """Look up every topic that a claim or a disagreement names."""
    for kind, records in (("claims", base.claims), ("disagreements", base.disagreements)):
        for identifier, record in records.items():
            for index, topic in enumerate(record.topics):
                if topic not in base.topics:
                    source = base.source(kind, identifier, "topics", index)
                    remedy = nearest(topic, base.topics) or "Add it to claims/topics.yaml."
                    yield Finding(
                        CODE, SEVERITY, source, f"no topic `{topic}`", topic, "a topic of claims/topics.yaml", remedy
                    )
