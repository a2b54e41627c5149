"""kb diff: what changed between two states of the records, and what moved for it."""

import tempfile
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from kb.cli.options import print_json, progress_to_stderr, with_format, with_root
from kb.diff import Altered, Field, Moved, altered, moved, verdicts
from kb.load import load
from kb.model import KnowledgeBase
from kb.revision import NoRevision, written_out
from kb.standing import standards

_ASPECTS = {
    "standing": "standing",
    "certainty": "certainty at most",
    "studies_for": "studies for",
    "studies_against": "studies against",
    "k": "could lose",
    "breaking_sets": "breaking sets",
}
# A value longer than this is cut short in the text form; programs get it whole.
_MOST = 70


@click.command("diff", short_help="Say what changed in the records, and what moved for it.")
@click.argument("revision", metavar="[REV]", default="HEAD")
@click.option("--to", "later", metavar="REV", help="Another revision, instead of the files as they are now.")
@with_format
@with_root
def command(root: Path, revision: str, later: str | None, form: str) -> int:
    """Hold the records as they are now against those at REV (a commit, branch or tag of git; HEAD where none is named).

    Told are the records that differ, with every field; the verdicts among them; and every standing, certainty, count
    and breaking set that moved, under each standard, with the changed records that moved it.
    """
    with tempfile.TemporaryDirectory(prefix="kb-diff-") as folder:
        try:
            old_name, before = _at(root, revision, Path(folder, "before"))
            new_name, after = _at(root, later, Path(folder, "after")) if later else ("the files", load(root))
        except NoRevision as error:
            raise click.ClickException(str(error)) from None
    records = altered(before, after)
    moves = moved(before, after, records, progress_to_stderr())
    if form == "json":
        print_json(_plain(old_name, new_name, (before, after), records, moves))
    else:
        click.echo("\n".join(_told(old_name, new_name, (before, after), records, moves)))
    return 0


def _at(root: Path, revision: str, folder: Path) -> tuple[str, KnowledgeBase]:
    name = written_out(root, revision, folder)
    return name, load(folder)


def _plain(
    old: str, new: str, states: tuple[KnowledgeBase, KnowledgeBase], records: Sequence[Altered], moves: Sequence[Moved]
) -> dict[str, Any]:
    return {
        "from": old,
        "to": new,
        "unread": [len(state.problems) for state in states],
        "records": [
            {**_named(each), "what": each.what, "fields": [_field(f) for f in each.fields]} for each in records
        ],
        "verdicts": [{**_named(each), **_field(field)} for each, field in verdicts(records)],
        "moved": [
            {
                "kind": each.kind,
                "id": each.id,
                "standard": each.standard,
                "aspect": each.aspect,
                "from": each.before,
                "to": each.after,
                "because": [{"kind": kind, "id": name} for kind, name in each.because],
                "together": each.together,
            }
            for each in moves
        ],
    }


def _named(each: Altered) -> dict[str, Any]:
    return {"kind": each.kind, "id": each.id, "path": each.source.path}


def _field(field: Field) -> dict[str, Any]:
    return {"at": list(field.at), "from": field.before, "to": field.after}


def _told(
    old: str, new: str, states: tuple[KnowledgeBase, KnowledgeBase], records: Sequence[Altered], moves: Sequence[Moved]
) -> Iterator[str]:
    """Tell it in lines: the records first, then what moved."""
    where = (old[:12], new[:12] if new != "the files" else new)
    for name, state in zip(where, states, strict=True):
        if state.problems:
            yield f"{name}: {len(state.problems)} findings on reading; what could not be read is not compared"
    if not records:
        yield f"No record differs between {where[0]} and {where[1]}."
        return
    yield f"Records that differ between {where[0]} and {where[1]}: {len(records)}"
    for each in records:
        yield f"  {each.what} {each.kind} {each.id}  ({each.source.path})"
        for field in each.fields:
            yield f"      {_way(field)}: {_value(field.before)} → {_value(field.after)}"
    told = verdicts(records)
    yield f"Verdicts that changed: {len(told)}"
    yield from (f"  {each.id} {_way(f)}: {_value(f.before)} → {_value(f.after)}" for each, f in told)
    targets = [(target, list(group)) for target, group in groupby(moves, key=lambda move: (move.kind, move.id))]
    yield f"What moved: {len(targets)} of the claims, links, parts and hypotheses"
    for (kind, name), group in targets:
        yield f"  {kind} {name}"
        yield from _moves(group)


def _moves(group: Sequence[Moved]) -> Iterator[str]:
    """Tell a target's moves, standards with the same move together."""
    same: dict[str, list[str]] = {}
    for move in group:
        because = ", ".join(f"{kind} {name}" for kind, name in move.because) or "no record that differs"
        how = "by, only together," if move.together else "by"
        line = f"{_ASPECTS[move.aspect]}: {_value(move.before)} → {_value(move.after)}   {how} {because}"
        same.setdefault(line, []).append(move.standard)
    for line, under in same.items():
        yield f"      {line}   [{'all standards' if len(under) == len(standards()) else ', '.join(under)}]"


def _way(field: Field) -> str:
    return ".".join(map(str, field.at))


def _value(value: Any) -> str:
    """Give a value on one line: text as it is, a set of studies by its names joined, nothing as a dash."""
    if isinstance(value, list):
        value = " or ".join("+".join(map(str, each)) if isinstance(each, list) else str(each) for each in value)
    elif isinstance(value, dict):
        value = ", ".join(f"{key} {_value(each)}" for key, each in value.items())
    text = " ".join(str(value).split()) if value not in (None, "") else "–"
    return text if len(text) <= _MOST else text[: _MOST - 1] + "…"
