"""Citations and lists in a shorthand, so that a case of a test is a line."""

from collections.abc import Sequence

from kb.model.bibliography import Author, Citation, CitedItem, Entry, LinkState, Value
from kb.parsing.citation import citations, link


def said(item: CitedItem) -> str:
    """Write a cited item down: `Mora & Lind+ 2019a p. 5`, `#3`, `@mora2019`; + is et al."""
    names = " & ".join(name.text for name in item.names) + "+" * item.others
    what = [
        names,
        item.year.text if item.year else "",
        f"#{item.number}" * bool(item.number),
        f"@{item.key}" * bool(item.key),
    ]
    return " ".join(part for part in [*what, item.locator] if part)


def found(text: str, entries: Sequence[Entry] = (), **more: Sequence[tuple[int, int]]) -> list[str]:
    """Write the cited items of a text down."""
    return [said(item) for one in citations(text, entries=entries, **more) for item in one.items]


def places(text: str, entries: Sequence[Entry] = ()) -> list[str]:
    """Give the printed form of each citation."""
    return [text[one.start : one.end] for one in citations(text, entries=entries)]


def entry(line: str, key: str = "", number: str = "") -> Entry:
    """Make an entry from `Mora, Ana; Lind, K. +; 2019a; title`: people, + for more of them, a year, a title.

    A body's name stands in braces.
    """
    people, year, title = (part.strip() for part in [*line.split("|"), "", ""][:3])
    fields = {name: Value(text, 0, 0) for name, text in (("issued", year), ("title", title)) if text}
    authors = tuple(_author(one.strip()) for one in people.rstrip("+ ").split(";") if one.strip())
    return Entry(0, 0, key=key, number=number, authors=authors, others=people.endswith("+"), fields=fields)


def _author(text: str) -> Author:
    if text.startswith("{"):
        return Author("", "", 0, 0, literal=text.strip("{}"))
    family, _, given = text.partition(",")
    return Author(family.strip(), given.strip(), 0, 0)


def listed(*lines: str) -> list[Entry]:
    """Make a list of entries."""
    return [entry(line) for line in lines]


def linked(text: str, entries: Sequence[Entry]) -> list[tuple[LinkState, tuple[int, ...]]]:
    """Link a text to a list; give what became of each cited item."""
    read: list[Citation] = citations(text, entries=entries)
    return [(each.state, each.entries) for each in link(read, entries)]
