"""JSON: every record, complete, for programs of one's own."""

import msgspec

from kb.model import KnowledgeBase

NAME = "json"
SUFFIX = ".json"
MEDIA_TYPE = "application/json"
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


def export(base: KnowledgeBase) -> str:
    """Give all records by kind and identifier."""
    records = {kind: getattr(base, kind) for kind in _KINDS}
    return msgspec.json.format(msgspec.json.encode(records, order="sorted"), indent=2).decode() + "\n"
