"""kb why: the standing of a claim, link, part or hypothesis, explained down to the citation."""

import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from kb.cli.options import print_json, standard_option, with_format, with_root
from kb.load import load
from kb.matching import nearest
from kb.standing import weigh
from kb.why import Node, plain, why

_KINDS = ("claims", "links", "hypotheses", "parts")
# Deeper things are not moved further to the right, so that lines stay long enough to read.
_DEEPEST = 10


@click.command("why", short_help="Explain why something stands, down to the citation.")
@click.argument("identifier", metavar="ID")
@standard_option
@with_format
@with_root
def command(root: Path, identifier: str, standard: str, form: str) -> int:
    """Explain the standing of ID, and the computed ceiling of its certainty, down to each citation.

    ID is a claim, a link, a hypothesis, or a part of one (<hypothesis>/#<part>). Each line of evidence says to which
    side the standard admits it, or why to neither; each claim is unfolded once.
    """
    base = load(root)
    weighed = weigh(base, standard)
    kind = next((kind for kind in _KINDS if identifier in getattr(weighed, kind)), None)
    if kind is None:
        names = [name for kind in _KINDS for name in getattr(weighed, kind)]
        raise click.UsageError(
            f"no claim, link, part or hypothesis `{identifier}`. {nearest(identifier, names)}".strip()
        )
    node = why(base, kind, identifier, standard)
    if form == "json":
        print_json(plain(node))
    else:
        click.echo("\n".join(_lines(node, 0)))
    return 0


def _lines(node: Node, depth: int) -> Iterator[str]:
    margin = "  " * min(depth, _DEEPEST)
    yield from _wrapped(node.head, margin, margin + "    ")
    for label, text in node.told:
        head = f"{margin}  {label:<10} " if label else f"{margin}  "
        yield from _wrapped(text, head, " " * len(head))
    for child in node.beneath:
        yield from _lines(child, depth + 1)


def _wrapped(text: str, first: str, next_: str) -> list[str]:
    """Wrap a text without tearing a name at its hyphens."""
    return textwrap.wrap(text, 110, initial_indent=first, subsequent_indent=next_, break_on_hyphens=False)
