import json
from collections import Counter
from pathlib import Path
from typing import Any

from kb.formats import fhir
from kb.load import load
from tests.tiny import FILES, base

ROOT = Path(__file__).parent.parent.parent


def _resources(text: str) -> list[dict[str, Any]]:
    return [entry["resource"] for entry in json.loads(text)["entry"]]


def test_there_are_as_many_resources_of_each_type_as_records() -> None:
    records = load(ROOT)
    text = fhir.export(records)
    grades = [claim.grade for claim in records.claims.values()] + [link.grade for link in records.links.values()]
    graded = [grade for grade in grades if grade]
    cited = [each for claim in records.claims.values() for each in claim.cites if each.reference in records.references]
    assert Counter(each["resourceType"] for each in _resources(text)) == {
        "Citation": len(records.references),
        "Evidence": sum(len(study.findings) for study in records.studies.values()) + len(graded),
        "ArtifactAssessment": len(cited) + sum(len(link.further_evidence) for link in records.links.values()),
        "EvidenceReport": len(records.hypotheses),
    }
    assert fhir.export(load(ROOT)) == text


def test_whatever_is_referred_to_as_a_resource_is_there() -> None:
    bundle = json.loads(fhir.export(load(ROOT)))
    names = {(entry["fullUrl"], entry["resource"]["resourceType"]) for entry in bundle["entry"]}
    assert len(names) == len(bundle["entry"])
    assert set(_referred(bundle)) <= names


def _referred(value: Any) -> list[tuple[str, str]]:
    if isinstance(value, list):
        return [found for each in value for found in _referred(each)]
    if not isinstance(value, dict):
        return []
    own = [(value["reference"], value["type"])] if {"reference", "type"} <= set(value) else []
    return own + [found for each in value.values() for found in _referred(each)]


def test_a_finding_keeps_its_figures_and_its_design(tmp_path: Path) -> None:
    findings = """findings:
  cooling-rate:
    statement: Wide cups cooled faster.
    measure: cooling in five minutes
    unit: K
    spread_is: sd
    groups: [{group: wide, n: 9, value: 12.5, spread: 2}]
    effect: {measure: mean difference, value: 3, low: 1, high: 5}
    p: "0.01"
"""
    study = FILES["references/studies/smith-2001.yaml"].replace(
        "findings: {cooling-rate: {statement: Wide cups cooled faster.}}\n", findings
    )
    made = base(tmp_path, {"references/studies/smith-2001.yaml": study})
    (found,) = [each for each in _resources(fhir.export(made)) if each["resourceType"] == "Evidence"]
    assert found["studyDesign"] == [
        {"coding": [{"system": "http://hl7.org/fhir/study-design", "code": "SEVCO:01011"}], "text": "cohort"}
    ]
    assert found["statistic"] == [
        {
            "description": "wide",
            "quantity": {"value": 12.5, "unit": "K"},
            "sampleSize": {"knownDataCount": 9},
            "attributeEstimate": [{"type": {"text": "sd"}, "quantity": {"value": 2}}],
        },
        {
            "statisticType": {"text": "mean difference"},
            "quantity": {"value": 3},
            "attributeEstimate": [
                {
                    "type": {"text": "confidence interval"},
                    "level": 0.95,
                    "range": {"low": {"value": 1}, "high": {"value": 5}},
                },
                {"type": {"text": "p-value"}, "description": "0.01"},
            ],
        },
    ]


def test_a_rating_by_people_goes_out_with_all_its_domains(tmp_path: Path) -> None:
    domain = "{down: 1, why: So it is.}"
    names = ("risk_of_bias", "inconsistency", "indirectness", "imprecision", "publication_bias")
    domains = "".join(f"    {name}: {domain}\n" for name in names)
    grade = f"  grade:\n    level: low\n{domains}    why: All in all.\n    by: curator\n    on: 2026-01-02\n    judged: 0000000000000000\n"
    body = FILES["claims/essay/body.yaml"] + grade
    found = [
        each
        for each in _resources(fhir.export(base(tmp_path, {"claims/essay/body.yaml": body})))
        if "certainty" in each
    ]
    (overall,) = found[0]["certainty"]
    assert overall["rating"]["coding"][0]["code"] == "low"
    assert [part["rating"]["text"] for part in overall["subcomponent"]] == ["down by 1"] * 5
