from collections import Counter, defaultdict
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import Dataset

from kb.formats import nanopub
from kb.load import load
from kb.model import KnowledgeBase
from kb.vocabulary import expand
from tests.tiny import base

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def records() -> KnowledgeBase:
    return load(ROOT)


@pytest.fixture(scope="module")
def quads(records: KnowledgeBase) -> list[pyoxigraph.Quad]:
    return list(pyoxigraph.parse(nanopub.export(records).encode(), format=pyoxigraph.RdfFormat.TRIG))


def test_there_is_one_for_every_claim_with_four_graphs_of_its_own(
    records: KnowledgeBase, quads: list[pyoxigraph.Quad]
) -> None:
    kinds = Counter(quad.predicate.value for quad in quads if str(quad.graph_name).endswith("#Head>"))
    assert set(kinds.values()) == {len(records.claims)}
    assert sorted(kinds) == sorted(
        expand(name) for name in ("rdf:type", "np:hasAssertion", "np:hasProvenance", "np:hasPublicationInfo")
    )
    assert len({quad.graph_name for quad in quads}) == 4 * len(records.claims)


def test_its_provenance_speaks_of_its_assertion_and_its_publication_of_itself(quads: list[pyoxigraph.Quad]) -> None:
    subjects = defaultdict(set)
    for quad in quads:
        subjects[str(quad.graph_name).strip("<>")].add(str(quad.subject).strip("<>"))
    for graph, found in subjects.items():
        whole, _, part = graph.partition("#")
        assert part not in ("provenance", "pubinfo") or {f"{whole}#assertion", whole} & found


def test_two_parsers_read_back_the_very_statements(tmp_path: Path) -> None:
    text = nanopub.export(base(tmp_path))
    ours = {tuple(map(str, quad)) for quad in Dataset().parse(data=text, format="trig").quads()}
    theirs = pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.TRIG)
    assert ours == {(q.subject.value, q.predicate.value, q.object.value, q.graph_name.value) for q in theirs}


def test_no_store_changes_a_literal_so_that_hashes_hold(quads: list[pyoxigraph.Quad]) -> None:
    store = pyoxigraph.Store()
    store.extend(quads)
    assert set(store) == set(quads)


def test_the_same_records_give_the_same_bytes(records: KnowledgeBase) -> None:
    assert nanopub.export(records) == nanopub.export(load(ROOT))
