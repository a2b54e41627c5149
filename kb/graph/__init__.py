"""The records as a graph: one networkx MultiDiGraph and one RDF dataset, from the same model."""

from kb.graph.dataset import dataset
from kb.graph.network import network

__all__ = ["dataset", "network"]
