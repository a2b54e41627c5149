"""Terms with their meanings as a SKOS concept scheme."""

from collections.abc import Iterable, Iterator

from rdflib import RDF, Literal, URIRef

from kb.graph.triples import Triple, uri


def scheme(here: str, language: str, entries: Iterable[tuple[str, str, str]]) -> Iterator[Triple]:
    """Give the triples of a scheme at an IRI: of each entry its name in the page, the term, and what it means."""
    yield URIRef(here), RDF.type, uri("skos:ConceptScheme")
    for name, term, meaning in entries:
        node = URIRef(f"{here}#{name}")
        yield node, RDF.type, uri("skos:Concept")
        yield node, uri("skos:inScheme"), URIRef(here)
        yield node, uri("skos:prefLabel"), Literal(term, lang=language)
        yield node, uri("skos:definition"), Literal(meaning, lang=language)
