"""All records as one JSON text, and the day that they speak of last."""

import datetime

import msgspec

from kb.model import KnowledgeBase

_KINDS = (
    "settings",
    "concepts",
    "topics",
    "documents",
    "claims",
    "hypotheses",
    "disagreements",
    "references",
    "printed",
    "studies",
    "registry",
    "changes",
)


def records_text(base: KnowledgeBase) -> str:
    """Give every record, complete, by kind and identifier."""
    records = {kind: getattr(base, kind) for kind in _KINDS}
    return msgspec.json.format(msgspec.json.encode(records, order="sorted"), indent=2).decode() + "\n"


def last_day(base: KnowledgeBase) -> datetime.date | None:
    """Give the last day on which somebody judged or changed something: what stands in for a clock in exports."""
    days = [change.on for change in base.changes]
    days += [cited.on for claim in base.claims.values() for cited in claim.cites]
    days += [bearing.on for claim in base.claims.values() for bearing in claim.bears_on]
    days += [each.on for link in base.links.values() for each in link.further_evidence]
    return max(days, default=None)
