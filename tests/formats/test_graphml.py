from collections import Counter
from io import BytesIO
from pathlib import Path

import networkx as nx

from kb.formats import graphml
from kb.graph import network
from kb.load import load
from tests.tiny import base

ROOT = Path(__file__).parent.parent.parent


def test_networkx_reads_back_the_same_nodes_and_edges() -> None:
    graph = network(load(ROOT))
    back = nx.read_graphml(BytesIO(graphml.export(load(ROOT)).encode()), force_multigraph=True)
    assert {node: back.nodes[node] for node in back} == {node: graph.nodes[node] for node in graph}
    edges = Counter((a, b, data["relation"]) for a, b, data in graph.edges(data=True))
    assert Counter((a, b, data["relation"]) for a, b, data in back.edges(data=True)) == edges


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile = "]]> & <b> \u202e"
    made = base(tmp_path, {"claims/concepts.yaml": f"cup-width: {{label: '{hostile}'}}\ncooling: {{label: c}}\n"})
    back = nx.read_graphml(BytesIO(graphml.export(made).encode()))
    assert back.nodes["concepts/cup-width/"]["label"] == hostile
