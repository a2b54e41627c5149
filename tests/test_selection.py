from pathlib import Path

import pytest

from kb.formats import graphml, json, nquads
from kb.graph import network
from kb.load import load
from kb.model import KnowledgeBase
from kb.selection import select
from kb.standing import standards, weigh
from tests.tiny import FILES, base

ROOT = Path(__file__).parent.parent

_BODY = (
    FILES["claims/essay/body.yaml"]
    + """\
- id: second
  statement: Wide cups are for cold tea.
  kind: recommendation
  hedge: asserted
  at: [s01.p01.s02]
  appeals_to: nothing
  premises: {all_of: [essay/first]}
  bears_on:
    - {link: cups/width-cools, direction: supports, verdict: supports, why: It says so., by: curator, on: 2026-01-02, judged: 0000000000000000}
"""
)


@pytest.fixture
def cups(tmp_path: Path) -> KnowledgeBase:
    return base(tmp_path, {"claims/essay/body.yaml": _BODY})


def _held(made: KnowledgeBase) -> dict[str, list[str]]:
    kinds = ("claims", "concepts", "documents", "hypotheses", "references", "studies")
    return {kind: sorted(getattr(made, kind)) for kind in kinds if getattr(made, kind)}


def test_a_claim_keeps_what_it_argues_from_and_its_document(cups: KnowledgeBase) -> None:
    assert _held(select(cups, "claims", "essay/second")) == {
        "claims": ["essay/first", "essay/second"],
        "documents": ["essay"],
    }
    assert _held(select(cups, "claims", "essay/first")) == {"claims": ["essay/first"], "documents": ["essay"]}


def test_a_hypothesis_keeps_the_claims_that_bear_on_it_and_the_studies_that_were_added(cups: KnowledgeBase) -> None:
    assert _held(select(cups, "hypotheses", "cups")) == {
        "claims": ["essay/first", "essay/second"],
        "concepts": ["cooling", "cup-width"],
        "documents": ["essay"],
        "hypotheses": ["cups"],
        "references": ["smith-2001"],
        "studies": ["smith-2001"],
    }


def test_a_reference_keeps_its_study_and_a_hop_brings_what_names_it(cups: KnowledgeBase) -> None:
    alone = {"references": ["smith-2001"], "studies": ["smith-2001"]}
    assert _held(select(cups, "references", "smith-2001")) == alone
    assert _held(select(cups, "references", "smith-2001", 1)) == _held(select(cups, "hypotheses", "cups"))


def test_a_document_comes_with_its_claims(cups: KnowledgeBase) -> None:
    assert _held(select(cups, "documents", "essay")) == {
        "claims": ["essay/first", "essay/second"],
        "documents": ["essay"],
    }


def test_what_is_not_there_cannot_be_chosen(cups: KnowledgeBase) -> None:
    with pytest.raises(KeyError, match="essay/third"):
        select(cups, "claims", "essay/third")


def test_enough_hops_reach_all_that_hangs_together_and_no_further(cups: KnowledgeBase) -> None:
    assert _held(select(cups, "claims", "essay/first", 99)) == _held(cups)


@pytest.mark.parametrize("standard", list(standards()))
def test_what_is_kept_stands_as_it_did(standard: str) -> None:
    records = load(ROOT)
    before = weigh(records, standard)
    for hypothesis in records.hypotheses:
        after = weigh(select(records, "hypotheses", hypothesis), standard)
        assert after.hypotheses[hypothesis] == before.hypotheses[hypothesis]
        assert {name: after.claims[name].label for name in after.claims} == {
            name: before.claims[name].label for name in after.claims
        }


def test_every_format_takes_a_part(cups: KnowledgeBase) -> None:
    part = select(cups, "claims", "essay/first")
    assert set(network(part)) == {"claims/essay/first/", "documents/essay/"}
    assert "smith-2001" not in nquads.export(part) + graphml.export(part) + json.export(part)
