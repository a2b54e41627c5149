"""A claim as a nanopublication: what is asserted, where that comes from, and who published it, a graph each.

That a claim is published so says that a document makes it, and what it rests on; not that it holds. Nothing is signed:
that is for whoever publishes it, with a key of their own. Source: the guidelines of nanopub.net.
"""

from collections.abc import Iterator

from rdflib import RDF, URIRef

from kb.graph.claims import assertion, provenance
from kb.graph.triples import Triple, curated, node, uri
from kb.model import Claim, KnowledgeBase

Named = tuple[str, list[Triple]]


def nanopublication(base: KnowledgeBase, claim: Claim) -> tuple[Named, Named, Named, Named]:
    """Give the four named graphs: head, assertion, provenance and publication."""
    here = node(base, "nanopubs", claim.id)
    names = {part: node(base, "nanopubs", claim.id, part) for part in ("Head", "assertion", "provenance", "pubinfo")}
    graphs = {
        "Head": _head(here, names),
        "assertion": assertion(base, claim),
        "provenance": _provenance(base, claim, names["assertion"]),
        "pubinfo": _publication(base, claim, here),
    }
    head, asserted, origin, published = ((str(names[part]), list(graph)) for part, graph in graphs.items())
    return head, asserted, origin, published


def _head(here: URIRef, names: dict[str, URIRef]) -> Iterator[Triple]:
    yield here, RDF.type, uri("np:Nanopublication")
    yield here, uri("np:hasAssertion"), names["assertion"]
    yield here, uri("np:hasProvenance"), names["provenance"]
    yield here, uri("np:hasPublicationInfo"), names["pubinfo"]


def _provenance(base: KnowledgeBase, claim: Claim, asserted: URIRef) -> Iterator[Triple]:
    yield asserted, uri("prov:wasDerivedFrom"), node(base, "documents", claim.document)
    yield from provenance(base, claim)


def _publication(base: KnowledgeBase, claim: Claim, here: URIRef) -> Iterator[Triple]:
    """Give what is known of the publication; when it was made is said by whoever signs it."""
    yield here, uri("dct:isPartOf"), URIRef(base.settings.base_iri)
    yield here, uri("dct:license"), URIRef(f"https://spdx.org/licenses/{base.settings.licence}")
    yield here, uri("npx:introduces"), node(base, "claims", claim.id)
    judged = [(c.on, c.by) for c in claim.cites] + [(b.on, b.by) for b in claim.bears_on]
    for _, by in judged:
        yield from curated(here, by, max(on for on, _ in judged))
