"""What claims are about, and how they stand to each other, as triples: concepts, topics, disagreements."""

from collections.abc import Iterator

from rdflib import RDF, Literal

from kb.graph.triples import Triple, node, own_value, text, uri
from kb.model import Concept, Disagreement, KnowledgeBase, Topic


def concept_triples(base: KnowledgeBase, concept: Concept) -> Iterator[Triple]:
    """Give what a concept is called, and by which published names."""
    here = node(base, "concepts", concept.id)
    yield here, RDF.type, uri("skos:Concept")
    yield here, uri("skos:prefLabel"), text(base, concept.label)
    yield from ((here, uri("skos:altLabel"), text(base, synonym)) for synonym in concept.synonyms)
    yield from ((here, uri("skos:notation"), Literal(known.id)) for known in concept.ids)
    if concept.definition:
        yield here, uri("skos:definition"), text(base, concept.definition)


def topic_triples(base: KnowledgeBase, topic: Topic) -> Iterator[Triple]:
    """Give what a topic is called, and the question that it answers."""
    here = node(base, "topics", topic.id)
    yield here, RDF.type, uri("skos:Concept")
    yield here, uri("skos:prefLabel"), text(base, topic.title)
    yield here, uri("skos:definition"), text(base, topic.question)
    if topic.caution:
        yield here, uri("skos:scopeNote"), text(base, topic.caution)


def disagreement_triples(base: KnowledgeBase, record: Disagreement) -> Iterator[Triple]:
    """Give what claims say of each other: that they agree or differ, and the exact difference."""
    here = node(base, "disagreements", record.id)
    yield here, RDF.type, uri("kbv:Disagreement")
    yield here, uri("kbv:disagreementKind"), own_value(record.kind)
    if record.title:
        yield here, uri("dct:title"), text(base, record.title)
    yield here, uri("dct:description"), text(base, record.difference)
    yield from ((here, uri("kbv:between"), node(base, "claims", name)) for name in record.claims)
    yield from ((here, uri("dct:subject"), node(base, "topics", topic)) for topic in record.topics)
