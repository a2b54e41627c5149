"""The records as a graph: one networkx MultiDiGraph and one RDF dataset, from the same model."""

from kb.graph.json_ld import json_ld
from kb.graph.nanopublication import nanopublication
from kb.graph.property_graph import network
from kb.graph.rdf import dataset, record_triples, triples
from kb.graph.terms import scheme
from kb.graph.writing import ntriples, trig, turtle

__all__ = [
    "dataset",
    "json_ld",
    "nanopublication",
    "network",
    "ntriples",
    "record_triples",
    "scheme",
    "trig",
    "triples",
    "turtle",
]
