"""Pieces of triples: nodes, texts, own words, curation."""

import datetime
import functools
from collections.abc import Iterator
from enum import StrEnum

from rdflib import XSD, Literal, Node, URIRef

from kb.model import KnowledgeBase, Relation, Sign
from kb.vocabulary import expand, iri, own, qualifiers

Triple = tuple[Node, Node, Node]


@functools.cache
def uri(curie: str) -> URIRef:
    """Give the node of a prefixed name."""
    return URIRef(expand(curie))


def node(base: KnowledgeBase, kind: str, identifier: str, fragment: str = "") -> URIRef:
    """Give the node of a record, or of a part of it."""
    return _named(iri(base, kind, identifier, fragment))


# rdflib looks at every letter of an IRI, and a record names itself in most of its triples.
_named = functools.lru_cache(maxsize=10_000)(URIRef)


def text(base: KnowledgeBase, words: str) -> Literal:
    """Give a text in the knowledge base's language."""
    return Literal(words, lang=base.settings.language)


def own_value(word: StrEnum) -> URIRef:
    """Give a word of one of our closed lists as a node of our vocabulary."""
    return uri(own(word))


def curated(here: URIRef, by: str, on: datetime.date) -> tuple[Triple, ...]:
    """Give who judged something, by role, and when."""
    return (
        (here, uri("pav:curatedBy"), uri(own(f"role-{by}"))),
        (here, uri("pav:curatedOn"), Literal(on.isoformat(), datatype=XSD.date)),
    )


def association(base: KnowledgeBase, here: URIRef, subject: str, predicate: str, object_: str) -> Iterator[Triple]:
    """Give what is said of which two concepts; `predicate` is an IRI."""
    yield here, uri("biolink:subject"), node(base, "concepts", subject)
    yield here, uri("biolink:predicate"), URIRef(predicate)
    yield here, uri("biolink:object"), node(base, "concepts", object_)


def qualified(here: URIRef, relation: Relation | Sign) -> Iterator[Triple]:
    """Give Biolink's qualifiers of what is said of two concepts: which of them goes up or down."""
    for slot, value in qualifiers(relation).items():
        yield here, uri(slot), uri(value) if ":" in value else Literal(value)
