"""Turtle: the RDF dataset for Protégé, Jena, GraphDB, Oxigraph and rdflib."""

from kb.graph import dataset
from kb.model import KnowledgeBase

NAME = "turtle"
SUFFIX = ".ttl"
MEDIA_TYPE = "text/turtle"


def export(base: KnowledgeBase) -> str:
    """Give the dataset's triples as Turtle, subjects in order."""
    return str(dataset(base).default_graph.serialize(format="turtle"))
