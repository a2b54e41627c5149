"""JSON: every record, complete, for programs of one's own."""

from kb.model import KnowledgeBase
from kb.records import records_text

NAME = "json"
SUFFIX = ".json"
MEDIA_TYPE = "application/json"


def export(base: KnowledgeBase) -> str:
    """Give all records by kind and identifier."""
    return records_text(base)
