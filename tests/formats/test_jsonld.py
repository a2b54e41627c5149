import json
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from kb.formats import jsonld, nquads
from kb.graph import triples
from kb.load import load
from kb.model import KnowledgeBase
from kb.vocabulary import expand
from tests.tiny import base

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def records() -> KnowledgeBase:
    return load(ROOT)


def _plain(node: Node) -> Node:
    """Give a literal as RDF 1.1 sees it: a text without a datatype is an xsd:string."""
    text = isinstance(node, Literal) and not node.language and node.datatype is None
    return Literal(str(node), datatype=URIRef(expand("xsd:string"))) if text else node


def test_two_parsers_read_back_the_very_statements(records: KnowledgeBase) -> None:
    text = jsonld.export(records)
    ours = {tuple(map(_plain, triple)) for triple in Graph().parse(data=text, format="json-ld")}
    assert ours == {tuple(map(_plain, triple)) for triple in triples(records)}
    theirs = set(pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.JSON_LD))
    assert theirs == set(pyoxigraph.parse(nquads.export(records).encode(), format=pyoxigraph.RdfFormat.N_QUADS))


def test_two_exports_are_equal(records: KnowledgeBase) -> None:
    assert jsonld.export(records) == jsonld.export(load(ROOT))


def test_a_claim_reads_as_an_assertion_with_its_line_of_evidence(tmp_path: Path) -> None:
    nodes = {node["@id"]: node for node in json.loads(jsonld.export(base(tmp_path)))["@graph"]}
    line = nodes["kb:links/cups/width-cools/#evidence-1-smith-2001"]
    assert nodes["kb:claims/essay/first/"]["@type"] == ["Assertion", "mp:Claim", "schema:Claim"]
    assert nodes["kb:links/cups/width-cools/"]["supportingLine"] == line["@id"]
    assert line == {
        "@id": "kb:links/cups/width-cools/#evidence-1-smith-2001",
        "@type": ["EvidenceLine"],
        "dct:description": {"@value": "It measured both.", "@language": "en"},
        "direction": "obo:SEPIO_0000403",
        "evidenceItem": "kb:studies/smith-2001/#finding-cooling-rate",
        "kbv:verdict": "kbv:supports",
        "pav:curatedBy": "kbv:role-curator",
        "pav:curatedOn": "2026-01-02",
        "supportingReference": "kb:references/smith-2001/",
    }


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile = 'quote " </script> @id kb:x \\ } . ;'
    made = base(tmp_path, {"claims/concepts.yaml": f"cup-width: {{label: '{hostile}'}}\ncooling: {{label: c}}\n"})
    read = pyoxigraph.parse(jsonld.export(made).encode(), format=pyoxigraph.RdfFormat.JSON_LD)
    assert hostile in {quad.object.value for quad in read}
