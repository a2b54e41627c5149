"""JSON-LD: the RDF dataset as JSON, for web programs and RDF libraries; its context is inside, nothing is fetched."""

import msgspec

from kb.graph import json_ld, triples
from kb.model import KnowledgeBase

NAME = "jsonld"
SUFFIX = ".jsonld"
MEDIA_TYPE = "application/ld+json"


def export(base: KnowledgeBase) -> str:
    """Give the dataset's statements, a node an object, nodes in order."""
    document = json_ld(triples(base), base.settings.base_iri)
    return msgspec.json.format(msgspec.json.encode(document), indent=1).decode() + "\n"
