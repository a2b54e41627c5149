import hashlib
import json
from pathlib import Path
from typing import Any

from kb.formats import ro_crate
from kb.load import load
from tests.tiny import base

ROOT = Path(__file__).parent.parent.parent


def _entities(files: dict[str, str]) -> dict[str, dict[str, Any]]:
    return {each["@id"]: each for each in json.loads(files["ro-crate-metadata.json"])["@graph"]}


def test_every_file_is_described_with_its_checksum_and_every_work_is_cited() -> None:
    records = load(ROOT)
    files = ro_crate.export(records)
    entities = _entities(files)
    parts = [part["@id"] for part in entities["./"]["hasPart"]]
    assert sorted([*parts, "ro-crate-metadata.json"]) == sorted(files)
    sums = {name: hashlib.sha256(files[name].encode()).hexdigest() for name in parts}
    assert {name: entities[name]["sha256"] for name in parts} == sums
    cited = [each["@id"] for each in entities["./"]["citation"]]
    assert [entities[name]["name"] for name in cited] == [each.title for each in records.references.values()]
    assert ro_crate.export(load(ROOT)) == files


def test_the_day_is_the_last_that_the_records_speak_of(tmp_path: Path) -> None:
    assert _entities(ro_crate.export(base(tmp_path)))["./"] == {
        "@id": "./",
        "@type": "Dataset",
        "identifier": "https://example.org/cups/",
        "name": "Cups",
        "description": "Cups",
        "datePublished": "2026-01-02",
        "inLanguage": "en",
        "license": {"@id": "https://spdx.org/licenses/CC-BY-4.0"},
        "url": "https://example.org/cups/",
        "hasPart": [{"@id": "records.json"}, {"@id": "graph.ttl"}, {"@id": "library.bib"}],
        "citation": [{"@id": "https://example.org/cups/references/smith-2001/"}],
    }
