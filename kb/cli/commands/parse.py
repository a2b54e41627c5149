"""kb parse: how the references that a document prints were read."""

import sys
from pathlib import Path
from typing import Any

import click

from kb.cli.options import print_json, with_format
from kb.model.bibliography import Author, Entry, Value
from kb.parsing.reference import parse, split
from kb.segment import Refused, decode

# Fields in the order of a reader's interest; whatever else was read follows.
_ORDER = (
    "title",
    "container-title",
    "issued",
    "volume",
    "issue",
    "page",
    "number",
    "edition",
    "publisher",
    "publisher-place",
    "DOI",
    "PMID",
    "PMCID",
    "URL",
    "accessed",
)


@click.command("parse", short_help="Show how printed references were read.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@with_format
def command(file: Path, form: str) -> int:
    """Cut a reference list in FILE (plain text; - for standard input) into its items, and show how each was read.

    Items may be numbered, bulleted, parted by blank lines, hanging, or one a line. A field that is not shown was not
    read: nothing is guessed. Places are positions in the file's text, counted from 0.
    """
    data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    try:
        text = decode(data)
    except Refused as refused:
        place = f"\n  place   {refused.place}" if refused.place else ""
        raise click.ClickException(f"{file}: {refused.problem}{place}\n  remedy  {refused.remedy}") from None
    items = split(text)
    entries = [parse(text[item.start : item.end], item.start) for item in items]
    if form == "json":
        print_json({"references": [_plain(item, entry) for item, entry in zip(items, entries, strict=True)]})
        return 0
    for number, (item, entry) in enumerate(zip(items, entries, strict=True), 1):
        _print(number, item, entry)
    click.echo(_summary(entries))
    return 0


def _fields(entry: Entry) -> list[tuple[str, Value]]:
    known = [name for name in _ORDER if name in entry.fields]
    return [(name, entry.fields[name]) for name in (*known, *sorted(set(entry.fields) - set(known)))]


def _plain(item: Value, entry: Entry) -> dict[str, Any]:
    return {
        "start": entry.start,
        "end": entry.end,
        "text": item.text,
        "number": entry.number,
        "type": entry.type,
        "authors": [_plain_name(author) for author in entry.authors],
        "others": entry.others,
        "editors": [_plain_name(editor) for editor in entry.editors],
        "fields": {name: {"text": v.text, "start": v.start, "end": v.end} for name, v in _fields(entry)},
    }


def _plain_name(author: Author) -> dict[str, Any]:
    name = {"literal": author.literal} if author.literal else {"family": author.family, "given": author.given}
    return {**name, "start": author.start, "end": author.end}


def _print(number: int, item: Value, entry: Entry) -> None:
    click.echo(click.style(f"{number}  {_one_line(item.text)}", bold=True))
    rows = [("number", entry.number), ("type", entry.type), ("authors", _names(entry.authors, entry.others))]
    rows += [("editors", _names(entry.editors, False)), *((name, value.text) for name, value in _fields(entry))]
    for name, text in rows:
        if text:
            click.echo(f"   {name:<16} {_one_line(text)}")


def _names(authors: tuple[Author, ...], others: bool) -> str:
    names = [author.literal or f"{author.family}, {author.given}" for author in authors]
    return "; ".join([*names, "and others"] if others else names)


def _one_line(text: str) -> str:
    """Keep a text from a file on one line, without control characters that a terminal would obey."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def _summary(entries: list[Entry]) -> str:
    """Say how many references there are, and how many were read in full: authors, year, and a title or container."""
    full = sum(
        bool((entry.authors or entry.editors) and entry.text("issued"))
        and bool(entry.text("title") or entry.text("container-title"))
        for entry in entries
    )
    plural = "" if len(entries) == 1 else "s"
    return f"{len(entries)} reference{plural}; {full} with names, a year, and a title or a container."
