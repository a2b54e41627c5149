"""What commands share: the options --root and --format, and how answers are printed."""

import json
import sys
from collections.abc import Callable
from functools import update_wrapper
from pathlib import Path
from typing import Any

import click

from kb.load import find_root
from kb.standing import standards

Command = Callable[..., Any]


def with_root(command: Command) -> Command:
    """Give a command --root and hand it the root folder that was found."""

    @click.option(
        "--root", "own_root", type=click.Path(path_type=Path, file_okay=False), help="Another knowledge base."
    )
    @click.pass_context
    def found(context: click.Context, /, own_root: Path | None, **options: Any) -> Any:
        return command(root=find_root(own_root or context.obj, Path.cwd()), **options)

    return update_wrapper(found, command)


def with_format(command: Command) -> Command:
    """Give a command --format text|json."""
    option = click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        help="How to answer.",
        show_default=True,
    )
    return option(command)


def standard_option(command: Command) -> Command:
    """Give a command --standard, any standard of proof on the shelf."""
    names = list(standards())
    option = click.option(
        "--standard", type=click.Choice(names), default="appraised", show_default=True, help="The standard of proof."
    )
    return option(command)


def print_json(value: Any) -> None:
    """Print a value as JSON for programs."""
    click.echo(json.dumps(value, indent=2, ensure_ascii=False, default=str))


def progress_to_stderr() -> Callable[[str, int, int], None]:
    """Give a function that tells how far a long piece of work is: on one line of a terminal, or not at all."""
    if not sys.stderr.isatty():
        return lambda stage, done, total: None

    def tell(stage: str, done: int, total: int) -> None:
        end = "\n" if done >= total else ""
        click.echo(f"\r\033[K{stage} {done}/{total}{end}", err=True, nl=False)

    return tell
