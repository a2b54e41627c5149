"""The citations of a manuscript for a terminal and for programs: where, how read, and what they mean."""

from typing import Any

import click

from kb.model import CitationForm, CitationLink, CitedItem, LinkState, Writing
from kb.model.bibliography import Citation


def as_plain(writing: Writing) -> dict[str, Any]:
    """Give the citations, and the names without a year, as plain data; `entries` are positions in the list."""
    return {
        "citations": _rows(writing, writing.citations, writing.links),
        "names": _rows(writing, writing.mentions, writing.mentioned),
        "list": [library.path for library in writing.libraries] if writing.from_libraries else [writing.path],
        "places_in_visible_text": writing.as_seen,
        "files": [{"start": each.start, "path": each.path, "at": each.at} for each in writing.stretches],
        "fields": [
            {
                "start": code.start,
                "end": code.end,
                "program": code.program,
                "list": code.lists,
                "works": list(code.works),
            }
            for code in writing.codes
        ],
    }


def _rows(writing: Writing, found: tuple[Citation, ...], links: tuple[CitationLink, ...]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = [
        {
            "start": citation.start,
            "end": citation.end,
            "text": writing.text[citation.start : citation.end],
            "form": citation.form,
            "narrative": citation.narrative,
            "items": [],
        }
        for citation in found
    ]
    for link in links:
        item = found[link.citation].items[link.item]
        rows[link.citation]["items"].append(
            {
                "start": item.start,
                "end": item.end,
                "names": [name.text for name in item.names],
                "others": item.others,
                "year": item.year.text if item.year else "",
                "number": item.number,
                "key": item.key,
                "locator": item.locator,
                "state": link.state,
                "entries": list(link.entries),
            }
        )
    return rows


def print_citations(writing: Writing) -> None:
    """Print each citation with its place, and below it each work that it cites."""
    if writing.counted:
        click.echo(f"{writing.counted[:1].upper()}{writing.counted[1:]}.")
    of: dict[int, list[CitationLink]] = {}
    for link in writing.links:
        of.setdefault(link.citation, []).append(link)
    for number, citation in enumerate(writing.citations):
        _print(writing, citation, of.get(number, []))
    for mention, link in zip(writing.mentions, writing.mentioned, strict=True):
        _print(writing, mention, [link])
    states = [link.state for link in writing.links]
    counts = ", ".join(f"{states.count(state)} {state}" for state in LinkState if state in states)
    plural = "" if len(writing.citations) == 1 else "s"
    click.echo(f"{len(writing.citations)} citation{plural}; works cited: {counts or 'none'}.")
    if writing.codes:
        click.echo(_fields(writing))


def _fields(writing: Writing) -> str:
    """Say how many fields of reference managers there are, and how many works in them."""
    programs = ", ".join(sorted({code.program for code in writing.codes}))
    works = len(writing.coded.entries) if writing.coded else 0
    fields = f"{len(writing.codes)} field{'' if len(writing.codes) == 1 else 's'}"
    return f"{fields} of {programs}; works in them: {works}."


def _print(writing: Writing, citation: Citation, links: list[CitationLink]) -> None:
    written = one_line(" ".join(writing.text[citation.start : citation.end].split()))
    dated = citation.form is not CitationForm.AUTHOR_DATE or any(item.year for item in citation.items)
    form = citation.form if dated else "name without a year"
    click.echo(click.style(f"{writing.where(citation.start)}  {written}", bold=True) + f"  {form}")
    for link in links:
        item = citation.items[link.item]
        means = "; ".join(writing.called(place) for place in link.entries)
        click.echo(f"   {one_line(_said(item)):<28} {link.state}{f'  {one_line(means)}' if means else ''}")


def _said(item: CitedItem) -> str:
    """Say how a cited item was read."""
    names = ", ".join(name.text for name in item.names) + (" and others" if item.others else "")
    parts = (item.key, str(item.number or ""), names, item.year.text if item.year else "", item.locator)
    return " | ".join(part for part in parts if part)


def one_line(text: str) -> str:
    """Keep a text from a file on one line, without control characters that a terminal would obey."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
