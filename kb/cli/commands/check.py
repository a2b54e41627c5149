"""kb check: what is wrong with the records, or with a writer's files."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from kb.baseline import write_baseline
from kb.check import reaches
from kb.checkup import Wanted, check_files, check_records
from kb.files import write_whole
from kb.load import find_root
from kb.model import Report
from kb.segment import Refused
from kb.shelf import member, names
from kb.tally import summary
from kb.wishes import Settings, settings_for

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("check", short_help="Say what is wrong with the records, or with a writer's files, and what to do.")
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))
@click.option("--select", multiple=True, metavar="CODE", help="Only rules whose code begins so (REC, EVD002 …).")
@click.option("--ignore", multiple=True, metavar="CODE", help="Not the rules whose code begins so.")
@click.option("--preview", is_flag=True, help="Also the rules in preview, which are wrong more often.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    help="From which severity on the exit code is 1.  [default: error]",
)
@click.option("--quiet", is_flag=True, help="Only findings at or above --fail-on, and the count.")
@click.option("--all", "everything", is_flag=True, help="Print every finding, where many are alike.")
@click.option("--statistics", is_flag=True, help="Only how often each rule speaks; in JSON, that too.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day from which on a date lies in the future, instead of this one.",
)
@click.option(
    "--library",
    "libraries",
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
@click.option("--baseline", type=_FILE, help="Tell only what this file does not have.")
@click.option("--write-baseline", type=_FILE, help="Write what is found to this file, and call it known.")
@click.option("--config", type=_FILE, help="The settings, instead of the nearest kb-check.toml or pyproject.toml.")
@click.option("--root", "own_root", type=click.Path(path_type=Path, file_okay=False), help="Another knowledge base.")
@click.option(
    "--format", "form", type=click.Choice(names("kb.reports")), default="text", help="How to answer.", show_default=True
)
@click.option("-o", "--output", type=_FILE, help="Write the report to this file.")
@click.pass_obj
def command(root: Path | None, /, files: Sequence[Path], output: Path | None, **how: Any) -> int:
    """Check the records: readable, with names that lead somewhere, and evidence that holds together.

    With FILE, check files of a writer's instead: bibliographies in BibTeX, RIS, CSL-JSON, or PubMed's text or XML; and
    manuscripts in plain text, Markdown, LaTeX, HTML or Word's .docx, whose citations are held against the list that
    they print, the bibliography that they name, the works in the fields of a reference manager, or --library.

    The library is held against the frozen answers, and the documents' printed lists against both; what is wrong in
    these is the document's mistake, stands under a heading of its own, and does not count for the exit code.

    Each finding names the file and line, what is written, what was expected, and what to do. `kb explain CODE` tells
    more about a rule. A comment `kb: ignore CODE -- reason` in a file, or a kb-check.toml beside it, says what is not
    to be told again.
    """
    if how["statistics"] and how["form"] not in ("text", "json"):
        raise click.UsageError("--statistics is for the formats text and json")
    if output and output.resolve() in {path.resolve() for path in files}:
        raise click.UsageError(f"{output} is a file to be checked: name another for the report")
    try:
        report, fail_on = _checked(root, files, how)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    except Refused as error:
        raise click.ClickException(str(error)) from None
    if path := how["write_baseline"]:
        write_baseline(path, report.main.findings, report.main.writings)
        click.echo(f"{path}: {summary(report.main.findings)[:-1]}, from now on known.")
        return 0
    _tell(report, how["form"], output)
    return int(reaches(report.main.findings, fail_on))


def _checked(root: Path | None, files: Sequence[Path], how: dict[str, Any]) -> tuple[Report, str]:
    """Give the report, and from which severity on findings count."""
    if not files and (how["libraries"] or how["snapshot"]):
        raise click.UsageError("--library and --snapshot are for files: name one")
    folder = Path.cwd() if files else find_root(how["own_root"] or root, Path.cwd())
    settings = settings_for(files, folder, how["config"])
    wanted = _wanted(settings, how)
    if files:
        report = check_files(files, replace(wanted, today=wanted.today or date.today()))
    else:
        report = check_records(folder, wanted)
    fail_on = how["fail_on"] or settings.wishes.fail_on or "error"
    wishes = {name: how[name] for name in ("quiet", "everything", "statistics")}
    return replace(report, fail_on=fail_on, **wishes), fail_on


def _wanted(settings: Settings, how: dict[str, Any]) -> Wanted:
    """Give what is asked for: what the command line says, else what the settings say."""
    said, place = settings.wishes, settings.folder
    had = how["baseline"] or (place / said.baseline if said.baseline else None)
    return Wanted(
        select=tuple(how["select"] or said.select),
        ignore=tuple(how["ignore"] or said.ignore),
        preview=how["preview"] or said.preview,
        libraries=tuple(how["libraries"] or (place / each for each in said.library)),
        snapshot=how["snapshot"] or (place / said.snapshot if said.snapshot else None),
        baseline=None if how["write_baseline"] else had,
        today=how["today"].date() if how["today"] else None,
        settings=settings,
    )


def _tell(report: Report, form: str, output: Path | None) -> None:
    """Print the report, or write it to a file and print the count."""
    text = member("kb.reports", form).report(report)
    if output is None:
        click.echo(text, nl=False)
        return
    write_whole(output, click.unstyle(text) if form == "text" else text)
    click.echo(f"{output}: {summary(report.main.findings)}")
