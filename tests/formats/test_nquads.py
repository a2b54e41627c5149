from pathlib import Path

import pyoxigraph
from rdflib import Graph

from kb.formats import nquads
from kb.graph import dataset
from kb.load import load

ROOT = Path(__file__).parent.parent.parent


def test_two_parsers_read_back_every_statement() -> None:
    base = load(ROOT)
    text, triples = nquads.export(base), set(dataset(base).default_graph)
    # Without the name of a graph a quad is a triple.
    ours = Graph().parse(data=text, format="nt")
    theirs = list(pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.N_QUADS))
    assert set(ours) == triples
    assert len(theirs) == len(set(theirs)) == len(triples)


def test_statements_stand_in_order_and_twice_alike() -> None:
    lines = nquads.export(load(ROOT)).splitlines()
    assert lines == sorted(lines)
    assert nquads.export(load(ROOT)).splitlines() == lines
