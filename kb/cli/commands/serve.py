"""kb serve: the site on this machine, made anew whenever a record changes."""

import json
import sys
from pathlib import Path

import click

from kb.cli.options import with_root
from kb.site import BuildProblem, serve


@click.command("serve", short_help="Show the site on this machine, and rebuild it on every change.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to report.")
@with_root
def command(root: Path, port: int, form: str) -> int:
    """Build the site, show it at http://127.0.0.1:PORT/, and build it again whenever a record changes.

    A record that breaks keeps the last good site on show and prints what is wrong. Stop with Ctrl-C.
    """
    try:
        serve(root, port, _say_json if form == "json" else _say)
    except BuildProblem as problem:
        raise click.ClickException(str(problem)) from None
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)
    return 0


def _say(text: str) -> None:
    click.echo(text, err=True)


def _say_json(text: str) -> None:
    """Print each report as one line of JSON, at once."""
    click.echo(json.dumps({"report": text}, ensure_ascii=False))
    sys.stdout.flush()
