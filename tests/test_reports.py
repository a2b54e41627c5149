"""All reports of one run say the same: each is read back, and rule, file, place, severity and words are compared."""

import json
import re
import xml.etree.ElementTree as ET
from typing import Any, NamedTuple
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from kb.model import Finding, Part, Report
from kb.reports import github, junit, sarif, text
from kb.reports import html as page
from kb.reports import json as plain
from tests.reports.made import made


class Told(NamedTuple):
    """What every report has to tell of a finding."""

    rule: str
    path: str
    start: int
    end: int
    severity: str
    message: str


@pytest.fixture(scope="module")
def report() -> Report:
    return made(everything=True)


def _told(finding: Finding) -> Told:
    message = " ".join(finding.message.split())
    return Told(finding.rule, finding.source.path, finding.start, finding.end, str(finding.severity), message)


def _expected(report: Report, suppressed: bool = True) -> list[Told]:
    of_all = [each for part in report.parts for each in part.findings]
    away = [each.finding for part in report.parts for each in part.suppressed] if suppressed else []
    return sorted(map(_told, of_all + away))


def _position(report: Report, path: str, line: int, column: int) -> int:
    """Give the code point of a line and column."""
    texts = {name: writing.text for part in report.parts for name, writing in part.writings.items()}
    lines = texts[path].split("\n")
    return sum(len(each) + 1 for each in lines[: line - 1]) + column - 1


def test_json_has_every_finding(report: Report) -> None:
    found = json.loads(plain.report(report))
    rows = [*found["findings"], *found["suppressed"], *found["printed"], *found["printed_suppressed"]]
    told = [
        Told(
            row["rule"],
            row["path"],
            row.get("start", 0),
            row.get("end", 0),
            row["severity"],
            " ".join(row["message"].split()),
        )
        for row in rows
    ]
    assert sorted(told) == _expected(report)


def test_sarif_has_every_finding_and_its_regions_are_the_same_places(report: Report) -> None:
    run: Any = json.loads(sarif.report(report))["runs"][0]
    told = []
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        path = unquote(place["artifactLocation"]["uri"])
        severity = {"error": "error", "warning": "warning", "note": "info"}[result["level"]]
        region, own = place.get("region", {}), result["properties"]
        if "charOffset" in region:
            start = _position(report, path, region["startLine"], region["startColumn"])
            end = _position(report, path, region["endLine"], region["endColumn"])
            assert (region["charOffset"], region["charLength"]) == (start, end - start)
        else:
            start, end = own["start"], own["end"]
        message = result["message"]["text"].split("\n")[0].replace("\\[", "[")
        told.append(Told(result["ruleId"], path, start, end, severity, message))
    assert sorted(told) == _expected(report)
    assert (
        sum("charOffset" in each["locations"][0]["physicalLocation"].get("region", {}) for each in run["results"]) > 5
    )


def test_annotations_have_every_finding_that_is_not_suppressed(report: Report) -> None:
    found = re.findall(r"^::(error|warning|notice) (.*?)::(.*)$", github.report(report), re.MULTILINE)
    texts = {name: writing for part in report.parts for name, writing in part.writings.items()}
    told, expected = [], []
    for command, properties, data in found:
        values = dict(each.split("=", 1) for each in properties.split(","))
        own = {key: unquote(value) for key, value in values.items()}
        severity = "info" if command == "notice" else command
        lines = tuple(int(own.get(key, "0")) for key in ("line", "col", "endLine", "endColumn"))
        told.append((own["title"].split()[0], own["file"], lines, severity, unquote(data).split("\n")[0]))
    for part in report.parts:
        for finding in part.findings:
            writing = texts.get(finding.source.path)
            line, column = writing.place(finding.end) if writing else (0, 0)
            one = writing is not None and line == finding.line
            lines = (finding.line, finding.column if one else 0, line, column if one else 0)
            lines = (0, 0, 0, 0) if writing and writing.as_seen else lines
            message = " ".join(finding.message.split()).replace("\x1b", "�")
            told_as = (finding.rule, finding.source.path, lines, str(finding.severity), message)
            expected.append(told_as)
    assert sorted(told) == sorted(expected)


def test_junit_has_every_finding(report: Report) -> None:
    root = ET.fromstring(junit.report(report))
    told = []
    for suite in root:
        for case in suite:
            words = next((each.text for each in case.iter() if each.text and each.text.strip()), "")
            found = re.match(r"(\w+) (\w+) .*:\d+:\d+ \[(\d+), (\d+)\]\n(.*)", words or "")
            if found:
                severity, rule, start, end, message = found.groups()
                told.append(Told(rule, suite.attrib["name"], int(start), int(end), severity, message))
    expected = [each._replace(message=each.message.replace("\x1b", "�")) for each in _expected(report)]
    assert sorted(told) == sorted(expected)


def test_the_page_has_every_finding(report: Report) -> None:
    told = []
    for found in BeautifulSoup(page.report(report), "html.parser").select("[data-rule]"):
        words = (found.select_one("h3") or found.select("span")[-1]).get_text()
        shown = found.select_one(".sev")
        severity = shown.get_text().strip("■▲●").lower() if shown else ""
        rule, path, start, end = (str(found[f"data-{name}"]) for name in ("rule", "path", "start", "end"))
        message = " ".join(words.split())
        told.append(Told(rule, path, int(start), int(end), severity, message[:1].lower() + message[1:]))
    plain_words = [each.message.replace("\x1b", "�") for each in _expected(report)]
    bare = [words.replace("`", "") if words.count("`") % 2 == 0 else words for words in plain_words]
    expected = [
        each._replace(message=words[:1].lower() + words[1:])
        for each, words in zip(_expected(report), bare, strict=True)
    ]
    assert sorted(told) == sorted(expected)


def test_the_text_has_every_finding_that_is_not_suppressed(report: Report) -> None:
    lines = re.findall(
        r"^(?:\x1b\[1m)?(.+?):(\d+):(\d+)(?:\x1b\[0m)? (\w+) (\w+) (.*) \[[\w-]+\]$", text.report(report), re.M
    )
    told = [(rule, path, int(line), int(column), severity) for path, line, column, severity, rule, _ in lines]
    findings = [each for part in report.parts for each in part.findings]
    assert sorted(told) == sorted((f.rule, f.source.path, f.line, f.column, str(f.severity)) for f in findings)


def test_a_run_without_findings_is_a_whole_report_in_every_form() -> None:
    nothing = Report(Part())
    assert json.loads(plain.report(nothing))["findings"] == []
    assert json.loads(sarif.report(nothing))["runs"][0]["results"] == []
    assert ET.fromstring(junit.report(nothing))[0].attrib["failures"] == "0"
    assert "No findings" not in page.report(nothing)
    assert text.report(nothing) == github.report(nothing) == "No findings.\n"
