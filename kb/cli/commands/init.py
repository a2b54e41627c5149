"""kb init: an empty knowledge base that builds."""

import shlex
from pathlib import Path

import click

from kb.cli.options import print_json, with_format
from kb.files import write_whole
from kb.init import starting_files, title_problem


@click.command("init", short_help="Start an empty knowledge base.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--title", default="A new knowledge base", show_default=True, help="What it is called.")
@with_format
def command(folder: Path, title: str, form: str) -> int:
    """Start an empty knowledge base in DIR, for any field: it checks and builds at once."""
    if problem := title_problem(title):
        raise click.UsageError(f"the title {problem}; nothing was written")
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
    quoted = shlex.quote(str(folder))
    click.echo(f"Started in {folder}. Next:")
    for advice, meaning in (
        (f"kb --root {quoted} check", "no findings yet"),
        (f"kb --root {quoted} build", "an empty site in build/html/ there"),
        (f"kb --root {quoted} segment FILE", "cut a first document into units"),
    ):
        click.echo(f"  {advice:<{len(quoted) + 24}} {meaning}")
    return 0
