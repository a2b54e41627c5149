import csv as standard
import json
from io import StringIO
from pathlib import Path
from typing import Any

from kb.formats import csv
from kb.graph import network
from kb.load import load
from tests.tiny import FILES, base

ROOT = Path(__file__).parent.parent.parent


def _read(text: str) -> list[dict[str, Any]]:
    assert text.startswith("\ufeff")
    return list(standard.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_the_tables_hold_as_many_rows_as_there_are_records_nodes_and_edges() -> None:
    records = load(ROOT)
    files, graph = csv.export(records), network(records)
    counts = {name: len(_read(text)) for name, text in files.items() if name.endswith(".csv")}
    expected = {
        "claims.csv": len(records.claims),
        "citations.csv": sum(len(claim.cites) for claim in records.claims.values()),
        "links.csv": len(records.links),
        "works.csv": len(records.references),
        "findings.csv": sum(len(study.findings) for study in records.studies.values()),
        "nodes.csv": graph.number_of_nodes(),
        "edges.csv": graph.number_of_edges(),
    }
    assert {name: counts[name] for name in expected} == expected
    assert csv.export(load(ROOT)) == files


def test_the_description_names_every_file_and_its_columns_in_order() -> None:
    files = csv.export(load(ROOT))
    package = json.loads(files["datapackage.json"])
    told = {each["path"]: [field["name"] for field in each["schema"]["fields"]] for each in package["resources"]}
    assert told == {
        name: next(standard.reader(StringIO(text.removeprefix("\ufeff"))))
        for name, text in files.items()
        if name in told
    }
    assert set(files) - set(told) == {"datapackage.json"}


def test_a_claim_is_a_row_and_so_is_each_study_that_is_brought_to_a_link(tmp_path: Path) -> None:
    files = csv.export(base(tmp_path))
    (claim,) = _read(files["claims.csv"])
    assert {key: value for key, value in claim.items() if value} == {
        "id": "essay/first",
        "document": "essay",
        "statement": "Tea cools faster in a wide cup.",
        "kind": "finding",
        "hedge": "asserted",
        "at": "s01.p01.s01",
        "appeals_to": "nothing",
    }
    (evidence,) = _read(files["further_evidence.csv"])
    assert (evidence["hypothesis"], evidence["link"], evidence["place"]) == ("cups", "width-cools", "1")
    assert (evidence["study"], evidence["day"], evidence["indirect"]) == ("smith-2001", "2026-01-02", "")


def test_a_list_keeps_its_members_apart_and_an_empty_judgement_is_not_an_absent_one(tmp_path: Path) -> None:
    hypothesis = FILES["claims/hypotheses/cups.yaml"].replace("verdict: supports,", "verdict: supports, indirect: [],")
    concepts = "cup-width: {label: w, synonyms: ['a|b', 'c\\d']}\ncooling: {label: c}\n"
    files = csv.export(base(tmp_path, {"claims/hypotheses/cups.yaml": hypothesis, "claims/concepts.yaml": concepts}))
    assert _read(files["further_evidence.csv"])[0]["indirect"] == "[]"
    assert [row["synonyms"] for row in _read(files["concepts.csv"])] == ["a\\|b|c\\\\d", ""]


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile = '=1+1,"\u202e;\t|'
    made = base(
        tmp_path, {"claims/concepts.yaml": f"cup-width: {{label: {json.dumps(hostile)}}}\ncooling: {{label: c}}\n"}
    )
    assert _read(csv.export(made)["concepts.csv"])[0]["label"] == hostile


def test_every_standing_is_told_with_its_standard(tmp_path: Path) -> None:
    rows = _read(csv.export(base(tmp_path))["standings.csv"])
    read = [row for row in rows if (row["standard"], row["kind"]) == ("appraised", "links")]
    assert [(row["id"], row["label"], row["studies_for"]) for row in read] == [
        ("cups/width-cools", "supported", "smith-2001")
    ]
