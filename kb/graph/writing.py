"""Triples as Turtle, TriG and N-Triples, subjects, predicates and objects in order.

rdflib takes twelve times as long for a record (3.4 ms), and there is one for every page. All nodes of ours have IRIs:
there are no blank nodes to write. Source: RDF 1.1 Turtle, sections 2.4, 2.5 and 6.4; RDF 1.1 N-Triples, section 2.
"""

import functools
import re
from collections.abc import Callable, Iterable

from rdflib import RDF, Literal, Node

from kb.graph.triples import Triple
from kb.vocabulary import PREFIXES

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"}
_TO_ESCAPE = re.compile(r'["\\\n\r\x00-\x1f\x7f]')
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_AND, _THEN = " ,\n        ", " ;\n    "
_TYPE = str(RDF.type)


def turtle(triples: Iterable[Triple], first: str) -> str:
    """Give triples as Turtle, those of the node `first` before all others, with the prefixes that they need."""
    body = _body(triples, first)
    return f"{_prefixes(body)}\n{body}"


def trig(graphs: Iterable[tuple[str, Iterable[Triple]]]) -> str:
    """Give named graphs as TriG, in the order given."""
    body = "".join(f"{_iri(name)} {{\n{_body(triples, name)}}}\n" for name, triples in graphs)
    return f"{_prefixes(body)}\n{body}"


def _body(triples: Iterable[Triple], first: str) -> str:
    by_subject: dict[str, dict[str, set[str]]] = {}
    for subject, predicate, object_ in triples:
        by_subject.setdefault(str(subject), {}).setdefault(str(predicate), set()).add(_written(object_, _iri))
    order = sorted(by_subject, key=lambda name: (name != first, name))
    return "\n".join(_block(name, by_subject[name]) for name in order)


def _prefixes(body: str) -> str:
    used = (f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in sorted(PREFIXES) if f"{prefix}:" in body)
    return "".join(used)


def ntriples(triples: Iterable[Triple]) -> str:
    """Give triples a line each, in order, each once."""
    lines = {" ".join([*(_written(node, _bracketed) for node in triple), ".\n"]) for triple in triples}
    return "".join(sorted(lines))


def _written(node: Node, named: Callable[[str], str]) -> str:
    """Give a node; `named` writes an IRI, with a prefix or without."""
    if not isinstance(node, Literal):
        return named(str(node))
    text = f'"{_TO_ESCAPE.sub(_escape, str(node))}"'
    if node.language:
        return f"{text}@{node.language}"
    return f"{text}^^{named(str(node.datatype))}" if node.datatype else text


def _block(subject: str, predicates: dict[str, set[str]]) -> str:
    order = sorted(predicates, key=lambda name: (name != _TYPE, name))
    verbs = ("a" if name == _TYPE else _iri(name) for name in order)
    lines = [f"{verb} {_AND.join(sorted(predicates[name]))}" for verb, name in zip(verbs, order, strict=True)]
    return f"{_iri(subject)} {_THEN.join(lines)} .\n"


@functools.lru_cache(maxsize=10_000)
def _iri(name: str) -> str:
    """Give an IRI, by a prefix where one of ours begins it and the rest is a plain word."""
    found = short(name)
    return found if found[: found.find(":")] in PREFIXES else _bracketed(name)


@functools.lru_cache(maxsize=10_000)
def short(name: str) -> str:
    """Give an IRI by a prefix where one of ours begins it and the rest is a plain word, else the whole of it."""
    for prefix, namespace in PREFIXES.items():
        if name.startswith(namespace) and _LOCAL.fullmatch(name, len(namespace)):
            return f"{prefix}:{name[len(namespace) :]}"
    return unspoilt(name)


def unspoilt(name: str) -> str:
    """Give an IRI, or a part of one, with what no IRI may hold escaped."""
    return _NOT_IN_IRI.sub(lambda found: f"%{ord(found[0]):02X}", name)


@functools.lru_cache(maxsize=10_000)
def _bracketed(name: str) -> str:
    return f"<{unspoilt(name)}>"


def _escape(found: "re.Match[str]") -> str:
    return _ESCAPED.get(found[0]) or f"\\u{ord(found[0]):04X}"
