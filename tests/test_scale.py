"""A knowledge base of some hundred claims goes through everything. No test here depends on a clock."""

from collections import Counter
from pathlib import Path

import pytest

from kb.check import check_folder
from kb.graph import network
from kb.load import load
from kb.model import KnowledgeBase, Severity
from kb.standing import standards, weigh
from tests.generate import ADVERSE, write, write_adverse

CLAIMS = 300
REFERENCES = 120
MANY = 120
# Large or deep, but nothing is wrong with them.
SOUND = ("one file of claims", "one chain of premises")


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
    kinds = Counter(str(kind) for _, kind in network(base).nodes(data="kind"))
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


@pytest.mark.parametrize("name", ADVERSE)
def test_what_is_wrong_everywhere_is_found_everywhere_and_located(tmp_path: Path, name: str) -> None:
    root = write_adverse(tmp_path, name, MANY)
    findings = check_folder(root, load(root))
    assert [finding for finding in findings if not finding.line] == []
    assert name in SOUND or len({(finding.source.path, finding.line) for finding in findings}) >= MANY // 2


def test_a_chain_of_premises_as_long_as_the_knowledge_base_holds_to_its_end(tmp_path: Path) -> None:
    base = load(write_adverse(tmp_path, "one chain of premises", MANY))
    assert sum(standing.for_ for standing in weigh(base, "appraised").claims.values()) == MANY


def test_each_of_many_findings_in_one_record_has_the_line_of_its_own_part(tmp_path: Path) -> None:
    root = write_adverse(tmp_path, "every unit of one document has a wrong role", MANY)
    found = check_folder(root, load(root), select=["REC003"])
    lines = (root / "claims/essay/document.yaml").read_text(encoding="utf-8").splitlines()
    wrong = [number for number, line in enumerate(lines, start=1) if line.endswith("role: claims}")]
    assert [(finding.line, finding.written) for finding in found] == [(number, "claims") for number in wrong]


def test_parts_that_cannot_stand_leave_the_others_where_they_were(tmp_path: Path) -> None:
    figures = "[{value: 1}, {what: kept, value: 2}, {value: 3}, loose, {what: kept too, value: four}]"
    root = write_adverse(tmp_path, "one file of claims", 1)
    path = root / "claims/essay/body.yaml"
    path.write_text(path.read_text(encoding="utf-8") + f"  figures: {figures}\n", encoding="utf-8")
    base = load(root)
    assert [figure.what for figure in base.claims["essay/claim-0"].figures] == ["kept", "kept too"]
    assert [problem.source.pointer[1:] for problem in base.problems] == [
        ("figures", 0),
        ("figures", 2),
        ("figures", 4, "value"),
        ("figures", 3),
    ]
