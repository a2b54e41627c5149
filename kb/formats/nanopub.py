"""Nanopublications: each claim by itself with its provenance, in TriG, for their network and for RDF stores."""

from kb.graph import nanopublication, trig
from kb.model import KnowledgeBase

NAME = "nanopub"
SUFFIX = ".trig"
MEDIA_TYPE = "application/trig"


def export(base: KnowledgeBase) -> str:
    """Give the four graphs of every claim, claims in the order of the records; none is signed."""
    return trig(graph for claim in base.claims.values() for graph in nanopublication(base, claim))
