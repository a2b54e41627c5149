"""All that is known of every finding, for programs: places as lines and columns and as code points."""

import json
from dataclasses import asdict
from typing import Any

from kb.check import counts, rules
from kb.model import Finding, Part, Report, Suppressed
from kb.tally import shown, statistics

NAME = "json"
MEDIA_TYPE = "application/json"


def report(report: Report) -> str:
    """Give the report as one object."""
    names = {code: module.NAME for code, module in rules().items()}
    plain = _part(report, report.main, names)
    if seen := [path for path, writing in report.main.writings.items() if writing.as_seen]:
        plain["places_in_visible_text"] = seen
    if report.printed:
        plain |= {f"printed{_key(key)}": value for key, value in _part(report, report.printed, names).items()}
    if report.baseline:
        plain["baseline"] = {"file": report.baseline, "known": report.main.known, "stale": list(report.stale)}
    return json.dumps(plain, indent=2, ensure_ascii=False, default=str) + "\n"


def _key(key: str) -> str:
    return "" if key == "findings" else f"_{key}"


def _part(report: Report, part: Part, names: dict[str, str]) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "findings": [_plain(finding, names) for finding in shown(report, part)],
        "counts": counts(part.findings),
        "suppressed": [_suppressed(each, names) for each in part.suppressed],
    }
    if report.statistics:
        plain["statistics"] = [asdict(row) for row in statistics(part.findings)]
    return plain


def _suppressed(each: Suppressed, names: dict[str, str]) -> dict[str, Any]:
    where = "comment" if each.inside else "settings"
    return _plain(each.finding, names) | {"reason": each.reason, "suppressed_by": where}


def _plain(finding: Finding, names: dict[str, str]) -> dict[str, Any]:
    plain = {
        "rule": finding.rule,
        "name": names[finding.rule],
        "severity": finding.severity,
        "path": finding.source.path,
        "pointer": list(finding.source.pointer),
        "line": finding.line,
        "column": finding.column,
        "message": finding.message,
        "written": finding.written,
        "expected": finding.expected,
        "remedy": finding.remedy,
    }
    if finding.end:
        plain |= {"start": finding.start, "end": finding.end}
    return plain | {"evidence": asdict(finding.evidence)} if finding.evidence else plain
