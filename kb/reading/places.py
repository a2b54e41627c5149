"""Where the letters of a document's visible text stand in its file.

A reader leaves marks out and writes signs in another way, and keeps the rest in its order. So every word is looked for
behind the one before it, within the lines of its own block: what a reader has put in is at the place before it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kb.model import Author, CitedItem, Entry, Value
from kb.model.bibliography import Citation
from kb.model.manuscript import Manuscript

# What no reader sees of a link, or a tag: its letters may be those of the next word.
_HIDDEN = re.compile(
    r"[*_`~]{0,6}+(?:\](?:\((?:[^()\n]|\([^()\n]{0,500}+\)){0,2000}+\)|\[[^\[\]\n]{0,500}+\])"
    r"|</?[a-zA-Z]\w{0,20}+(?:\s[^<>]{0,500}+)?+/?>)"
)
_PIECE = re.compile(r"\w++|[^\w\s]")
# A word is looked for so many letters ahead, and farther after words that were not found: addresses are long.
_AHEAD, _FARTHEST = 400, 20_000
_NEXT = 60

# For every letter of a text, and its end, the place in the file.
Places = Sequence[int]


def of_blocks(manuscript: Manuscript, source: str) -> list[int]:
    """Give the place in the file of every letter of a manuscript's text; its reader has kept the lines of blocks."""
    starts = [0]
    for line in source.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    begins = [starts[line] for line in manuscript.lines]
    limits = [len(source)] * len(begins)
    for at in range(len(begins) - 2, -1, -1):
        limits[at] = begins[at + 1] if begins[at + 1] > begins[at] else limits[at + 1]
    places = [0] * (len(manuscript.text) + 1)
    position = done = 0
    for block, begin, limit in zip(manuscript.blocks, begins, limits, strict=True):
        places[done : block.mark] = [position] * (block.mark - done)
        position = _align(manuscript.text, (block.mark, block.end), source, (max(position, begin), limit), places)
        done = block.end
    places[done:] = [position] * (len(places) - done)
    return places


def of_text(text: str, source: str, start: int, end: int) -> list[int]:
    """Give the places of a text's letters in a stretch of the file."""
    places = [start] * (len(text) + 1)
    places[-1] = _align(text, (0, len(text)), source, (start, end), places)
    return places


def _align(text: str, span: tuple[int, int], source: str, within: tuple[int, int], places: list[int]) -> int:
    """Write the places of a stretch of text; give the place after the last letter."""
    position, limit = within
    missed, done = 0, span[0]
    for piece in _PIECE.finditer(text, *span):
        places[done : piece.start()] = [position] * (piece.start() - done)
        done = piece.end()
        if piece[0] not in "]<" and (hidden := _HIDDEN.match(source, position, limit)):
            position = hidden.end()
        ahead = min(limit, position + min(_FARTHEST, _AHEAD * (1 + missed * missed)))
        at = source.find(piece[0], position, ahead)
        missed = missed + 1 if at < 0 else 0
        for offset, letter in enumerate(piece[0], piece.start()):
            found = source.find(letter, position, min(limit, position + _NEXT)) if at < 0 else at
            places[offset] = position if found < 0 else found
            position = position if found < 0 else found + 1
            at = at if at < 0 else at + 1
    places[done : span[1]] = [position] * (span[1] - done)
    return position


def _span(start: int, end: int, places: Places) -> tuple[int, int]:
    first = places[start]
    # What was not found in the file stands where the last that was found ends, and no further.
    return first, max(first, min(places[end - 1] + 1, places[-1])) if end > start else first


def value(one: Value, places: Places) -> Value:
    """Move a value to its place in the file."""
    return Value(one.text, *_span(one.start, one.end, places))


def entry(one: Entry, places: Places) -> Entry:
    """Move an entry, with all that was read of it, to its place in the file."""

    def people(authors: Iterable[Author]) -> tuple[Author, ...]:
        spans = ((author, *_span(author.start, author.end, places)) for author in authors)
        return tuple(replace(author, start=start, end=end) for author, start, end in spans)

    start, end = _span(one.start, one.end, places)
    return replace(
        one,
        start=start,
        end=end,
        authors=people(one.authors),
        editors=people(one.editors),
        fields={name: value(field, places) for name, field in one.fields.items()},
    )


def citation(one: Citation, places: Places) -> Citation:
    """Move a citation to its place in the file."""

    def item(each: CitedItem) -> CitedItem:
        names = tuple(value(name, places) for name in each.names)
        year = value(each.year, places) if each.year else None
        begin, stop = _span(each.start, each.end, places)
        return replace(each, start=begin, end=stop, names=names, year=year)

    start, end = _span(one.start, one.end, places)
    return replace(one, start=start, end=end, items=tuple(map(item, one.items)))
