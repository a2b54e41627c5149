"""Turtle: the RDF dataset for Protégé, Jena, GraphDB, Oxigraph and rdflib."""

from kb.graph import triples
from kb.graph import turtle as written
from kb.model import KnowledgeBase

NAME = "turtle"
SUFFIX = ".ttl"
MEDIA_TYPE = "text/turtle"


def export(base: KnowledgeBase) -> str:
    """Give the dataset's triples as Turtle, subjects in order."""
    return written(triples(base), base.settings.base_iri)
