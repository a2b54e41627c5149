"""kb init: an empty knowledge base that builds."""

from pathlib import Path

import click

from kb.cli.options import print_json, with_format
from kb.files import write_whole
from kb.init import starting_files


@click.command("init", short_help="Start an empty knowledge base.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--title", default="A new knowledge base", show_default=True, help="What it is called.")
@with_format
def command(folder: Path, title: str, form: str) -> int:
    """Start an empty knowledge base in DIR, for any field: it checks and builds at once."""
    if (folder / "kb.yaml").exists():
        raise click.UsageError(f"{folder} is a knowledge base already; nothing was changed")
    files = starting_files(title)
    if there := [name for name in files if (folder / name).exists()]:
        raise click.UsageError(f"{folder} already holds {', '.join(there)}; nothing was changed")
    for name, text in files.items():
        write_whole(folder / name, text)
    if form == "json":
        print_json({"folder": str(folder), "files": sorted(files)})
        return 0
    click.echo(f"Started in {folder}. Next:")
    click.echo(f"  kb --root {folder} check           no findings yet")
    click.echo(f"  kb --root {folder} build           an empty site in {folder / 'build/html'}")
    click.echo("  kb segment YOUR-DOCUMENT           cut a first document into units")
    return 0
