"""kb export: the knowledge base for other tools."""

import sys
from pathlib import Path

import click

from kb.cli.options import print_json, progress_to_stderr, with_format, with_root
from kb.export import ExportProblem, export, formats, missing, says, write
from kb.load import load
from kb.lock import InUse
from kb.model import KnowledgeBase
from kb.release import MANIFEST, SUMS, write_release
from kb.selection import select

_KINDS = {"hypothesis": "hypotheses", "document": "documents", "claim": "claims", "reference": "references"}


@click.command("export", short_help="Give the graph in a format that other tools read.")
@click.argument("name", metavar="FORMAT", required=False)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="A file, or for some formats a folder or a .zip, instead of the terminal; with --all, a folder.",
)
@click.option("--all", "every", is_flag=True, help="Every format, with checksums and a list, in build/release/.")
@click.option("--hypothesis", metavar="H", help="Only a hypothesis and what it rests on.")
@click.option("--document", metavar="D", help="Only a document, its claims, and what they rest on.")
@click.option("--claim", metavar="C", help="Only a claim and what it rests on.")
@click.option("--reference", metavar="R", help="Only a reference, its study, and what names it.")
@click.option(
    "--hops", type=click.IntRange(0), metavar="N", help="Also what is N steps away; 1 with --reference, else 0."
)
@with_format
@with_root
def command(
    root: Path, name: str | None, output: Path | None, every: bool, form: str, hops: int | None, **chosen: str | None
) -> int:
    """Export the knowledge base in FORMAT; without one, list the formats."""
    asked = {kind: key for kind, key in chosen.items() if key is not None}
    if (every and name is not None) or (not every and name is None and asked):
        raise click.UsageError("name one FORMAT, or --all for every one")
    if name is not None and name not in formats():
        raise click.UsageError(f"no format `{name}`; there are {', '.join(formats())}")
    if name is None and not every:
        _list(form)
        return 0
    base = _chosen(load(root), asked, hops)
    try:
        if name is None:
            _release(base, output or root / "build" / "release", form)
        elif output is None:
            _print(base, name, form)
        else:
            _told(form, name, output, write(base, name, output))
    except (ExportProblem, InUse) as problem:
        raise click.ClickException(str(problem)) from None
    return 0


def _chosen(base: KnowledgeBase, asked: dict[str, str], hops: int | None) -> KnowledgeBase:
    """Give the part that was asked for. Who asks for a reference wants to see who names it: that is one step."""
    if len(asked) > 1:
        raise click.UsageError(f"choose by one of --{' and --'.join(asked)}")
    for kind, key in asked.items():
        try:
            return select(base, _KINDS[kind], key, hops if hops is not None else int(kind == "reference"))
        except KeyError:
            raise click.UsageError(f"no {kind} `{key}`") from None
    if hops is not None:
        raise click.UsageError("--hops needs something to start from: --hypothesis, --document, --claim or --reference")
    return base


def _list(form: str) -> None:
    rows = {name: says(name) for name in formats()}
    if form == "json":
        print_json(rows)
    else:
        click.echo("\n".join(f"{key:<10} {text}" for key, text in rows.items()))


def _release(base: KnowledgeBase, folder: Path, form: str) -> None:
    written = write_release(base, folder, progress_to_stderr())
    left_out = [why for name in formats() if (why := missing(name))]
    if form == "json":
        print_json({"path": str(folder), "files": [each.row for each in written], "left_out": left_out})
        return
    for why in left_out:
        click.echo(f"left out: {why}", err=True)
    size = sum(len(each.data) for each in written)
    click.echo(f"{folder}: {len(written)} files, {size} bytes, {MANIFEST} and {SUMS}", err=True)


def _told(form: str, name: str, output: Path, size: int) -> None:
    if form == "json":
        print_json({"format": name, "path": str(output), "bytes": size})
    else:
        click.echo(f"{output}: {size} bytes of {name}", err=True)


def _print(base: KnowledgeBase, name: str, form: str) -> None:
    """Print a text, or pass a file's bytes on to another program; a folder has to be written."""
    content = export(base, name)
    plain = isinstance(content, str)
    if not isinstance(content, str | bytes) or (not plain and (form == "json" or sys.stdout.isatty())):
        raise click.UsageError(f"{name} is not a text: name where to write it, with -o PATH")
    if form == "json":
        print_json({"format": name, "media_type": formats()[name].MEDIA_TYPE, "text": content})
    else:
        click.echo(content, nl=False)
