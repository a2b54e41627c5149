"""The RDF dataset: the same records in published vocabularies. An export, never the store.

Every node has an IRI, so that two builds are equal to the byte. Evidence lines are SEPIO's: from a claim or link to
its line, and from the line to the work; never CiTO from a paper to a claim, which would turn the direction round.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rdflib import RDF, Dataset, Literal

from kb.graph.bibliography import reference_triples, study_triples
from kb.graph.claims import assertion, claim_triples
from kb.graph.lines import bearing_triples, line_triples
from kb.graph.subjects import concept_triples, disagreement_triples, topic_triples
from kb.graph.triples import Triple, association, node, own_value, qualified, text, uri
from kb.model import Document, Hypothesis, KnowledgeBase
from kb.vocabulary import PREFIXES, term


def dataset(base: KnowledgeBase) -> Dataset:
    """Give the RDF dataset of a knowledge base; all triples are in its default graph."""
    result = Dataset()
    for prefix, namespace in PREFIXES.items():
        result.bind(prefix, namespace, replace=True)
    result.bind("", base.settings.base_iri, replace=True)
    graph = result.default_graph
    for triple in triples(base):
        graph.add(triple)
    return result


def record_triples(base: KnowledgeBase, kind: str, identifier: str) -> Iterator[Triple]:
    """Give the triples of one record, as its page needs them.

    Of a link also the evidence that claims bring to it, of a reference its study, of a topic what is claimed on it, of
    a concept what is claimed of it and the links that start or end there.
    """
    if kind == "links":
        hypothesis, _, name = identifier.partition("/")
        yield from _link(base, base.hypotheses[hypothesis], name)
        for claim, bearing in base.bearings_of.get(identifier, ()):
            yield from bearing_triples(base, claim, bearing)
        return
    yield from _OWN[kind](base, getattr(base, kind)[identifier])
    if kind == "references" and (study := base.studies.get(base.study_of[identifier])):
        yield from study_triples(base, study)
    if kind in ("topics", "concepts"):
        yield from _told_of(base, kind, identifier)


def _told_of(base: KnowledgeBase, kind: str, identifier: str) -> Iterator[Triple]:
    for claim in base.claims.values():
        about = claim.about
        of = (about.subject, about.object, about.versus, about.within) if about and kind == "concepts" else ()
        if identifier in (claim.topics if kind == "topics" else of):
            yield from assertion(base, claim)
    for hypothesis in base.hypotheses.values() if kind == "concepts" else ():
        for name, link in hypothesis.links.items():
            if identifier in (link.from_, link.to):
                yield from _link(base, hypothesis, name)


def triples(base: KnowledgeBase) -> Iterator[Triple]:
    """Give every triple of a knowledge base, some of them more than once."""
    for kind, own in _OWN.items():
        for record in getattr(base, kind).values():
            yield from own(base, record)


def _document(base: KnowledgeBase, document: Document) -> Iterator[Triple]:
    here = node(base, "documents", document.id)
    yield here, RDF.type, uri("fabio:Expression")
    yield here, uri("dct:title"), text(base, document.title)
    yield from ((here, uri("dct:creator"), Literal(author)) for author in document.authors)
    for entry in base.printed.get(document.id, ()):
        if entry.reference in base.references:
            yield here, uri("dct:references"), node(base, "references", entry.reference)


def _hypothesis(base: KnowledgeBase, hypothesis: Hypothesis) -> Iterator[Triple]:
    here = node(base, "hypotheses", hypothesis.id)
    yield here, RDF.type, uri("sio:SIO_000284")
    yield here, uri("dct:title"), text(base, hypothesis.title)
    pairs: tuple[tuple[str, Any], ...] = (
        ("kbv:proposedBy", hypothesis.proposed_by),
        ("kbv:rejectedBy", hypothesis.rejected_by),
    )
    yield from ((here, uri(name), node(base, "documents", document)) for name, document in pairs if document)
    for name in hypothesis.links:
        yield from _link(base, hypothesis, name)


def _link(base: KnowledgeBase, hypothesis: Hypothesis, name: str) -> Iterator[Triple]:
    link, identifier = hypothesis.links[name], f"{hypothesis.id}/{name}"
    here = node(base, "links", identifier)
    yield here, RDF.type, uri("kbv:HypothesisLink")
    yield here, RDF.type, uri("biolink:Association")
    yield here, uri("biolink:knowledge_level"), Literal("not_provided")
    yield here, uri("biolink:agent_type"), Literal("manual_agent")
    yield here, uri("dct:isPartOf"), node(base, "hypotheses", hypothesis.id)
    yield here, uri("dct:description"), text(base, link.statement)
    yield from association(base, here, link.from_, term(link.sign), link.to)
    yield from qualified(here, link.sign)
    yield here, uri("kbv:question"), own_value(link.question)
    for index, evidence in enumerate(link.further_evidence):
        line = node(base, "links", identifier, f"evidence-{index + 1}-{evidence.study}")
        study = evidence.study if evidence.study in base.studies else base.study_of.get(evidence.study, "")
        finding = (study, evidence.finding) if evidence.finding else None
        yield from line_triples(base, here, line, evidence, term(evidence.verdict), finding)
        for report in base.studies[study].reports if study in base.studies else (evidence.study,):
            yield line, uri("obo:SEPIO_0000124"), node(base, "references", report)


_OWN: Mapping[str, Callable[[KnowledgeBase, Any], Iterator[Triple]]] = {
    "documents": _document,
    "claims": claim_triples,
    "hypotheses": _hypothesis,
    "concepts": concept_triples,
    "topics": topic_triples,
    "disagreements": disagreement_triples,
    "references": reference_triples,
    "studies": study_triples,
}
