"""Answers of registries from a folder."""

import json
from pathlib import Path

import pytest

from kb.segment import Refused
from kb.snapshot import read_snapshot, registry


def test_each_file_is_read_by_the_registry_whose_name_it_has(tmp_path: Path) -> None:
    (tmp_path / "snapshot.json").write_text('{"read_on": "2026-01-02"}', encoding="utf-8")
    (tmp_path / "crossref-1.json").write_text(json.dumps({"DOI": "10.1234/a"}), encoding="utf-8")
    (tmp_path / "states.json").write_text('[{"asked": "PMID 1", "status": "failed"}]', encoding="utf-8")
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    files = read_snapshot(tmp_path)
    assert [(each.id, each.read_on) for each in registry(files).records] == [
        ("DOI 10.1234/a", "2026-01-02"),
        ("PMID 1", "2026-01-02"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("crossref.json", "{", "crossref.json is no answer"),
        ("crossref.json", "[" * 100_000, "crossref.json is no answer"),
        ("pubmed.xml", "<a>", "pubmed.xml is no answer"),
        ("snapshot.json", "[]", "does not say when"),
    ],
)
def test_what_is_no_answer_is_refused_by_name(name: str, text: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        registry({name: text})


def test_a_folder_without_answers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="holds no answers"):
        read_snapshot(tmp_path)
    with pytest.raises(Refused, match="is no folder"):
        read_snapshot(tmp_path / "none")
