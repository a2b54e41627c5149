import json as standard
from pathlib import Path

from kb.formats import json
from kb.load import load
from tests.tiny import base

ROOT = Path(__file__).parent.parent.parent


def test_every_record_is_there_under_its_kind_and_identifier() -> None:
    records = load(ROOT)
    back = standard.loads(json.export(records))
    for kind in ("claims", "hypotheses", "references", "studies", "documents", "concepts", "registry"):
        assert sorted(back[kind]) == sorted(getattr(records, kind))


def test_a_claim_is_given_whole(tmp_path: Path) -> None:
    assert standard.loads(json.export(base(tmp_path)))["claims"]["essay/first"] == {
        "id": "essay/first",
        "statement": "Tea cools faster in a wide cup.",
        "kind": "finding",
        "hedge": "asserted",
        "at": ["s01.p01.s01"],
        "appeals_to": "nothing",
    }
