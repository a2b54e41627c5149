"""JUnit's XML, for build servers that show test results: a file is a suite, a finding a case.

What counts (see `--fail-on`) is a failure, what does not passes with its words as output, and what is suppressed is
skipped with the reason. A file without findings is one case that passes. Only elements and attributes stand here that
every reader of the format knows. Source: the schema of Jenkins' xUnit plugin (junit-10.xsd).
"""

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from kb.check import reaches, rules
from kb.model import Finding, Part, Report, Suppressed
from kb.tally import shown

NAME = "junit"
MEDIA_TYPE = "application/xml"

# What XML 1.0 (2.2) has no place for.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(report: Report) -> str:
    """Give the report as suites."""
    names = {code: module.NAME for code, module in rules().items()}
    suites = [suite for part in report.parts for suite in _suites(report, part, names)]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="kb check">', *suites, "</testsuites>"]
    return "\n".join(lines) + "\n"


def _suites(report: Report, part: Part, names: dict[str, str]) -> Iterable[str]:
    of: dict[str, list[Finding | Suppressed]] = {path: [] for path in part.writings}
    for each in shown(report, part):
        of.setdefault(each.source.path, []).append(each)
    for away in part.suppressed:
        of.setdefault(away.finding.source.path, []).append(away)
    if not of and part is report.main:
        of = {"records": []}
    for path, told in of.items():
        cases = [_case(path, each, "never" if part is report.printed else report.fail_on, names) for each in told]
        failed, skipped = (sum(f"<{kind}" in case for case in cases) for kind in ("failure", "skipped"))
        cases = cases or [f"<testcase classname={_value(path)} name={_value('no findings')} time={_value('0')}/>"]
        counts = f'tests="{len(cases)}" failures="{failed}" errors="0" skipped="{skipped}" time="0"'
        yield "\n".join([f"<testsuite name={_value(path)} {counts}>", *cases, "</testsuite>"])


def _case(path: str, each: Finding | Suppressed, fail_on: str, names: dict[str, str]) -> str:
    finding = each.finding if isinstance(each, Suppressed) else each
    name = f"{finding.rule} {names[finding.rule]} {finding.line}:{finding.column}"
    words = _text("\n".join(_words(finding)))
    if isinstance(each, Suppressed):
        inner = f"<skipped message={_value(each.reason)}/><system-out>{words}</system-out>"
    elif reaches([finding], fail_on):
        kind = _value(str(finding.severity))
        inner = f"<failure type={kind} message={_value(_line(finding.message))}>{words}</failure>"
    else:
        inner = f"<system-out>{words}</system-out>"
    return f'<testcase classname={_value(path)} name={_value(name)} time="0">{inner}</testcase>'


def _words(finding: Finding) -> Sequence[str]:
    """Give the place in full, as code points too, then what is said."""
    place = f"{finding.source.path}:{finding.line}:{finding.column}"
    lines = [f"{finding.severity} {finding.rule} {place} [{finding.start}, {finding.end}]", _line(finding.message)]
    told = (("written", finding.written), ("expected", finding.expected), ("remedy", finding.remedy))
    lines += [f"{label}: {_line(text)}" for label, text in told if text]
    if fact := finding.evidence:
        lines.append(f"on record: {fact.field} {_line(fact.value)} ({fact.source} {fact.record}, read {fact.read})")
    return lines


def _line(text: str) -> str:
    return " ".join(text.split())


def _text(text: str) -> str:
    return escape(_ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text))


def _value(text: str) -> str:
    return quoteattr(_ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text))
