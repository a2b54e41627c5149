"""kb robustness: what a claim, link, part or hypothesis cannot lose, and what it lacks."""

from pathlib import Path

import click

from kb.cli.options import print_json, standard_option, with_format, with_root
from kb.load import load
from kb.matching import nearest
from kb.standing import By, Robustness, robustness, weigh

_ONE = {By.PAPERS: "paper", By.STUDIES: "study", By.GROUPS: "independent group"}
_KINDS = ("claims", "links", "hypotheses", "parts")


@click.command("robustness", short_help="Say what a target cannot lose, and what it lacks.")
@click.argument("identifier", metavar="ID")
@click.option("--size", default=3, show_default=True, type=click.IntRange(1, 5), help="Look for sets up to this size.")
@click.option(
    "--by", type=click.Choice([str(by) for by in By]), default="studies", show_default=True, help="What is counted."
)
@standard_option
@with_format
@with_root
def command(root: Path, identifier: str, size: int, by: str, standard: str, form: str) -> int:
    """List every minimal set of studies (or papers, or independence groups) whose withdrawal leaves ID without support.

    ID is a claim, a link, a hypothesis, or a part of one (<hypothesis>/#<part>). Where there is no support already, the
    sets of links that would have to gain it are listed instead, and the unread works with which it would have support.
    """
    base = load(root)
    weighed = weigh(base, standard)
    kind = next((kind for kind in _KINDS if identifier in getattr(weighed, kind)), None)
    if kind is None:
        names = [name for kind in _KINDS for name in getattr(weighed, kind)]
        raise click.UsageError(
            f"no claim, link, part or hypothesis `{identifier}`. {nearest(identifier, names)}".strip()
        )
    result = robustness(base, kind, identifier, standard, By(by), size)
    if form == "json":
        print_json(_plain(result))
    else:
        _print(result)
    return 0


def _plain(result: Robustness) -> dict[str, object]:
    return {
        "id": result.id,
        "standard": result.standard,
        "by": result.by,
        "for": result.for_,
        "against": result.against,
        "k": result.k,
        "at_least": result.at_least,
        "breaking_sets": result.breaking_sets,
        "relief_sets": result.relief_sets,
        "lacks": result.lacks,
        "open": result.open,
    }


def _print(result: Robustness) -> None:
    if result.k is not None:
        least = "at least " if result.at_least else ""
        which = f"{result.k + 1} of its {result.by}" if result.k else f"one {_ONE[result.by]}"
        click.echo(f"{least}{which} would have to go before no support is left ({result.standard}).")
    else:
        click.echo(f"It has no admitted support ({result.standard}).")
    rows = (
        ("falls without", result.breaking_sets),
        ("is relieved without", result.relief_sets),
        ("lacks support for", result.lacks),
    )
    for title, sets in rows:
        for names in sets:
            click.echo(f"  {title:<20} {' + '.join(names)}")
    if result.open:
        click.echo(f"  would have support if these unread works hold: {', '.join(result.open)}")
