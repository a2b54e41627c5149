"""The command `kb`: its commands are the files of `kb.cli.commands`."""

import json
import os
import sys
from itertools import pairwise
from pathlib import Path

import click

from kb.load import NotAKnowledgeBase
from kb.shelf import member, names

_HELP = """An evidence and reference knowledge base with a citation graph.

Records are plain files under claims/ and references/; `kb` reads, checks, shows and publishes them.

\b
  kb init DIR          start an empty knowledge base
  kb segment FILE      cut a document into numbered units
  kb parse FILE        show how a list of references was read
  kb check [FILE]      say what is wrong with the records, or with a bibliography
  kb coverage          say how much of each document is recorded
  kb show ID           print a record and what it rests on
  kb why ID            say why a claim, link or hypothesis stands or not
  kb what-if           say what falls when studies are taken away
  kb robustness ID     say what a target cannot lose, and what it lacks
  kb single-points     list every study without which something falls
  kb echoes            say where several works say one thing over again
  kb build             make the site in build/html/
  kb serve             the same, and again whenever a record changes
  kb export FORMAT     the graph for other tools

--root DIR, before or after the command, names another knowledge base; every command takes --format json, for programs.
Exit codes: 0 all is well, 1 there is something to see to, 2 the command could not be carried out.
"""


class _Commands(click.Group):
    """The commands of the shelf, each read only when it is wanted: most need libraries that the others do not."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's own name
        """Give the names of all, in order."""
        return [name.replace("_", "-") for name in names("kb.cli.commands")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give one by its name, where there is one."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = member("kb.cli.commands", cmd_name.replace("-", "_")).command
        return command


@click.group(
    cls=_Commands, help=_HELP, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110}
)
@click.version_option(package_name="kb", prog_name="kb")
@click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder that holds kb.yaml; without it, the nearest one at or above this folder.",
)
@click.pass_context
def kb(context: click.Context, root: Path | None) -> None:
    """Keep the options that every command shares."""
    context.obj = root


def main() -> None:
    """Run the command; what the user can mend is one line and exit code 2, never a traceback."""
    try:
        code = kb.main(prog_name="kb", standalone_mode=False)
    except click.ClickException as error:
        code = _refuse(error.format_message(), error)
    except click.exceptions.Abort:
        click.echo("Stopped.", err=True)
        code = 130
    except NotAKnowledgeBase as error:
        code = _refuse(str(error))
    except BrokenPipeError:
        # The reader of our output has closed it; say nothing more, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except OSError as error:
        code = _refuse(f"{error.filename or 'the system'}: {error.strerror or error}")
    sys.exit(code or 0)


def _refuse(message: str, error: click.ClickException | None = None) -> int:
    """Say why a command could not be carried out: to people on stderr, to programs as JSON on stdout."""
    words = sys.argv[1:]
    if "--format=json" in words or ("--format", "json") in pairwise(words):
        click.echo(json.dumps({"error": message}, ensure_ascii=False))
    elif error is not None:
        error.show()
    else:
        click.echo(f"kb: {message}", err=True)
    return 2
