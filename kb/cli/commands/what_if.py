"""kb what-if: what falls when studies are taken away."""

from collections.abc import Sequence
from pathlib import Path

import click

from kb.cli.options import print_json, standard_option, with_format, with_root
from kb.load import load
from kb.matching import nearest
from kb.standing import withdraw

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
    """
    base = load(root)
    known = {*base.studies, *base.study_of.values()}
    for study in without:
        if study not in known:
            raise click.UsageError(f"no study `{study}`. {nearest(study, known)}".strip())
    result = withdraw(base, standard, tuple(dict.fromkeys(without)))
    if form == "json":
        falls, relieved = ({kind: sides[kind] for kind in _KINDS} for sides in (result.falls, result.relieved))
        print_json({"standard": standard, "without": result.without, "falls": falls, "relieved": relieved})
        return 0
    for title, sides in (
        ("Loses its support", result.falls),
        ("Is relieved of what speaks against it", result.relieved),
    ):
        for kind in _KINDS:
            for name in sides[kind]:
                click.echo(f"{title}: {kind} {name}")
    if not any(sides[kind] for sides in (result.falls, result.relieved) for kind in _KINDS):
        click.echo(f"Nothing loses its support without {', '.join(without)} ({standard}).")
    return 0
