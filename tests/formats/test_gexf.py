from collections import Counter
from io import BytesIO
from pathlib import Path

import networkx as nx
import pytest
from lxml import etree

from kb.formats import gexf
from kb.graph import network
from kb.load import load
from tests.tiny import base

ROOT = Path(__file__).parent.parent.parent
SCHEMA = ROOT.parent / "shared" / "schemas" / "gexf-1.2draft" / "gexf.xsd"


def test_networkx_reads_back_the_same_nodes_and_edges_with_their_types() -> None:
    graph = network(load(ROOT))
    back = nx.read_gexf(BytesIO(gexf.export(load(ROOT)).encode()))
    assert {node: back.nodes[node] for node in back} == {node: graph.nodes[node] for node in graph}
    edges = Counter((a, b, *_told(data)) for a, b, data in graph.edges(data=True))
    assert Counter((a, b, *_told(data)) for a, b, data in back.edges(data=True)) == edges


def _told(data: dict[str, object]) -> list[tuple[str, object]]:
    return sorted((name, value) for name, value in data.items() if name not in ("id", "label"))


@pytest.mark.skipif(not SCHEMA.exists(), reason="the published schema is not at hand")
def test_the_published_schema_finds_it_valid() -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    schema.assertValid(etree.fromstring(gexf.export(load(ROOT)).encode()))


def test_the_same_records_give_the_same_bytes() -> None:
    assert gexf.export(load(ROOT)) == gexf.export(load(ROOT))


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile = "]]> & <b> \u202e"
    made = base(tmp_path, {"claims/concepts.yaml": f"cup-width: {{label: '{hostile}'}}\ncooling: {{label: c}}\n"})
    back = nx.read_gexf(BytesIO(gexf.export(made).encode()))
    assert back.nodes["concepts/cup-width/"]["label"] == hostile
