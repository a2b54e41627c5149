"""Evidence lines as triples: from a claim or link to its line, and from the line to the work."""

from collections.abc import Iterator

from rdflib import RDF, URIRef

from kb.graph.triples import Triple, curated, node, own_value, text, uri
from kb.model import Bearing, Citation, Claim, Direction, FurtherEvidence, KnowledgeBase, Verdict
from kb.vocabulary import expand, term

_TO_LINE = {"403": "obo:SEPIO_0000007", "404": "obo:SEPIO_0000008", "405": "obo:SEPIO_0000009"}


def citation_triples(base: KnowledgeBase, claim: Claim, citation: Citation) -> Iterator[Triple]:
    """Give a claim's use of a reference: as a citation, and as a line of evidence of the claim."""
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
    yield from line_triples(base, node(base, "claims", claim.id), here, citation, term(citation.verdict), finding)
    yield here, uri("obo:SEPIO_0000124"), reference


def bearing_triples(base: KnowledgeBase, claim: Claim, bearing: Bearing) -> Iterator[Triple]:
    """Give a claim's bearing on a link as a line of evidence of the link."""
    if bearing.link not in base.links:
        return
    here = node(base, "claims", claim.id, f"bears-on-{bearing.link.replace('/', '-')}")
    counts = (
        bearing.verdict in (Verdict.SUPPORTS, Verdict.PARTLY_SUPPORTS) and bearing.direction is not Direction.STATES
    )
    direction = term(bearing.direction) if counts else term(bearing.verdict)
    yield from line_triples(base, node(base, "links", bearing.link), here, bearing, direction, None)
    yield here, uri("obo:SEPIO_0000084"), node(base, "claims", claim.id)
    yield here, uri("kbv:bearing"), own_value(bearing.direction)


def line_triples(
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
