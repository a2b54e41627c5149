"""A list of references cut into its items: numbered, bulleted, parted by blank lines, hanging or wrapped lines.

How a list tells its items apart is found out once, for the whole of it, the surest sign first: numbers that count up;
bullets; blank lines; indented lines that continue; one item a line, where a line that no item could begin with
continues the one before.
"""

import re
from collections.abc import Iterator

from kb.model.bibliography import Value
from kb.parsing.headings import heads_list

Span = tuple[int, int]

_NUMBER = re.compile(r"\s*+(?:\[([0-9]{1,5})\]|\(([0-9]{1,5})\)|([0-9]{1,5})[.):]?+(?=\s))")
_LABEL = re.compile(r"\s*+\[[^\]\s]{1,40}\]\s")
_INLINE = re.compile(r"(?<!\S)\[([0-9]{1,5})\](?=\s)")
_BULLET = re.compile(r"\s*+(?:[*+-]|[\u2022\u00b7\u25cf\u25aa\u25e6\u2013\u2014])\s++(?=\S)")
# What an item ends with; and what it begins with: a capital, a quotation mark, a dash for the names before.
_ENDED = re.compile(r"(?:[.)\]>\"\u201d]|[0-9]|/|https?://\S++|10\.[0-9]{4}\S++)\s*+$")
_BEGINS = re.compile(
    r"\s*+(?:[^\W\d_a-z]|[\"\u201c\u00ab\u2018'`\u2014\u2013_\[(]|[0-9]|(?:van|von|de|di|da|del|el|al)\b)"
)
_LONGEST_HEADING = 80
# Lines as long as these are broken by a page's width.
_WRAPPED, _SHORT = 50, 0.8


def split(text: str) -> list[Value]:
    """Cut the text of a list into items, each with its place; a heading over the list is none."""
    lines = list(_lines(text))
    if lines and lines[0][1] - lines[0][0] <= _LONGEST_HEADING and heads_list(text[slice(*lines[0])]):
        lines = lines[1:]
    if not any(start < end for start, end in lines):
        return []
    for way in (_numbered, _bulleted, _parted, _hanging):
        starts = way(text, lines)
        if len(starts) > 1:
            return list(_items(text, lines, starts))
    inline = _inline(text, lines)
    return inline or list(_items(text, lines, _by_line(text, lines)))


def _lines(text: str) -> Iterator[Span]:
    """Give every line without its end and without spaces behind; an empty line is as long as nothing."""
    place = 0
    for line in text.splitlines(keepends=True):
        yield place, place + len(line.rstrip())
        place += len(line)


def _items(text: str, lines: list[Span], starts: list[int]) -> Iterator[Value]:
    """Give the items that begin at some lines, each up to the line before the next."""
    for first, after in zip(starts, [*starts[1:], len(lines)], strict=True):
        full = [line for line in lines[first:after] if line[0] < line[1]]
        if full:
            yield _item(text, full[0][0], full[-1][1])


def _item(text: str, start: int, end: int) -> Value:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    return Value(" ".join(text[start:end].split()), start, end)


def _numbered(text: str, lines: list[Span]) -> list[int]:
    """Give the lines that begin with the next number of a count; or with labels in brackets, where all items have."""
    starts: list[int] = []
    expected = 0
    for index, line in enumerate(lines):
        match = _NUMBER.match(text, *line)
        number = int(match[match.lastindex or 1]) if match else 0
        if match and (number == expected or (not starts and number in (0, 1))):
            starts.append(index)
            expected = number + 1
    if len(starts) < 2:
        starts = _matching(_LABEL, text, lines)
    return starts if starts and starts[0] == _first_full(lines) else []


def _bulleted(text: str, lines: list[Span]) -> list[int]:
    starts = _matching(_BULLET, text, lines)
    return starts if starts and starts[0] == _first_full(lines) else []


def _parted(_text: str, lines: list[Span]) -> list[int]:
    """Give the lines after blank ones."""
    blank = [True, *(start == end for start, end in lines)]
    return [index for index, (start, end) in enumerate(lines) if start < end and blank[index]]


def _hanging(text: str, lines: list[Span]) -> list[int]:
    """Give the lines that stand out to the left, where others are indented."""
    indents = [len(text[start:end]) - len(text[start:end].lstrip()) for start, end in lines]
    least = min(indent for indent, (start, end) in zip(indents, lines, strict=True) if start < end)
    if max(indents) == least:
        return []
    return [index for index, (start, end) in enumerate(lines) if start < end and indents[index] == least]


def _by_line(text: str, lines: list[Span]) -> list[int]:
    """Give the lines that an item begins with, where nothing but the text tells."""
    width = max(end - start for start, end in lines)
    starts: list[int] = []
    before: Span | None = None
    for index, line in enumerate(lines):
        broken = before is not None and (
            not _ENDED.search(text, max(before[0], before[1] - 100), before[1])
            or not _BEGINS.match(text, *line)
            or (_WRAPPED < width < 3 * _WRAPPED and before[1] - before[0] > _SHORT * width and not _is_name(text, line))
        )
        if not broken:
            starts.append(index)
        before = line
    return starts


_NAME = re.compile(
    r"\s*+[^\W\d_][^\s,]*+(?:\s[^\s,]++){0,2}+,|\s*+[^\W\d_]\.|\s*+[^\W\d_]++ [A-Z]{1,3}[,.]|\s*+[\u2014_-]{2,}"
)


def _is_name(text: str, line: Span) -> bool:
    return bool(_NAME.match(text, *line))


def _inline(text: str, lines: list[Span]) -> list[Value]:
    """Give the items of a list that runs on in one paragraph, numbered in square brackets."""
    start, end = lines[0][0], lines[-1][1]
    places: list[int] = []
    for match in _INLINE.finditer(text, start, end):
        if int(match[1]) == len(places) + 1:
            places.append(match.start())
    if len(places) < 2 or text[start : places[0]].strip():
        return []
    return [_item(text, first, after) for first, after in zip(places, [*places[1:], end], strict=True)]


def _matching(pattern: re.Pattern[str], text: str, lines: list[Span]) -> list[int]:
    return [index for index, line in enumerate(lines) if pattern.match(text, *line)]


def _first_full(lines: list[Span]) -> int:
    return next(index for index, (start, end) in enumerate(lines) if start < end)
