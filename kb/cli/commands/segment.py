"""kb segment: a document's text to numbered units, and whether a text is still the one recorded."""

import os
import re
import sys
from pathlib import Path
from typing import Any

import click

from kb import word
from kb.cli.options import print_json, with_format
from kb.files import write_whole
from kb.load import NotAKnowledgeBase, find_root, load
from kb.matching import nearest
from kb.model import SLUG, Document, Manuscript
from kb.segment import Comparison, Fate, Refused, compare, decode, draft, segment
from kb.shelf import members

_FORMATS = tuple(members("kb.manuscripts"))


@click.command("segment", short_help="Cut a document into numbered units, or compare it with its record.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@click.option("--as", "kind", type=click.Choice(_FORMATS), help="What the file is; without it, told by its ending.")
@click.option("--document", "slug", metavar="NAME", help="The document's name; without it, made from the file's.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write the draft to a new file.")
@click.option("--show", "mode", flag_value="show", help="Print every unit with its text.")
@click.option("--text", "mode", flag_value="text", help="Print the visible text that positions count in.")
@click.option(
    "--check", "mode", flag_value="check", help="Say whether this is still the text recorded, and what moved."
)
@click.option(
    "--before", type=click.Path(path_type=Path, dir_okay=False), help="With --check: the former text, to compare words."
)
@click.option("--root", "own_root", type=click.Path(path_type=Path, file_okay=False), help="Another knowledge base.")
@with_format
@click.pass_context
def command(
    context: click.Context,
    file: Path,
    kind: str | None,
    slug: str | None,
    output: Path | None,
    mode: str | None,
    before: Path | None,
    own_root: Path | None,
    form: str,
) -> int:
    """Cut FILE (plain text, Markdown, HTML or .docx; - for standard input) into units with type, place and fingerprint.

    The answer is a draft of claims/NAME/document.yaml for a person to correct: form settles the roles of headings,
    references and front matter; sentences wait for somebody to say what they are. Of the text itself it keeps at most
    the first and last few words of a unit, in a comment.
    """
    name = slug or _slug(file)
    if not re.fullmatch(SLUG, name):
        raise click.UsageError(f"`{name}` cannot be a document's name: small letters, digits and single hyphens")
    try:
        manuscript = _read(file, kind)
        former = _read(before, kind).text if before else None
    except Refused as refused:
        place = f"\n  place   {refused.place}" if refused.place else ""
        raise click.ClickException(f"{file}: {refused.problem}{place}\n  remedy  {refused.remedy}") from None
    if mode == "text":
        click.echo(manuscript.text, nl=False)
        return 0
    if mode == "check":
        return _check(_recorded(own_root or context.obj, name), manuscript, former, form)
    _answer(segment(manuscript, name), manuscript, mode == "show", output, own_root or context.obj, form)
    return 0


def _slug(file: Path) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", file.stem.lower()).strip("-")
    return words[:100].strip("-") or "document"


def _read(file: Path, kind: str | None) -> Manuscript:
    data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    if kind is None and file.suffix.lower() in word.SUFFIXES:
        return word.read(data).manuscript
    shelf = members("kb.manuscripts")
    by_suffix = {suffix: name for name, module in shelf.items() for suffix in module.SUFFIXES}
    name = kind or by_suffix.get(file.suffix.lower(), "plain")
    manuscript: Manuscript = shelf[name].read(decode(data))
    return manuscript


def _answer(
    document: Document, manuscript: Manuscript, show: bool, output: Path | None, root: Path | None, form: str
) -> None:
    if form == "json":
        print_json(_plain(document))
    elif show:
        for name, unit in document.units.items():
            click.echo(f"{name}  {unit.type:<12} {manuscript.text[slice(*unit.at)]}")
    elif output is None:
        click.echo(draft(document, manuscript.text, _schema(root, Path("claims") / document.id)), nl=False)
    else:
        if output.exists():
            raise click.UsageError(f"{output} exists; nothing was changed. Compare with --check, or remove it first.")
        write_whole(output, draft(document, manuscript.text, _schema(root, output.parent)))
        click.echo(f"{len(document.units)} units in {len(document.sections)} sections, drafted in {output}.", err=True)
        click.echo("Next: correct the types, give each unit its role, then `kb check`.", err=True)


def _schema(root: Path | None, folder: Path) -> str:
    """Give the way from a folder to the schema of documents; a knowledge base of its own keeps them in schemas/."""
    try:
        home = find_root(root, Path.cwd())
    except NotAKnowledgeBase:
        return "../../schemas/document.schema.json"
    schemas = home / "kb" / "schemas" if (home / "kb" / "schemas").is_dir() else home / "schemas"
    here = folder if folder.is_absolute() or folder.parts[:1] != ("claims",) else home / folder
    return Path(os.path.relpath(schemas / "document.schema.json", here.resolve())).as_posix()


def _plain(document: Document) -> dict[str, Any]:
    titles = {section.id: section.title for section in document.sections}
    units = [
        {
            "unit": name,
            "type": unit.type,
            "section": titles.get(name.partition(".")[0], ""),
            "start": unit.at[0],
            "end": unit.at[1],
            "sha256": unit.sha256,
            "role": unit.role,
        }
        for name, unit in document.units.items()
    ]
    whole = {"document": document.id, "title": document.title, "length": document.length, "sha256": document.sha256}
    return whole | {"units": units}


def _recorded(root: Path | None, name: str) -> Document:
    base = load(find_root(root, Path.cwd()))
    if name not in base.documents:
        close = nearest(name, base.documents) or f"Recorded are: {', '.join(base.documents) or 'none'}."
        raise click.UsageError(f"no document `{name}` is recorded. {close} Name it with --document.")
    return base.documents[name]


def _check(document: Document, manuscript: Manuscript, former: str | None, form: str) -> int:
    result = compare(document, manuscript, former)
    if form == "json":
        print_json(_plain_comparison(document, result))
    else:
        _print_comparison(document, result)
    return int(not result.same)


def _plain_comparison(document: Document, result: Comparison) -> dict[str, Any]:
    units = [
        {
            "unit": traced.unit,
            "fate": traced.fate,
            "was": traced.was,
            "now": traced.now,
            "number": traced.number,
            "alike": traced.alike,
        }
        for traced in result.traced
        if traced.fate is not Fate.SAME
    ]
    new = [{"number": fresh.number, "at": fresh.at, "type": fresh.type} for fresh in result.fresh]
    return {"document": document.id, "same": result.same, "counts": result.counts, "units": units, "new": new}


def _print_comparison(document: Document, result: Comparison) -> None:
    if result.same:
        click.echo(
            f"This is the text recorded as {document.id}: all {len(result.traced)} units stand where they stood."
        )
        return
    for traced in result.traced:
        if traced.fate is not Fate.SAME:
            now = f" now {traced.number} at {traced.now[0]}–{traced.now[1]}" if traced.now else ""
            alike = f", {traced.alike:.0%} alike" + ("" if traced.by_words else " in length") if traced.alike else ""
            click.echo(f"{traced.unit}  {traced.fate:<10} was at {traced.was[0]}–{traced.was[1]}{now}{alike}")
    for fresh in result.fresh:
        click.echo(f"{fresh.number}  new        at {fresh.at[0]}–{fresh.at[1]}, {fresh.type}")
    click.echo(", ".join(f"{number} {fate}" for fate, number in result.counts.items() if number) + ".")
