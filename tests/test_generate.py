"""The made-up knowledge bases that the benchmark runs on are sound, repeatable, and like real ones."""

from pathlib import Path

import pytest

from kb.check import check
from kb.load import load
from kb.model import KnowledgeBase, Severity
from tests.generate import files, write


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    return load(write(tmp_path_factory.mktemp("made-up"), claims=120, references=48, seed=3))


def test_the_same_arguments_give_the_same_bytes() -> None:
    assert list(files(120, 48, seed=3)) == list(files(120, 48, seed=3))


def test_another_seed_gives_other_records() -> None:
    assert dict(files(120, 48, seed=3)) != dict(files(120, 48, seed=4))


def test_what_is_written_is_what_was_given(tmp_path: Path) -> None:
    write(tmp_path, claims=40, references=16, seed=5)
    written = {
        path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()
    }
    assert written == {name: text.encode() for name, text in files(40, 16, seed=5)}


def test_it_holds_as_many_claims_and_references_as_were_asked_for(made_up: KnowledgeBase) -> None:
    assert (len(made_up.claims), len(made_up.references)) == (120, 48)


def test_it_holds_records_of_every_kind(made_up: KnowledgeBase) -> None:
    kinds = "concepts topics hypotheses documents claims disagreements references printed studies registry changes"
    assert [kind for kind in kinds.split() if not getattr(made_up, kind)] == []


def test_its_claims_use_every_part_of_a_claim(made_up: KnowledgeBase) -> None:
    parts = "question about topics figures cites appeals_to premises bears_on restates note"
    unused = [part for part in parts.split() if not any(getattr(claim, part) for claim in made_up.claims.values())]
    assert unused == []


def test_nothing_is_wrong_with_it(made_up: KnowledgeBase) -> None:
    # What is left is what real records have too: links without evidence, causes claimed from associations.
    assert [finding for finding in check(made_up, ignore=["EVD"]) if finding.severity is not Severity.INFO] == []
    assert check(made_up, select=["EVD001", "EVD002", "EVD004"]) == []


@pytest.mark.parametrize("claims", [1, 2, 31])
def test_the_smallest_are_sound_too(tmp_path: Path, claims: int) -> None:
    base = load(write(tmp_path, claims=claims, references=1))
    assert [finding for finding in check(base) if finding.severity is Severity.ERROR] == []
