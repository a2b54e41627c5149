import json
from pathlib import Path
from typing import Any

from kb.formats import cx2
from kb.graph import network
from kb.load import load
from tests.tiny import base

ROOT = Path(__file__).parent.parent.parent


def _aspects(text: str) -> dict[str, Any]:
    return {name: value for item in json.loads(text) for name, value in item.items()}


def test_nodes_and_edges_are_the_graphs() -> None:
    graph, text = network(load(ROOT)), cx2.export(load(ROOT))
    found = _aspects(text)
    iri = load(ROOT).settings.base_iri
    names = {node["id"]: node["v"]["represents"].removeprefix(iri) for node in found["nodes"]}
    assert list(names.values()) == list(graph)
    assert [(names[edge["s"]], names[edge["t"]], edge["v"]["interaction"]) for edge in found["edges"]] == [
        (source, target, data["relation"]) for source, target, data in graph.edges(data=True)
    ]
    assert {each["name"]: each["elementCount"] for each in found["metaData"]} == {
        "attributeDeclarations": 1,
        "networkAttributes": 1,
        "nodes": graph.number_of_nodes(),
        "edges": graph.number_of_edges(),
    }
    assert cx2.export(load(ROOT)) == text


def test_every_attribute_is_declared_with_its_type(tmp_path: Path) -> None:
    found = _aspects(cx2.export(base(tmp_path)))
    (declared,) = found["attributeDeclarations"]
    types = {"string": str, "integer": int}
    for kind in ("nodes", "edges"):
        for each in found[kind]:
            assert all(type(value) is types[declared[kind][name]["d"]] for name, value in each["v"].items())


def test_a_node_is_told_whole(tmp_path: Path) -> None:
    nodes = _aspects(cx2.export(base(tmp_path)))["nodes"]
    assert nodes[0] == {
        "id": 0,
        "v": {
            "name": "width of the cup",
            "represents": "https://example.org/cups/concepts/cup-width/",
            "kind": "concepts",
            "id": "cup-width",
        },
    }
