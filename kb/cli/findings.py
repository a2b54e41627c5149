"""Findings for a terminal."""

from collections import Counter
from collections.abc import Mapping, Sequence

import click

from kb.check import counts, rules
from kb.cli.excerpt import excerpt
from kb.model import Finding, Writing

# Of a rule in one file so many are printed, unless all are asked for: after those, the rest says nothing new.
_ENOUGH = 5


def print_findings(
    shown: Sequence[Finding],
    findings: Sequence[Finding],
    everything: bool,
    writings: Mapping[str, Writing] | None = None,
) -> None:
    """Print some findings, each with its place and remedy, and the count of all.

    `writings` are the files of a writer's by path: a finding in one of them shows its line, with carets under the
    place.
    """
    known = rules()
    printed: Counter[tuple[str, str]] = Counter()
    for finding in shown:
        printed[finding.source.path, finding.rule] += 1
        if printed[finding.source.path, finding.rule] > _ENOUGH and not everything:
            continue
        click.echo(click.style(f"{finding.source.path}:{finding.line}:{finding.column}", bold=True), nl=False)
        click.echo(f" {finding.severity} {finding.rule} {_one_line(finding.message)} [{known[finding.rule].NAME}]")
        _print_rest(finding, (writings or {}).get(finding.source.path))
    for (path, rule), number in printed.items():
        if number > _ENOUGH and not everything:
            click.echo(f"{path}: {number - _ENOUGH} more of {rule} [{known[rule].NAME}]; --all prints every one")
    for path in dict.fromkeys(path for path, _ in printed):
        if writings and path in writings and (counted := writings[path].counted):
            click.echo(f"{path}: {counted}")
    click.echo(summary(findings))


def _print_rest(finding: Finding, writing: Writing | None) -> None:
    labels = [("expected", finding.expected), ("remedy", finding.remedy)]
    if writing:
        for line in excerpt(writing, finding):
            click.echo(line)
    else:
        labels.insert(0, ("written", finding.written))
    for label, text in labels:
        if text:
            click.echo(f"    {label:<9} {_one_line(text)}")


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
