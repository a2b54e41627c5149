"""JSON-LD context: readable names for the terms of the RDF dataset, for JSON of one's own that means the same."""

import msgspec

from kb.model import KnowledgeBase
from kb.vocabulary import context

NAME = "context"
SUFFIX = ".jsonld"
MEDIA_TYPE = "application/ld+json"


def export(base: KnowledgeBase) -> str:  # noqa: ARG001  the same for every knowledge base
    """Give the context, as a document of its own."""
    return msgspec.json.format(msgspec.json.encode({"@context": context()}), indent=1).decode() + "\n"
