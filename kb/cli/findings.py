"""Findings for a terminal."""

from collections import Counter
from collections.abc import Sequence

import click

from kb.check import counts, rules
from kb.model import Finding

# Of a rule in one file so many are printed, unless all are asked for: after those, the rest says nothing new.
_ENOUGH = 5


def print_findings(shown: Sequence[Finding], findings: Sequence[Finding], everything: bool) -> None:
    """Print some findings, each with its place and remedy, and the count of all."""
    known = rules()
    printed: Counter[tuple[str, str]] = Counter()
    for finding in shown:
        printed[finding.source.path, finding.rule] += 1
        if printed[finding.source.path, finding.rule] > _ENOUGH and not everything:
            continue
        click.echo(click.style(f"{finding.source.path}:{finding.line}:{finding.column}", bold=True), nl=False)
        click.echo(f" {finding.severity} {finding.rule} {finding.message} [{known[finding.rule].NAME}]")
        for label, text in (("written", finding.written), ("expected", finding.expected), ("remedy", finding.remedy)):
            if text:
                click.echo(f"    {label:<9} {_one_line(text)}")
    for (path, rule), number in printed.items():
        if number > _ENOUGH and not everything:
            click.echo(f"{path}: {number - _ENOUGH} more of {rule} [{known[rule].NAME}]; --all prints every one")
    click.echo(summary(findings))


def _one_line(text: str) -> str:
    """Keep a text from a record on one line, without control characters that a terminal would obey."""
    plain = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(text.split()))
    return plain if len(plain) <= 160 else plain[:157] + "…"


def summary(findings: Sequence[Finding]) -> str:
    """Say in one line how many findings there are."""
    if not findings:
        return "No findings."
    parts = [
        f"{number} {name}{'' if number == 1 or name == 'info' else 's'}" for name, number in counts(findings).items()
    ]
    files = len({finding.source.path for finding in findings})
    return f"{', '.join(parts)} in {files} file{'' if files == 1 else 's'}."
