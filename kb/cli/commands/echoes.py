"""kb echoes: several works that say one thing over again."""

from dataclasses import asdict
from pathlib import Path

import click

from kb.cli.options import print_json, with_format, with_root
from kb.load import load
from kb.matching import nearest
from kb.standing import all_echoes, echoes


@click.command("echoes", short_help="Say where several works say one thing over again.")
@click.argument("identifier", metavar="[ID]", required=False)
@with_format
@with_root
def command(root: Path, identifier: str | None, form: str) -> int:
    """Find works that say one thing over again, behind the claim or link ID, or everywhere.

    These are reviews that restate a study beside them, works that all lead back to one study or to none, and authors
    who lean on themselves.
    """
    base = load(root)
    if identifier is not None and identifier not in base.claims and identifier not in base.links:
        names = [*base.claims, *base.links]
        raise click.UsageError(f"no claim or link `{identifier}`. {nearest(identifier, names)}".strip())
    found = all_echoes(base) if identifier is None else echoes(base, identifier)
    if form == "json":
        print_json({"echoes": [asdict(echo) for echo in found]})
        return 0
    for echo in found:
        click.echo(f"{echo.target}\n  {echo.kind}: {echo.why}")
    if not found:
        click.echo("No echo is on record.")
    return 0
