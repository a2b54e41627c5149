"""kb export: the knowledge base for other tools."""

import sys
from pathlib import Path

import click

from kb.cli.options import print_json, with_format, with_root
from kb.export import ExportProblem, export, formats, says, write
from kb.load import load
from kb.model import KnowledgeBase


@click.command("export", short_help="Give the graph in a format that other tools read.")
@click.argument("name", metavar="FORMAT", required=False)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="A file, or for some formats a folder or a .zip, instead of the terminal.",
)
@with_format
@with_root
def command(root: Path, name: str | None, output: Path | None, form: str) -> int:
    """Export the knowledge base in FORMAT; without one, list the formats."""
    known = formats()
    if name is None:
        _list(form)
        return 0
    if name not in known:
        raise click.UsageError(f"no format `{name}`; there are {', '.join(known)}")
    base = load(root)
    try:
        if output is None:
            _print(base, name, form)
            return 0
        size = write(base, name, output)
    except ExportProblem as problem:
        raise click.ClickException(str(problem)) from None
    if form == "json":
        print_json({"format": name, "path": str(output), "bytes": size})
    else:
        click.echo(f"{output}: {size} bytes of {name}", err=True)
    return 0


def _list(form: str) -> None:
    rows = {name: says(name) for name in formats()}
    if form == "json":
        print_json(rows)
    else:
        click.echo("\n".join(f"{key:<10} {text}" for key, text in rows.items()))


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
