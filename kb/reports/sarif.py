"""SARIF 2.1.0, for code scanning and editors: rules, places, fingerprints, and what is suppressed and why.

Columns are code points. Paths are relative to the folder in which the check ran. Where the places of a file are those
of its text as a reader sees it, no region is given: it would lead to another line; the properties have the places.
Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import version
from types import ModuleType
from typing import Any
from urllib.parse import quote

from kb.check import in_preview, rules
from kb.files import way
from kb.fingerprints import fingerprints
from kb.model import Finding, Part, Report, Severity, Suppressed, Writing
from kb.tally import shown

NAME = "sarif"
MEDIA_TYPE = "application/sarif+json"

# The project's own pages: an example address until it has a home.
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "%SRCROOT%"
# A message shows as a link what is written as one; what a file says is no link of ours.
_LINK = re.compile(r"\[(?=[^\[\]]*+\]\()")
_LONGEST = 1000


def report(report: Report) -> str:
    """Give the report as one run."""
    told = [_finding(each) for part in report.parts for each in _told(report, part)]
    known = rules()
    codes = sorted({each.rule for each in told})
    at = {code: number for number, code in enumerate(codes)}
    results = [result for part in report.parts for result in _results(report, part, at)]
    files = dict.fromkeys(each.source.path for each in told) | dict.fromkeys(
        path for part in report.parts for path in part.writings
    )
    seen = {path for part in report.parts for path, writing in part.writings.items() if writing.as_seen}
    driver = {
        "name": "kb check",
        "semanticVersion": version("kb"),
        "rules": [_rule(known[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which the check ran."}}},
        "artifacts": [_artifact(path, path in seen) for path in files],
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1, ensure_ascii=False) + "\n"


def _told(report: Report, part: Part) -> Sequence[Finding | Suppressed]:
    return (*shown(report, part), *part.suppressed)


def _finding(each: Finding | Suppressed) -> Finding:
    return each.finding if isinstance(each, Suppressed) else each


def _rule(module: ModuleType) -> dict[str, Any]:
    first, _, rest = (module.__doc__ or "").strip().partition("\n\n")
    examples = "".join(
        f"\n\n{title}\n" + "".join(f"\n    {name}\n\n{_indented(text)}" for name, text in files.items())
        for title, files in (("It speaks here:", module.FAILS), ("It is silent here:", module.PASSES))
    )
    whole = f"{first}\n\n{rest}".strip()
    return {
        "id": module.CODE,
        "name": "".join(word.capitalize() for word in module.NAME.split("-")),
        "shortDescription": {"text": " ".join(first.split())},
        "fullDescription": {"text": " ".join(rest.split()) or " ".join(first.split())},
        "help": {"text": whole + examples, "markdown": whole + examples},
        "defaultConfiguration": {"level": _LEVELS[module.SEVERITY], "enabled": not in_preview(module)},
        "properties": {"tags": ["references", module.CODE[:3]], "tier": module.TIER},
    }


def _indented(text: str) -> str:
    return "".join(f"        {line}\n" for line in text.splitlines())


def _artifact(path: str, as_seen: bool) -> dict[str, Any]:
    plain: dict[str, Any] = {"location": _location(path)}
    if as_seen:
        plain["description"] = {"text": "Places are those of its text as a reader sees it, not those of the file."}
    return plain


def _location(path: str) -> dict[str, str]:
    """Give a file's address, relative to where the check ran."""
    return {"uri": quote(way(path)), "uriBaseId": _ROOT}


def _results(report: Report, part: Part, rules_at: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    told = _told(report, part)
    prints = fingerprints([_finding(each) for each in told], part.writings)
    for each, print_ in zip(told, prints, strict=True):
        finding = _finding(each)
        writing = part.writings.get(finding.source.path)
        plain: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": rules_at[finding.rule],
            "level": _LEVELS[finding.severity],
            "message": {"text": _message(finding)},
            "locations": [{"physicalLocation": _physical(finding, writing, report)}],
            "partialFingerprints": {"kbFinding/v1": print_},
            "properties": _properties(finding, part is report.printed),
        }
        if isinstance(each, Suppressed):
            kind = "inSource" if each.inside else "external"
            plain["suppressions"] = [{"kind": kind, "status": "accepted", "justification": each.reason}]
        yield plain


def _message(finding: Finding) -> str:
    """Give the message, and below it what was expected and what to do."""
    lines = [finding.message, f"Expected: {finding.expected}" if finding.expected else "", finding.remedy]
    return "\n".join(_LINK.sub(r"\\[", " ".join(line.split())) for line in lines if line)


def _properties(finding: Finding, printed: bool) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "line": finding.line,
        "column": finding.column,
        "start": finding.start,
        "end": finding.end,
        "pointer": list(finding.source.pointer),
        "written": finding.written,
        "expected": finding.expected,
        "remedy": finding.remedy,
        "printedList": printed,
    }
    return plain | {"evidence": asdict(finding.evidence)} if finding.evidence else plain


def _physical(finding: Finding, writing: Writing | None, report: Report) -> dict[str, Any]:
    plain: dict[str, Any] = {"artifactLocation": _location(finding.source.path)}
    if finding.line and not (writing and writing.as_seen):
        plain["region"] = _region(finding, writing, finding.source.path not in report.returns)
    return plain


def _region(finding: Finding, writing: Writing | None, offsets: bool) -> dict[str, Any]:
    """Give a place; `offsets` tells that code points of the text are those of the file."""
    region: dict[str, Any] = {"startLine": finding.line, "startColumn": max(finding.column, 1)}
    if writing is None:
        return region
    line, column = writing.place(finding.end)
    region |= {"endLine": line, "endColumn": column}
    if offsets:
        region |= {"charOffset": finding.start, "charLength": finding.end - finding.start}
    if finding.end - finding.start <= _LONGEST:
        region["snippet"] = {"text": writing.text[finding.start : finding.end]}
    return region
