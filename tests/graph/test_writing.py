from pathlib import Path

import pyoxigraph
from rdflib import XSD, Graph, Literal, URIRef

from kb.graph import dataset, record_triples, turtle
from kb.load import load
from kb.model import KnowledgeBase
from kb.vocabulary import iri
from tests.tiny import base

ROOT = Path(__file__).parent.parent.parent
KINDS = ("documents", "claims", "links", "hypotheses", "concepts", "topics", "references", "studies", "disagreements")


def _written(records: KnowledgeBase, kind: str, name: str) -> str:
    return turtle(record_triples(records, kind, name), iri(records, kind, name))


def test_two_parsers_read_back_every_records_triples() -> None:
    records = load(ROOT)
    for kind in KINDS:
        for name in getattr(records, kind):
            text, expected = _written(records, kind, name), set(record_triples(records, kind, name))
            assert set(Graph().parse(data=text, format="turtle")) == expected, (kind, name)
            assert len(set(pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.TURTLE))) == len(expected)


def test_all_records_together_are_the_dataset() -> None:
    records = load(ROOT)
    every = {
        triple for kind in KINDS for name in getattr(records, kind) for triple in record_triples(records, kind, name)
    }
    assert every == set(dataset(records).default_graph)


def test_it_is_written_in_order_with_the_record_first_and_only_the_prefixes_it_needs(tmp_path: Path) -> None:
    assert _written(base(tmp_path), "topics", "temperature") == (
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\n"
        "<https://example.org/cups/topics/temperature/> a skos:Concept ;\n"
        '    skos:definition "How warm is it?"@en ;\n'
        '    skos:prefLabel "Temperature"@en .\n'
    )


def test_a_topic_and_a_concept_have_what_is_claimed_and_drawn_of_them(tmp_path: Path) -> None:
    text = "- {id: first, statement: S, kind: finding, hedge: asserted, at: [s01.p01.s01], appeals_to: nothing,\n"
    text += "   topics: [temperature], about: {subject: cup-width, relation: increases, object: cooling}}\n"
    made = base(tmp_path, {"claims/essay/body.yaml": text})
    claim, link = (
        "<https://example.org/cups/claims/essay/first/> a",
        "<https://example.org/cups/links/cups/width-cools/> a",
    )
    topic, concept = _written(made, "topics", "temperature"), _written(made, "concepts", "cooling")
    assert (claim in topic, link in topic, claim in concept, link in concept) == (True, False, True, True)


def test_a_link_has_the_evidence_that_claims_bring_to_it(tmp_path: Path) -> None:
    text = "- {id: first, statement: S, kind: finding, hedge: asserted, at: [s01.p01.s01], appeals_to: nothing,\n"
    text += (
        "   bears_on: [{link: cups/width-cools, direction: supports, verdict: supports, why: It does., by: curator,\n"
    )
    text += "     on: 2026-01-02, judged: '0000000000000000'}]}\n"
    made = base(tmp_path, {"claims/essay/body.yaml": text})
    line = "https://example.org/cups/claims/essay/first/#bears-on-cups-width-cools"
    assert f"<{line}> a obo:SEPIO_0000002" in _written(made, "links", "cups/width-cools")


def test_text_and_names_of_any_kind_read_back_as_they_are() -> None:
    hostile = 'quote " back \\ slash\nnew\r\x00\x07 line \u2028 """ } . <script> שלום 😀'
    here = URIRef("https://example.org/it")
    triples = [
        (here, URIRef("https://example.org/odd name>"), Literal(hostile, lang="en")),
        (here, URIRef("https://schema.org/text"), Literal(hostile)),
        (here, URIRef("https://schema.org/a.b/c"), Literal(3, datatype=XSD.nonNegativeInteger)),
    ]
    read = Graph().parse(data=turtle(triples, str(here)), format="turtle")
    assert {str(found) for found in read.objects()} == {hostile, "3"}
    assert {str(found) for found in read.predicates()} == {
        "https://example.org/odd%20name%3E",
        "https://schema.org/text",
        "https://schema.org/a.b/c",
    }
