"""A knowledge base of some hundred claims goes through everything. No test here depends on a clock."""

from collections import Counter
from pathlib import Path

import pytest

from kb.check import check_folder
from kb.graph import network
from kb.load import load
from kb.model import KnowledgeBase, Severity
from kb.standing import standards, weigh
from tests.generate import write

CLAIMS = 300
REFERENCES = 120


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("scale"), CLAIMS, REFERENCES)


@pytest.fixture(scope="module")
def base(root: Path) -> KnowledgeBase:
    return load(root)


def test_it_loads_without_a_problem(base: KnowledgeBase) -> None:
    assert (len(base.claims), len(base.references), base.problems) == (CLAIMS, REFERENCES, ())


def test_it_is_checked_without_an_error(root: Path, base: KnowledgeBase) -> None:
    assert [f for f in check_folder(root, base) if f.severity is Severity.ERROR] == []


def test_every_finding_is_located_in_its_file(root: Path, base: KnowledgeBase) -> None:
    findings = check_folder(root, base)
    assert findings
    assert [f for f in findings if not f.line] == []


def test_the_graph_holds_every_record(base: KnowledgeBase) -> None:
    kinds = Counter(kind for _, kind in network(base).nodes(data="kind"))
    expected = {
        "claims": CLAIMS,
        "references": REFERENCES,
        "citations": sum(len(claim.cites) for claim in base.claims.values()),
        "links": len(base.links),
        "studies": len({*base.studies, *base.study_of.values()}),
    }
    assert {kind: kinds[kind] for kind in expected} == expected


def test_everything_has_a_standing_under_every_standard(base: KnowledgeBase) -> None:
    for standard in standards():
        weighed = weigh(base, standard)
        assert (weighed.claims.keys(), weighed.links.keys()) == (base.claims.keys(), base.links.keys())


def test_proportions_are_those_of_real_records(base: KnowledgeBase) -> None:
    cited = sum(bool(claim.cites) for claim in base.claims.values()) / CLAIMS
    bearing = sum(bool(claim.bears_on) for claim in base.claims.values()) / CLAIMS
    length = sum(len(claim.statement) for claim in base.claims.values()) / CLAIMS
    assert (0.3 < cited < 0.7, 0.5 < bearing < 0.85, 50 < length < 120) == (True, True, True)
    assert all(30 <= len(claims) <= 60 for claims in list(base.claims_of.values())[:-1])


def test_a_chain_of_premises_as_deep_as_a_knowledge_base_is_large_is_walked(tmp_path: Path) -> None:
    base = load(write(tmp_path, 1, 1))
    (claim,) = base.claims.values()
    assert weigh(base, "as-cited").claims.keys() == {claim.id}
