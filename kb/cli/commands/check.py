"""kb check: what is wrong with the records, or with a writer's files."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from kb.check import check_folder, check_writing, chosen, counts, reaches, rules
from kb.cli.findings import print_findings
from kb.cli.options import print_json, with_format
from kb.load import find_root, load
from kb.model import Finding, KnowledgeBase, Registry, Writing
from kb.printed import printed_lists
from kb.reading import library, read
from kb.segment import Refused
from kb.snapshot import read_snapshot, registry

_Read = TypeVar("_Read")


@click.command("check", short_help="Say what is wrong with the records, or with a writer's files, and what to do.")
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))
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
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day from which on a date lies in the future, instead of this one.",
)
@click.option(
    "--library",
    "shelves",
    multiple=True,
    metavar="FILE|FOLDER",
    type=click.Path(path_type=Path, exists=True),
    help="A bibliography that manuscripts cite from, or a folder with one; with a knowledge base's references/, FILE "
    "is also held against its records.",
)
@click.option(
    "--snapshot",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Hold FILE against stored answers of registries. Nothing is asked of the network.",
)
@click.option("--root", "own_root", type=click.Path(path_type=Path, file_okay=False), help="Another knowledge base.")
@with_format
@click.pass_obj
def command(
    root: Path | None, /, files: Sequence[Path], select: Sequence[str], ignore: Sequence[str], **how: Any
) -> int:
    """Check the records: readable, with names that lead somewhere, and evidence that holds together.

    With FILE, check files of a writer's instead: bibliographies in BibTeX, RIS, CSL-JSON, or PubMed's text or XML; and
    manuscripts in plain text, Markdown, LaTeX, HTML or Word's .docx, whose citations are held against the list that
    they print, the bibliography that they name, the works in the fields of a reference manager, or --library.

    The printed lists of the documents are held against the library and the frozen answers too; what is wrong in them is
    the document's mistake, comes under a heading of its own, and does not count for the exit code.

    Each finding names the file and line, what is written, what was expected, and what to do. `kb explain CODE` tells
    more about a rule.
    """
    try:
        chosen(select, ignore)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    if not files and (how["shelves"] or how["snapshot"]):
        raise click.UsageError("--library and --snapshot are for files: name one")
    writings: dict[str, Writing] = {}
    printed: list[Finding] = []
    lists: dict[str, Writing] = {}
    if files:
        day = how["today"].date() if how["today"] else date.today()
        libraries = [each for path in how["shelves"] for each in _read(library, path, day)]
        answers = _answers(how["shelves"], how["snapshot"])
        wholes = [each for path in files for each in _read(read, path, day, libraries).whole]
        checked = {each.path: replace(each, registry=answers) for each in wholes}
        findings = [each for writing in checked.values() for each in check_writing(writing, select, ignore)]
        writings = {each.path: each for writing in checked.values() for each in writing.sources}
    else:
        folder = find_root(how["own_root"] or root, Path.cwd())
        base = load(folder)
        findings = check_folder(folder, base, select, ignore)
        lists, printed = _printed(folder, base, how["today"], select, ignore)
    _report(findings, writings, printed, lists, how, not files)
    return int(reaches(findings, how["fail_on"]))


def _read(way: Callable[..., _Read], path: Path, *rest: Any) -> _Read:
    try:
        return way(path, *rest)
    except Refused as error:
        raise click.ClickException(f"{path}: {error}") from None


def _report(
    findings: list[Finding],
    writings: dict[str, Writing],
    printed: list[Finding],
    lists: dict[str, Writing],
    how: dict[str, Any],
    records: bool,
) -> None:
    """Print what was found, and of records what is wrong in the printed lists."""
    shown = [f for f in findings if not how["quiet"] or reaches([f], how["fail_on"])]
    if how["form"] == "json":
        plain: dict[str, Any] = {"findings": [_plain(finding) for finding in shown], "counts": counts(findings)}
        if seen := [path for path, writing in writings.items() if writing.as_seen]:
            plain["places_in_visible_text"] = seen
        if records:
            plain |= {"printed": [_plain(finding) for finding in printed], "printed_counts": counts(printed)}
        print_json(plain)
    else:
        print_findings(shown, findings, how["everything"], writings)
        if printed and not how["quiet"]:
            click.echo("\nThe documents' printed lists, held against the library and the frozen answers:")
            print_findings(printed, printed, how["everything"], lists)


def _answers(shelves: Sequence[Path], snapshot: Path | None) -> Registry | None:
    """Give the answers that files are held against: of a knowledge base among the libraries, and of a snapshot."""
    folders = [path.resolve().parent for path in shelves if (path / "library.bib").is_file()]
    root = next((folder for folder in folders if (folder / "kb.yaml").is_file()), None)
    if root is None and snapshot is None:
        return None
    try:
        return registry(read_snapshot(snapshot) if snapshot else {}, load(root) if root else None)
    except Refused as error:
        raise click.ClickException(str(error)) from None


def _printed(
    root: Path, base: KnowledgeBase, today: datetime | None, select: Sequence[str], ignore: Sequence[str]
) -> tuple[dict[str, Writing], list[Finding]]:
    """Give the printed lists by path, and what registries' answers say of them."""
    try:
        lists = {each.path: each for each in printed_lists(root, base, today.date() if today else None)}
    except Refused as error:
        raise click.ClickException(f"A printed list cannot be read: {error}") from None
    found = [each for writing in lists.values() for each in check_writing(writing, select, ignore, tier=1)]
    return lists, found


def _plain(finding: Finding) -> dict[str, Any]:
    plain = {
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
    if finding.end:
        plain |= {"start": finding.start, "end": finding.end}
    return plain | {"evidence": asdict(finding.evidence)} if finding.evidence else plain
