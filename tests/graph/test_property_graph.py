from pathlib import Path

import networkx as nx

from kb.graph import network
from kb.load import load
from tests.tiny import FILES, base

ROOT = Path(__file__).parent.parent.parent


def test_the_graph_of_the_small_base_is_this_one(tmp_path: Path) -> None:
    graph = network(base(tmp_path))
    assert sorted((a, data["relation"], b) for a, b, data in graph.edges(data=True)) == [
        ("documents/essay/", "makes", "claims/essay/first/"),
        ("documents/essay/", "proposes", "hypotheses/cups/"),
        ("links/cups/width-cools/", "from", "concepts/cup-width/"),
        ("links/cups/width-cools/", "part-of", "hypotheses/cups/"),
        ("links/cups/width-cools/", "to", "concepts/cooling/"),
        ("references/smith-2001/", "reports", "studies/smith-2001/"),
        ("studies/smith-2001/", "speaks-to", "links/cups/width-cools/"),
    ]


def test_every_node_and_edge_is_typed_and_no_edge_leads_nowhere() -> None:
    graph = network(load(ROOT))
    assert {node for node, data in graph.nodes(data=True) if not {"kind", "id", "label"} <= set(data)} == set()
    assert {
        key for _, _, key, data in graph.edges(keys=True, data=True) if not key.startswith(data["relation"])
    } == set()


def test_a_citation_leads_from_its_claim_to_the_study() -> None:
    graph = network(load(ROOT))
    claims = [node for node, data in graph.nodes(data=True) if data["kind"] == "claims"]
    path = nx.has_path(graph, "documents/endorphin-depletion-hypothesis/", "studies/conti-1998/")
    assert path
    assert len(claims) == len(load(ROOT).claims)


def test_an_edge_to_a_record_that_is_not_there_is_left_out(tmp_path: Path) -> None:

    text = FILES["claims/essay/body.yaml"] + "  restates: [essay/nobody]\n"
    graph = network(base(tmp_path, {"claims/essay/body.yaml": text}))
    assert "claims/essay/nobody/" not in graph
