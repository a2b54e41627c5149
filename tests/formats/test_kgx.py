from csv import DictReader
from io import StringIO
from pathlib import Path
from typing import Any

from kb.formats import kgx
from kb.load import load
from tests.tiny import base

ROOT = Path(__file__).parent.parent.parent


def _read(text: str) -> list[dict[str, Any]]:
    return list(DictReader(StringIO(text), delimiter="\t", quoting=3))


def test_nodes_and_edges_are_as_many_as_the_records_say() -> None:
    records = load(ROOT)
    files = kgx.export(records)
    nodes, edges = _read(files["nodes.tsv"]), _read(files["edges.tsv"])
    assert len(nodes) == len(records.concepts) + len(records.documents) + len(records.references)
    said = [edge for edge in edges if edge["predicate"] != "biolink:mentions"]
    assert len(said) == len([claim for claim in records.claims.values() if claim.about]) + len(records.links)
    ids = [node["id"] for node in nodes]
    assert len(set(ids)) == len(ids)
    assert {edge[end] for edge in edges for end in ("subject", "object")} <= set(ids)
    assert len({edge["id"] for edge in edges}) == len(edges)
    assert kgx.export(load(ROOT)) == files


def test_a_link_is_an_association_that_nobody_vouches_for(tmp_path: Path) -> None:
    edges = _read(kgx.export(base(tmp_path))["edges.tsv"])
    assert [{key: value for key, value in edge.items() if value} for edge in edges] == [
        {
            "id": "KB:links/cups/width-cools/",
            "category": "biolink:Association",
            "subject": "KB:concepts/cup-width/",
            "predicate": "biolink:affects",
            "object": "KB:concepts/cooling/",
            "qualified_predicate": "biolink:causes",
            "object_direction_qualifier": "increased",
            "original_predicate": "kbv:increases",
            "description": "A wider cup cools its tea faster.",
            "knowledge_level": "not_provided",
            "agent_type": "manual_agent",
            "primary_knowledge_source": "KB:hypotheses/cups/",
            "publications": "KB:references/smith-2001/",
        }
    ]


def test_a_published_identifier_that_two_concepts_share_names_neither(tmp_path: Path) -> None:
    shared = "ids: [{id: 'HP:0012531', label: Pain}]"
    made = base(
        tmp_path, {"claims/concepts.yaml": f"cup-width: {{label: a, {shared}}}\ncooling: {{label: b, {shared}}}\n"}
    )
    nodes = _read(kgx.export(made)["nodes.tsv"])
    assert [(node["id"], node["xref"]) for node in nodes[:2]] == [
        ("KB:concepts/cup-width/", "HP:0012531"),
        ("KB:concepts/cooling/", "HP:0012531"),
    ]
