"""kb show: a record and what it rests on, in the terminal."""

from pathlib import Path

import click

from kb.cli.options import print_json, with_format, with_root
from kb.load import load
from kb.matching import nearest
from kb.show import find, plain, sheet


@click.command("show", short_help="Print a record and what it rests on.")
@click.argument("identifier", metavar="ID")
@with_format
@with_root
def command(root: Path, identifier: str, form: str) -> int:
    """Print the record ID and what it rests on.

    ID is a claim (<document>/<claim>), a link (<hypothesis>/<link>), a hypothesis, document, reference, study, concept,
    topic or disagreement. A word that stands in one claim's or link's name only is enough.
    """
    base = load(root)
    found = find(base, identifier)
    if not found:
        close = nearest(
            identifier, [name for kind in ("claims", "links", "references") for name in getattr(base, kind)]
        )
        raise click.UsageError(f"nothing is called `{identifier}`. {close}".strip())
    if len({name for _, name in found}) > 1:
        names = "\n  ".join(name for _, name in found[:20])
        raise click.UsageError(f"`{identifier}` could be any of\n  {names}")
    if form == "json":
        print_json([plain(base, kind, name) for kind, name in found])
    else:
        click.echo("\n\n".join(sheet(base, kind, name) for kind, name in found))
    return 0
