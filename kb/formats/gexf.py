"""GEXF: the graph for Gephi, Sigma, Cosmograph and networkx, every attribute with its type.

It is written as version 1.2draft says, which all of them read; edges that run side by side keep ids of their own.
"""

from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree import ElementTree

from kb.graph import network
from kb.model import KnowledgeBase

NAME = "gexf"
SUFFIX = ".gexf"
MEDIA_TYPE = "application/gexf+xml"
_SPACE = "http://www.gexf.net/1.2draft"
_SCHEMA = "http://www.gexf.net/1.2draft/gexf.xsd"
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_TYPES = {int: "integer", str: "string"}
Data = Mapping[str, Any]


def export(base: KnowledgeBase) -> str:
    """Give the graph: a node's label is its name, an edge's label its relation."""
    graph = network(base)
    root = ElementTree.Element("gexf", {"xmlns": _SPACE, "xmlns:xsi": _INSTANCE, "version": "1.2"})
    root.set("xsi:schemaLocation", f"{_SPACE} {_SCHEMA}")
    meta = ElementTree.SubElement(root, "meta")
    ElementTree.SubElement(meta, "description").text = base.settings.title
    body = ElementTree.SubElement(root, "graph", {"mode": "static", "defaultedgetype": "directed"})
    nodes = [({"id": name, "label": data["label"]}, data) for name, data in graph.nodes(data=True)]
    edges = [
        ({"id": str(number), "source": source, "target": target, "label": data["relation"]}, data)
        for number, (source, target, data) in enumerate(graph.edges(data=True))
    ]
    columns = {"node": _declared(body, "node", nodes), "edge": _declared(body, "edge", edges)}
    for name, things in (("node", nodes), ("edge", edges)):
        group = ElementTree.SubElement(body, f"{name}s")
        for attributes, data in things:
            _value(ElementTree.SubElement(group, name, attributes), columns[name], data)
    ElementTree.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _declared(body: ElementTree.Element, kind: str, things: Iterable[tuple[Data, Data]]) -> dict[str, str]:
    """Declare the attributes that things have, each with its type; give their ids. Raises TypeError for two types."""
    types: dict[str, type] = {}
    for _, data in things:
        for name, value in data.items():
            if types.setdefault(name, type(value)) is not type(value):
                raise TypeError(f"{name} is of two types")
    group = ElementTree.SubElement(body, "attributes", {"class": kind, "mode": "static"})
    columns = {name: f"{kind}-{name}" for name in sorted(types.keys() - {"label"})}
    for name, column in columns.items():
        ElementTree.SubElement(group, "attribute", {"id": column, "title": name, "type": _TYPES[types[name]]})
    return columns


def _value(element: ElementTree.Element, columns: Mapping[str, str], data: Data) -> None:
    values = ElementTree.SubElement(element, "attvalues")
    for name, column in columns.items():
        if name in data:
            ElementTree.SubElement(values, "attvalue", {"for": column, "value": str(data[name])})
