"""kb what-if: what falls when studies are taken away."""

from collections.abc import Sequence
from pathlib import Path

import click

from kb.cli.options import print_json, standard_option, with_format, with_root
from kb.load import load
from kb.matching import nearest
from kb.standing import Changed, Level, Withdrawal, ceilings_without, withdraw

_KINDS = ("claims", "links", "hypotheses", "parts")


@click.command("what-if", short_help="Say what falls when studies are taken away.")
@click.option(
    "--without", multiple=True, required=True, metavar="STUDY", help="A study to take away; may be given again."
)
@standard_option
@with_format
@with_root
def command(root: Path, without: Sequence[str], standard: str, form: str) -> int:
    """Take studies away, with all their reports, and say exactly which claims, links and hypotheses lose their support.

    What loses only its opposition is named apart, as relieved. Nothing is named while another support remains.
    Where the computed ceiling of certainty is another without these studies, the level before and after is told.
    """
    base = load(root)
    known = {*base.studies, *base.study_of.values()}
    for study in without:
        if study not in known:
            raise click.UsageError(f"no study `{study}`. {nearest(study, known)}".strip())
    gone = tuple(dict.fromkeys(without))
    result, levels = withdraw(base, standard, gone), ceilings_without(base, standard, gone)
    if form == "json":
        falls, relieved = ({kind: sides[kind] for kind in _KINDS} for sides in (result.falls, result.relieved))
        certainty = {kind: {name: list(both) for name, both in levels[kind].items()} for kind in _KINDS}
        print_json(
            {"standard": standard, "without": gone, "falls": falls, "relieved": relieved, "certainty": certainty}
        )
        return 0
    for line in _lines(result, levels):
        click.echo(line)
    return 0


def _lines(result: Withdrawal, levels: Changed) -> list[str]:
    """Say what falls, what is relieved, and which ceilings change."""
    sides = (("Loses its support", result.falls), ("Is relieved of what speaks against it", result.relieved))
    told = [f"{title}: {kind} {name}" for title, side in sides for kind in _KINDS for name in side[kind]]
    nothing = [f"Nothing loses its support without {', '.join(result.without)} ({result.standard})."]
    ceilings = [
        f"Certainty: {kind} {name}: {_ceiling(before)} → {_ceiling(after)}"
        for kind in _KINDS
        for name, (before, after) in levels[kind].items()
    ]
    return (told or nothing) + ceilings


def _ceiling(level: Level) -> str:
    return f"at most {level}" if level.graded else str(level)
