"""Triples as JSON-LD with its context inside, so that no reader has to fetch anything. Source: JSON-LD 1.1."""

from collections.abc import Iterable
from typing import Any

from rdflib import RDF, XSD, Literal, Node

from kb.graph.triples import Triple
from kb.graph.writing import short, unspoilt
from kb.vocabulary import COERCED, TERMS, context

_TYPE = str(RDF.type)
# Prefix of the knowledge base's own addresses, in the document only.
_OWN = "kb"


def json_ld(triples: Iterable[Triple], base_iri: str) -> dict[str, Any]:
    """Give triples as a document: a node an object, nodes, their properties and values in order."""
    nodes: dict[str, dict[str, set[Node]]] = {}
    for subject, predicate, object_ in triples:
        nodes.setdefault(str(subject), {}).setdefault(str(predicate), set()).add(object_)
    graph = [_node(name, nodes[name], base_iri) for name in sorted(nodes)]
    return {"@context": {**context(), _OWN: base_iri}, "@graph": graph}


def _node(name: str, properties: dict[str, set[Node]], base_iri: str) -> dict[str, Any]:
    types = sorted(TERMS.get(str(kind), short(str(kind))) for kind in properties.get(_TYPE, ()))
    told: dict[str, Any] = {"@id": _named(name, base_iri), **({"@type": types} if types else {})}
    for predicate in sorted(properties.keys() - {_TYPE}):
        values = [_value(each, predicate, base_iri) for each in sorted(properties[predicate], key=_order)]
        told[TERMS.get(predicate, short(predicate))] = values[0] if len(values) == 1 else values
    return told


def _order(value: Node) -> tuple[str, str, str]:
    if isinstance(value, Literal):
        return str(value), value.language or "", str(value.datatype or "")
    return str(value), "", "@id"


def _named(name: str, base_iri: str) -> str:
    """Give an IRI by a prefix where it has one; what follows the prefix of the knowledge base may hold anything."""
    if name.startswith(base_iri) and not name.startswith("//", len(base_iri)):
        return f"{_OWN}:{unspoilt(name[len(base_iri) :])}"
    return short(name)


def _value(value: Node, predicate: str, base_iri: str) -> Any:
    """Give a value as plainly as the context allows."""
    coerced = COERCED.get(predicate, "")
    if not isinstance(value, Literal):
        name = _named(str(value), base_iri)
        return name if coerced == "@id" else {"@id": name}
    text, datatype = str(value), str(value.datatype or "")
    if datatype == str(XSD.boolean) and text in ("true", "false") and not coerced:
        return text == "true"
    if datatype == coerced and not value.language:
        return text
    kind = {"@language": value.language} if value.language else {"@type": datatype} if datatype else {}
    return {"@value": text, **kind}
