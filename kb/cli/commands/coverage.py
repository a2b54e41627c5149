"""kb coverage: how much of each document is recorded."""

from pathlib import Path

import click

from kb.cli.options import print_json, with_format, with_root
from kb.coverage import coverage
from kb.load import load


@click.command("coverage", short_help="Say how much of each document is recorded.")
@with_format
@with_root
def command(root: Path, form: str) -> int:
    """Count, for each document, the units whose role is settled and the claim units that a claim points to.

    What is still open is listed by `kb check --select COV`.
    """
    documents = coverage(load(root))
    if form == "json":
        print_json({"documents": documents})
        return 0
    for name, numbers in documents.items():
        click.echo(click.style(name, bold=True))
        click.echo(f"  units settled        {_share(numbers['settled'], numbers['units'])}")
        click.echo(f"  claim units claimed  {_share(numbers['claimed'], numbers['claim_units'])}")
        click.echo(f"  claims               {numbers['claims']}")
    if not documents:
        click.echo("No documents yet: `kb segment FILE` proposes a first one.")
    return 0


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole}" + (f" ({part / whole:.0%})" if whole else "")
