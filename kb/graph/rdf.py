"""The RDF dataset: the same records in published vocabularies. An export, never the store.

Every node has an IRI, so that two builds are equal to the byte. Evidence lines are SEPIO's: from a claim or link to
its line, and from the line to the work; never CiTO from a paper to a claim, which would turn the direction round.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rdflib import RDF, XSD, Dataset, Literal, URIRef

from kb.graph.bibliography import reference_triples, study_triples
from kb.graph.subjects import concept_triples, disagreement_triples, topic_triples
from kb.graph.triples import Triple, curated, node, own_value, text, uri
from kb.model import (
    Bearing,
    Citation,
    Claim,
    Direction,
    Document,
    FurtherEvidence,
    Hypothesis,
    KnowledgeBase,
    Verdict,
)
from kb.vocabulary import PREFIXES, changes_direction, expand, negated, term

_TO_LINE = {"403": "obo:SEPIO_0000007", "404": "obo:SEPIO_0000008", "405": "obo:SEPIO_0000009"}


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
    """Give the triples of one record: of a link also the evidence that claims bring to it, of a reference its study."""
    if kind == "links":
        hypothesis, _, name = identifier.partition("/")
        yield from _link(base, base.hypotheses[hypothesis], name)
        for claim, bearing in base.bearings_of.get(identifier, ()):
            yield from _bearing(base, claim, bearing)
        return
    yield from _OWN[kind](base, getattr(base, kind)[identifier])
    if kind == "references" and (study := base.studies.get(base.study_of[identifier])):
        yield from study_triples(base, study)


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


def _claim(base: KnowledgeBase, claim: Claim) -> Iterator[Triple]:
    here = node(base, "claims", claim.id)
    yield from ((here, RDF.type, uri(kind)) for kind in ("obo:SEPIO_0000001", "mp:Claim", "schema:Claim"))
    yield here, uri("mp:statement"), Literal(claim.statement, datatype=XSD.string)
    yield here, uri("schema:text"), text(base, claim.statement)
    yield here, uri("kbv:claimKind"), own_value(claim.kind)
    yield here, uri("kbv:hedge"), own_value(claim.hedge)
    yield here, uri("dct:isPartOf"), node(base, "documents", claim.document)
    for unit in claim.at:
        yield from _place(base, claim, unit)
    yield from _proposition(base, claim)
    for citation in claim.cites:
        yield from _citation(base, claim, citation)
    for bearing in claim.bears_on:
        yield from _bearing(base, claim, bearing)
    for original in claim.restates:
        yield here, uri("kbv:restates"), node(base, "claims", original)
    for premise in claim.premises.leaves() if claim.premises else ():
        yield here, uri("kbv:arguesFrom"), node(base, "claims", premise)
    yield from ((here, uri("dct:subject"), node(base, "topics", topic)) for topic in claim.topics)


def _place(base: KnowledgeBase, claim: Claim, unit_id: str) -> Iterator[Triple]:
    """Give where the document asserts the claim, as a Web Annotation; the sentence itself is not kept."""
    document = base.documents.get(claim.document)
    unit = document.units.get(unit_id) if document else None
    if unit is None:
        return
    annotation = node(base, "claims", claim.id, f"at-{unit_id}")
    target = node(base, "documents", claim.document, unit_id)
    selector = node(base, "documents", claim.document, f"{unit_id}-position")
    yield annotation, RDF.type, uri("oa:Annotation")
    yield annotation, uri("oa:hasBody"), node(base, "claims", claim.id)
    yield annotation, uri("oa:motivatedBy"), uri("oa:identifying")
    yield annotation, uri("oa:hasTarget"), target
    yield target, RDF.type, uri("oa:SpecificResource")
    yield target, uri("oa:hasSource"), node(base, "documents", claim.document)
    yield target, uri("oa:hasSelector"), selector
    yield target, uri("kbv:fingerprint"), Literal(unit.sha256)
    yield selector, RDF.type, uri("oa:TextPositionSelector")
    yield selector, uri("oa:start"), Literal(unit.at[0], datatype=XSD.nonNegativeInteger)
    yield selector, uri("oa:end"), Literal(unit.at[1], datatype=XSD.nonNegativeInteger)


def _proposition(base: KnowledgeBase, claim: Claim) -> Iterator[Triple]:
    about = claim.about
    if about is None:
        return
    here = node(base, "claims", claim.id, "proposition")
    yield node(base, "claims", claim.id), uri("obo:SEPIO_0000030"), here
    yield here, RDF.type, uri("obo:SEPIO_0000000")
    yield from _association(base, here, about.subject, term(about.relation), about.object)
    yield here, uri("kbv:relation"), own_value(about.relation)
    if direction := changes_direction(about.relation):
        yield here, uri("biolink:object_direction_qualifier"), Literal(direction)
    if negated(about.relation):
        yield here, uri("biolink:negated"), Literal(True)
    if about.versus:
        yield here, uri("kbv:versus"), node(base, "concepts", about.versus)
    if about.within:
        yield here, uri("biolink:disease_context_qualifier"), node(base, "concepts", about.within)


def _association(base: KnowledgeBase, here: URIRef, subject: str, predicate: str, object_: str) -> Iterator[Triple]:
    yield here, uri("biolink:subject"), node(base, "concepts", subject)
    yield here, uri("biolink:predicate"), URIRef(predicate)
    yield here, uri("biolink:object"), node(base, "concepts", object_)


def _citation(base: KnowledgeBase, claim: Claim, citation: Citation) -> Iterator[Triple]:
    if citation.reference not in base.references:
        return
    here = node(base, "claims", claim.id, f"cites-{citation.reference}")
    document, reference = node(base, "documents", claim.document), node(base, "references", citation.reference)
    yield document, URIRef(term(citation.intent)), reference
    yield here, RDF.type, uri("cito:Citation")
    yield here, uri("cito:hasCitingEntity"), document
    yield here, uri("cito:hasCitedEntity"), reference
    yield here, uri("cito:hasCitationCharacterization"), URIRef(term(citation.intent))
    study = base.study_of.get(citation.reference, "")
    finding = (study, citation.finding) if citation.finding else None
    yield from _line(base, node(base, "claims", claim.id), here, citation, term(citation.verdict), finding)
    yield here, uri("obo:SEPIO_0000124"), reference


def _bearing(base: KnowledgeBase, claim: Claim, bearing: Bearing) -> Iterator[Triple]:
    if bearing.link not in base.links:
        return
    here = node(base, "claims", claim.id, f"bears-on-{bearing.link.replace('/', '-')}")
    counts = (
        bearing.verdict in (Verdict.SUPPORTS, Verdict.PARTLY_SUPPORTS) and bearing.direction is not Direction.STATES
    )
    direction = term(bearing.direction) if counts else term(bearing.verdict)
    yield from _line(base, node(base, "links", bearing.link), here, bearing, direction, None)
    yield here, uri("obo:SEPIO_0000084"), node(base, "claims", claim.id)
    yield here, uri("kbv:bearing"), own_value(bearing.direction)


def _line(
    base: KnowledgeBase,
    target: URIRef,
    here: URIRef,
    item: Citation | Bearing | FurtherEvidence,
    direction: str,
    finding: tuple[str, str] | None,
) -> Iterator[Triple]:
    """Give an evidence line: from its target, its direction where its verdict has one, its item and its curation."""
    yield here, RDF.type, uri("obo:SEPIO_0000002")
    yield target, uri("obo:SEPIO_0000006"), here
    if direction.startswith(expand("obo:SEPIO")):
        yield target, uri(_TO_LINE[direction[-3:]]), here
        yield here, uri("obo:SEPIO_0000183"), URIRef(direction)
    yield here, uri("kbv:verdict"), own_value(item.verdict)
    yield here, uri("dct:description"), text(base, item.why)
    if finding and finding[0] in base.studies and finding[1] in base.studies[finding[0]].findings:
        yield here, uri("obo:SEPIO_0000084"), node(base, "studies", finding[0], f"finding-{finding[1]}")
    yield from curated(here, item.by, item.on)


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
    yield from _association(base, here, link.from_, term(link.sign), link.to)
    if direction := changes_direction(link.sign):
        yield here, uri("biolink:object_direction_qualifier"), Literal(direction)
    yield here, uri("kbv:question"), own_value(link.question)
    for index, evidence in enumerate(link.further_evidence):
        line = node(base, "links", identifier, f"evidence-{index + 1}-{evidence.study}")
        study = evidence.study if evidence.study in base.studies else base.study_of.get(evidence.study, "")
        finding = (study, evidence.finding) if evidence.finding else None
        yield from _line(base, here, line, evidence, term(evidence.verdict), finding)
        for report in base.studies[study].reports if study in base.studies else (evidence.study,):
            yield line, uri("obo:SEPIO_0000124"), node(base, "references", report)


_OWN: Mapping[str, Callable[[KnowledgeBase, Any], Iterator[Triple]]] = {
    "documents": _document,
    "claims": _claim,
    "hypotheses": _hypothesis,
    "concepts": concept_triples,
    "topics": topic_triples,
    "disagreements": disagreement_triples,
    "references": reference_triples,
    "studies": study_triples,
}
