from collections import Counter
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import RDF, Graph, URIRef

from kb.formats import turtle
from kb.graph import dataset
from kb.load import load
from kb.model import KnowledgeBase
from kb.vocabulary import expand
from tests.tiny import base

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def records() -> KnowledgeBase:
    return load(ROOT)


def test_two_parsers_read_back_every_triple(records: KnowledgeBase) -> None:
    text, triples = turtle.export(records), len(dataset(records).default_graph)
    ours = Graph().parse(data=text, format="turtle")
    theirs = {quad.triple for quad in pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.TURTLE)}
    assert (len(ours), len(theirs)) == (triples, triples)


def test_there_are_as_many_nodes_of_each_kind_as_records(records: KnowledgeBase) -> None:
    types = Counter(Graph().parse(data=turtle.export(records), format="turtle").objects(None, RDF.type))
    expected = {
        "mp:Claim": len(records.claims),
        "kbv:HypothesisLink": len(records.links),
        "sio:SIO_000284": len(records.hypotheses),
        "schema:MedicalStudy": len(records.studies),
        "cito:Citation": sum(len(claim.cites) for claim in records.claims.values()),
    }
    assert {name: types[URIRef(expand(name))] for name in expected} == expected


def test_no_node_is_blank_so_that_two_exports_are_equal(records: KnowledgeBase) -> None:
    assert "_:" not in turtle.export(records)
    assert turtle.export(records) == turtle.export(load(ROOT))


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile = 'quote " backslash \\ <script> """ } . ;'
    made = base(tmp_path, {"claims/concepts.yaml": f"cup-width: {{label: '{hostile}'}}\ncooling: {{label: c}}\n"})
    graph = Graph().parse(data=turtle.export(made), format="turtle")
    labels = {str(label) for label in graph.objects(None, URIRef(expand("skos:prefLabel")))}
    assert hostile in labels
