"""kb check: what is wrong with the records."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from kb.check import check_folder, chosen, counts, reaches, rules
from kb.cli.findings import print_findings
from kb.cli.options import print_json, with_format, with_root
from kb.load import load
from kb.model import Finding


@click.command("check", short_help="Say what is wrong with the records, and what to do.")
@click.option("--select", multiple=True, metavar="CODE", help="Only rules whose code begins so (REC, EVD002 …).")
@click.option("--ignore", multiple=True, metavar="CODE", help="Not the rules whose code begins so.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="error",
    show_default=True,
    help="From which severity on the exit code is 1.",
)
@click.option("--quiet", is_flag=True, help="Only findings at or above --fail-on, and the count.")
@click.option("--all", "everything", is_flag=True, help="Print every finding, where many are alike.")
@with_format
@with_root
def command(
    root: Path, select: Sequence[str], ignore: Sequence[str], fail_on: str, quiet: bool, everything: bool, form: str
) -> int:
    """Check the records: readable, with names that lead somewhere, and evidence that holds together.

    Each finding names the file and line, what is written, what was expected, and what to do. `kb explain CODE` tells
    more about a rule.
    """
    try:
        chosen(select, ignore)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    findings = check_folder(root, load(root), select, ignore)
    shown = [f for f in findings if not quiet or reaches([f], fail_on)]
    if form == "json":
        print_json({"findings": [_plain(finding) for finding in shown], "counts": counts(findings)})
    else:
        print_findings(shown, findings, everything)
    return int(reaches(findings, fail_on))


def _plain(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "name": rules()[finding.rule].NAME,
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
