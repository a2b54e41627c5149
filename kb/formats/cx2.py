"""CX2: the graph for Cytoscape and NDEx, every attribute with its type."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from kb.graph import network
from kb.model import KnowledgeBase

NAME = "cx2"
SUFFIX = ".cx2"
MEDIA_TYPE = "application/json"
_TYPES = {int: "integer", str: "string"}


def export(base: KnowledgeBase) -> str:
    """Give the graph; what a node is called in the picture is its `name`, an edge's `interaction` its relation."""
    graph, iri = network(base), base.settings.base_iri
    places = {name: number for number, name in enumerate(graph)}
    nodes = [
        {"id": places[name], "v": {"name": data["label"], "represents": iri + name, **_told(data, "label")}}
        for name, data in graph.nodes(data=True)
    ]
    edges = [
        {
            "id": number,
            "s": places[source],
            "t": places[target],
            "v": {"interaction": data["relation"], **_told(data, "relation")},
        }
        for number, (source, target, data) in enumerate(graph.edges(data=True))
    ]
    settings = base.settings
    about = {"name": settings.title, "description": settings.description or "", "rights": settings.licence}
    declared = {"networkAttributes": _declared([about]), "nodes": _declared(n["v"] for n in nodes)}
    declared["edges"] = _declared(e["v"] for e in edges)
    aspects: dict[str, list[Any]] = {"attributeDeclarations": [declared], "networkAttributes": [about]}
    aspects |= {"nodes": nodes, "edges": edges}
    return _written(aspects)


def _told(data: Mapping[str, Any], but: str) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name != but}


def _declared(things: Iterable[Any]) -> dict[str, dict[str, str]]:
    types = {name: _TYPES[type(value)] for each in things for name, value in each.items()}
    return {name: {"d": types[name]} for name in sorted(types)}


def _written(aspects: Mapping[str, list[Any]]) -> str:
    """Give the aspects as CX2 frames them, an aspect an item."""
    counts = [{"name": name, "elementCount": len(items)} for name, items in aspects.items()]
    items = [{"CXVersion": "2.0", "hasFragments": False}, {"metaData": counts}]
    items += [{name: found} for name, found in aspects.items()]
    items.append({"status": [{"success": True}]})
    return "[\n" + ",\n".join(json.dumps(item, ensure_ascii=False) for item in items) + "\n]\n"
