"""N-Quads: the RDF dataset, a statement a line, lines in order, for loading in bulk and comparing two states."""

from kb.graph import ntriples, triples
from kb.model import KnowledgeBase

NAME = "nquads"
SUFFIX = ".nq"
MEDIA_TYPE = "application/n-quads"


def export(base: KnowledgeBase) -> str:
    """Give the dataset's statements; all are in the default graph, so no line names one."""
    return ntriples(triples(base))
