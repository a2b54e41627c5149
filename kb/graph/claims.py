"""Claims as triples: what a document asserts, and what that rests on."""

from collections.abc import Iterator

from rdflib import RDF, XSD, Literal

from kb.graph.lines import bearing_triples, citation_triples
from kb.graph.triples import Triple, association, node, own_value, qualified, text, uri
from kb.model import Claim, KnowledgeBase
from kb.vocabulary import negated, term


def claim_triples(base: KnowledgeBase, claim: Claim) -> Iterator[Triple]:
    """Give all that a claim's record says."""
    yield from assertion(base, claim)
    yield from provenance(base, claim)


def assertion(base: KnowledgeBase, claim: Claim) -> Iterator[Triple]:
    """Give what is claimed, and how."""
    here = node(base, "claims", claim.id)
    yield from ((here, RDF.type, uri(kind)) for kind in ("obo:SEPIO_0000001", "mp:Claim", "schema:Claim"))
    yield here, uri("mp:statement"), Literal(claim.statement, datatype=XSD.string)
    yield here, uri("schema:text"), text(base, claim.statement)
    yield here, uri("kbv:claimKind"), own_value(claim.kind)
    yield here, uri("kbv:hedge"), own_value(claim.hedge)
    yield from _proposition(base, claim)
    yield from ((here, uri("dct:subject"), node(base, "topics", topic)) for topic in claim.topics)


def provenance(base: KnowledgeBase, claim: Claim) -> Iterator[Triple]:
    """Give where a claim is made, what it rests on, and what it bears on."""
    here = node(base, "claims", claim.id)
    yield here, uri("dct:isPartOf"), node(base, "documents", claim.document)
    for unit in claim.at:
        yield from _place(base, claim, unit)
    for citation in claim.cites:
        yield from citation_triples(base, claim, citation)
    for bearing in claim.bears_on:
        yield from bearing_triples(base, claim, bearing)
    for original in claim.restates:
        yield here, uri("kbv:restates"), node(base, "claims", original)
    for premise in claim.premises.leaves() if claim.premises else ():
        yield here, uri("kbv:arguesFrom"), node(base, "claims", premise)


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
    # Stores make an integer of every narrower type, and then its hash in a signed nanopublication no longer fits.
    yield selector, uri("oa:start"), Literal(unit.at[0], datatype=XSD.integer)
    yield selector, uri("oa:end"), Literal(unit.at[1], datatype=XSD.integer)


def _proposition(base: KnowledgeBase, claim: Claim) -> Iterator[Triple]:
    about = claim.about
    if about is None:
        return
    here = node(base, "claims", claim.id, "proposition")
    yield node(base, "claims", claim.id), uri("obo:SEPIO_0000030"), here
    yield here, RDF.type, uri("obo:SEPIO_0000000")
    yield from association(base, here, about.subject, term(about.relation), about.object)
    yield here, uri("kbv:relation"), own_value(about.relation)
    yield from qualified(here, about.relation)
    if negated(about.relation):
        yield here, uri("biolink:negated"), Literal(True)
    if about.versus:
        yield here, uri("kbv:versus"), node(base, "concepts", about.versus)
    if about.within:
        yield here, uri("biolink:disease_context_qualifier"), node(base, "concepts", about.within)
