"""kb single-points: what falls with one study, worst first."""

from pathlib import Path

import click

from kb.cli.options import print_json, standard_option, with_format, with_root
from kb.load import load
from kb.standing import By, SinglePoint, single_points

_ONE = {"hypotheses": "hypothesis", "parts": "part", "links": "link", "claims": "claim"}
_KINDS = ("hypotheses", "parts", "links", "claims")


@click.command("single-points", short_help="List every study without which something falls, worst first.")
@click.option(
    "--by", type=click.Choice([str(by) for by in By]), default="studies", show_default=True, help="What is counted."
)
@standard_option
@with_format
@with_root
def command(root: Path, by: str, standard: str, form: str) -> int:
    """List the single points of failure of the whole knowledge base.

    These are the studies (or papers, or independence groups) whose withdrawal alone leaves something without support.
    Worst first: by hypotheses that fall, then parts, then links, then claims.
    """
    points = single_points(load(root), standard, By(by))
    if form == "json":
        print_json({"standard": standard, "by": by, "single_points": [_plain(point) for point in points]})
        return 0
    for point in points:
        numbers = ((len(getattr(point, kind)), kind) for kind in _KINDS)
        counted = (f"{number} {_ONE[kind] if number == 1 else kind}" for number, kind in numbers if number)
        click.echo(f"{point.name}: {', '.join(counted)}")
        for kind in _KINDS:
            for name in getattr(point, kind):
                click.echo(f"  {kind:<11} {name}")
    if not points:
        click.echo(f"Nothing hangs on one of the {by} alone ({standard}).")
    return 0


def _plain(point: SinglePoint) -> dict[str, object]:
    return {"name": point.name, "falls": {kind: getattr(point, kind) for kind in _KINDS}}
