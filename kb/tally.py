"""How many findings there are: in a line, by rule, and those that a report is to tell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kb.check import RANK, counts, reaches, rules
from kb.model import Finding, Part, Report, Severity


def shown(report: Report, part: Part) -> list[Finding]:
    """Give the findings of a part that a report tells: where it is to be quiet, those that count."""
    return [each for each in part.findings if not report.quiet or reaches([each], report.fail_on)]


def summary(findings: Sequence[Finding]) -> str:
    """Say in one line how many findings there are."""
    if not findings:
        return "No findings."
    parts = [
        f"{number} {name}{'' if number == 1 or name == 'info' else 's'}" for name, number in counts(findings).items()
    ]
    files = len({finding.source.path for finding in findings})
    return f"{', '.join(parts)} in {files} file{'' if files == 1 else 's'}."


@dataclass(frozen=True, slots=True)
class Row:
    """How many findings a rule has, in how many files; `severity` is the worst of them."""

    rule: str
    name: str
    severity: Severity
    findings: int
    files: int


def statistics(findings: Iterable[Finding]) -> list[Row]:
    """Give a row for each rule that speaks, the most frequent first."""
    known, of = rules(), dict[str, list[Finding]]()
    for finding in findings:
        of.setdefault(finding.rule, []).append(finding)
    rows = [
        Row(
            rule,
            known[rule].NAME,
            max((each.severity for each in found), key=RANK.__getitem__),
            len(found),
            len({each.source.path for each in found}),
        )
        for rule, found in of.items()
    ]
    return sorted(rows, key=lambda row: (-row.findings, row.rule))
