"""kb parse: how the references that a document prints, and its citations, were read."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from kb.cli.citations import as_plain, one_line, print_citations
from kb.cli.options import print_json, with_format
from kb.matching import shown_name
from kb.model import Writing
from kb.model.bibliography import Author, Entry, Value
from kb.parsing.reference import parse, split
from kb.reading import bytes_of, library, read_data, readable, suffixes
from kb.segment import Refused

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


@click.command("parse", short_help="Show how printed references, and the citations of a text, were read.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@click.option(
    "--library",
    "shelves",
    multiple=True,
    metavar="FILE|FOLDER",
    type=click.Path(path_type=Path, exists=True),
    help="A bibliography that the manuscript cites from, or a folder with one.",
)
@with_format
def command(file: Path, shelves: Sequence[Path], form: str) -> int:
    """Show how FILE (- for plain text from standard input) was read.

    Of a reference list, each item, and how it was read: items may be numbered, bulleted, parted by blank lines,
    hanging, or one a line. Of a manuscript (plain text, Markdown, LaTeX, HTML, Word) also each citation, and what it
    was linked to. A field that is not shown was not read: nothing is guessed. Places are positions in the text, counted
    from 0.
    """
    try:
        writing = _read(file, shelves)
    except Refused as refused:
        place = f"\n  place   {refused.place}" if refused.place else ""
        raise click.ClickException(f"{file}: {refused.problem}{place}\n  remedy  {refused.remedy}") from None
    if form == "json":
        plain = {"references": [_plain(_item(writing, entry), entry) for entry in writing.entries]}
        if own := writing.coded:
            plain |= {"works_in_fields": [_plain(_item(own, entry), entry) for entry in own.entries]}
        print_json(plain | (as_plain(writing) if writing.prose else {}))
        return 0
    for number, entry in enumerate(writing.entries, 1):
        _print(number, _item(writing, entry), entry)
    click.echo(_summary(writing.entries))
    if writing.prose:
        print_citations(writing)
    return 0


def _read(file: Path, shelves: Sequence[Path]) -> Writing:
    """Read a manuscript or a bibliography; what is nothing but a list is cut into its items."""
    libraries = [each for path in shelves for each in library(path)]
    data = sys.stdin.buffer.read() if str(file) == "-" else bytes_of(file)
    # What has no name to tell its format by is plain text, unless it is an archive, as Word's files are.
    known = file.suffix.lower() in suffixes()
    name = str(file) if known else f"{file}{'.docx' if data.startswith(b'PK') else '.txt'}"
    writing = replace(readable(read_data(name, data, None, libraries, file.parent)), path=str(file))
    text = writing.text
    if writing.kind != "plain" or (writing.headings and writing.prose) or _cites(writing):
        return writing
    entries = tuple(parse(text[item.start : item.end], item.start) for item in split(text))
    return Writing(path=str(file), text=text, kind="plain", entries=entries)


def _cites(writing: Writing) -> bool:
    """Tell whether a text without a heading over its list is more than a list: what it cites was found."""
    words = sum(end - start for start, end in writing.prose)
    return bool(writing.used) and 2 * words > len(writing.text)


def _item(writing: Writing, entry: Entry) -> str:
    return " ".join(writing.text[entry.start : entry.end].split())


def _fields(entry: Entry) -> list[tuple[str, Value]]:
    known = [name for name in _ORDER if name in entry.fields]
    return [(name, entry.fields[name]) for name in (*known, *sorted(set(entry.fields) - set(known)))]


def _plain(item: str, entry: Entry) -> dict[str, Any]:
    return {
        "start": entry.start,
        "end": entry.end,
        "text": item,
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


def _print(number: int, item: str, entry: Entry) -> None:
    click.echo(click.style(f"{number}  {one_line(item)}", bold=True))
    rows = [("number", entry.number), ("type", entry.type), ("authors", _names(entry.authors, entry.others))]
    rows += [("editors", _names(entry.editors, False)), *((name, value.text) for name, value in _fields(entry))]
    for name, text in rows:
        if text:
            click.echo(f"   {name:<16} {one_line(text)}")


def _names(authors: tuple[Author, ...], others: bool) -> str:
    return "; ".join([*map(shown_name, authors), "and others"] if others else map(shown_name, authors))


def _summary(entries: Sequence[Entry]) -> str:
    """Say how many references there are, and how many were read in full: authors, year, and a title or container."""
    full = sum(
        bool((entry.authors or entry.editors) and entry.text("issued"))
        and bool(entry.text("title") or entry.text("container-title"))
        for entry in entries
    )
    plural = "" if len(entries) == 1 else "s"
    return f"{len(entries)} reference{plural}; {full} with names, a year, and a title or a container."
