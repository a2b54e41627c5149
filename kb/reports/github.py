"""Annotations of GitHub Actions: one line a finding, which the runner turns into a note beside the line.

The runner shows ten errors, ten warnings and ten notices of a step, so the worst come first. It takes columns only
where a place lies on one line. Source: GitHub Docs, Workflow commands for GitHub Actions.
"""

from collections.abc import Iterator

from kb.check import RANK, rules
from kb.files import way
from kb.model import Finding, Part, Report, Severity, Writing
from kb.tally import shown, summary

NAME = "github"
MEDIA_TYPE = "text/plain"

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(report: Report) -> str:
    """Give the commands, and the count."""
    names = {code: module.NAME for code, module in rules().items()}
    told = [(part, finding) for part in report.parts for finding in shown(report, part)]
    told.sort(key=lambda pair: -RANK[pair[1].severity])
    lines = [_command(part, finding, names[finding.rule], part is report.printed) for part, finding in told]
    return "".join(f"{line}\n" for line in (*lines, summary(report.main.findings)))


def _command(part: Part, finding: Finding, name: str, printed: bool) -> str:
    title = f"{finding.rule} {name}{' (in a printed list)' if printed else ''}"
    values = [*_place(finding, part.writings.get(finding.source.path)), ("title", title)]
    properties = ",".join(f"{key}={_property(value)}" for key, value in values)
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(_words(finding))}"


def _place(finding: Finding, writing: Writing | None) -> Iterator[tuple[str, str]]:
    yield "file", way(finding.source.path)
    if not finding.line or (writing and writing.as_seen):
        # A line of the text as a reader sees it is another line of the file.
        return
    yield "line", str(finding.line)
    if writing is None:
        return
    line, column = writing.place(finding.end)
    yield "endLine", str(line)
    if line == finding.line:
        yield "col", str(finding.column)
        yield "endColumn", str(column)


def _words(finding: Finding) -> str:
    expected = f"Expected: {finding.expected}" if finding.expected else ""
    lines = (" ".join(text.split()) for text in (finding.message, expected, finding.remedy) if text)
    return "\n".join("".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line) for line in lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
