"""References and studies as triples."""

from collections.abc import Iterator
from urllib.parse import quote

from rdflib import RDF, XSD, Literal, URIRef

from kb.graph.triples import Triple, node, own_value, text, uri
from kb.model import KnowledgeBase, Reference, Study
from kb.vocabulary import DESIGN_CODES, reference_type

_PLAIN = {
    "doi": "bibo:doi",
    "pmid": "fabio:hasPubMedId",
    "pmcid": "fabio:hasPubMedCentralId",
    "volume": "bibo:volume",
    "isbn": "bibo:isbn13",
}


def reference_triples(base: KnowledgeBase, reference: Reference) -> Iterator[Triple]:
    """Give a reference; fields that nobody has confirmed are named as such."""
    here = node(base, "references", reference.id)
    yield here, RDF.type, uri(reference_type(reference.type))
    if title := reference.field("title"):
        yield here, uri("dct:title"), Literal(title)
    yield from ((here, uri("dct:creator"), Literal(str(author))) for author in reference.authors)
    if reference.year.isdigit():
        yield here, uri("dct:issued"), Literal(reference.year, datatype=XSD.gYear)
    if reference.container:
        yield here, uri("schema:isPartOf"), Literal(reference.container)
    yield from (
        (here, uri(name), Literal(reference.fields[field]))
        for field, name in _PLAIN.items()
        if field in reference.fields
    )
    first, _, last = reference.field("pages").replace("--", "-").replace("–", "-").partition("-")
    yield from (
        (here, uri(name), Literal(page)) for name, page in (("bibo:pageStart", first), ("bibo:pageEnd", last)) if page
    )
    if doi := reference.field("doi"):
        yield here, uri("schema:sameAs"), URIRef("https://doi.org/" + quote(doi, safe="/().;:-_"))
    yield from ((here, uri("kbv:unverifiedField"), Literal(field)) for field in sorted(reference.unverified))


def study_triples(base: KnowledgeBase, study: Study) -> Iterator[Triple]:
    """Give a study, its reports and its findings."""
    here = node(base, "studies", study.id)
    yield here, RDF.type, uri("schema:MedicalStudy")
    yield here, uri("kbv:design"), own_value(study.design)
    if code := DESIGN_CODES.get(study.design):
        yield own_value(study.design), uri("skos:notation"), Literal(code)
    yield here, uri("kbv:studyKind"), uri(f"kbv:{study.kind}")
    yield here, uri("kbv:subjects"), uri(f"kbv:{study.subjects}")
    if study.group:
        yield here, uri("kbv:independenceGroup"), uri(f"kbv:group-{study.group}")
    yield from ((here, uri("schema:subjectOf"), node(base, "references", report)) for report in study.reports)
    yield from ((here, uri("kbv:restates"), node(base, "studies", restated)) for restated in study.restates)
    for key, finding in study.findings.items():
        this = node(base, "studies", study.id, f"finding-{key}")
        yield here, uri("kbv:finding"), this
        yield this, RDF.type, uri("obo:SEPIO_0000173")
        yield this, uri("kbv:findingKey"), Literal(key)
        yield this, uri("dct:description"), text(base, finding.statement)
