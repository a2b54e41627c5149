"""Entries of BibTeX that are written as nearly all are, read in one pass; and where blocks begin.

An entry in braces, with fields that are a text in braces (nested up to three deep) or quotes, a number or a name.
Whatever else there may be is left to a parser that knows it: then None is given, and no guess.
"""

import re
from collections.abc import Iterator

# A piece of a text in braces: no brace, and no backslash before one, since parsers differ in what that means.
_TEXT = r"[^{}\\]++|\\(?![{}])"
_INNER = rf"(?:{_TEXT}|\{{(?:{_TEXT})*+\}})*+"
_HEAD = re.compile(r'@(\w++)[ \t]*+\{\s*+([^\s,{}()"=#@\\%]*+)\s*+,')
_FIELD = re.compile(
    rf"\s*+([A-Za-z][\w.:+/-]*+)\s*+=\s*+(?:\{{((?:{_TEXT}|\{{{_INNER}\}})*+)\}}|(\d++)|\"([^\"{{}}\\]*+)\""
    r"|([A-Za-z][\w.:+-]*+))\s*+(?:,|(?=\}))"
)
_CLOSE = re.compile(r"\s*+\}")
_BLOCK = re.compile(r"^[^\S\n]*+(?=@\w*+[ \t]*+[{(])", re.MULTILINE)
_NO_ENTRIES = frozenset({"string", "comment", "preamble"})

# A field: its name, what it says, where that is written, and whether it is the name of an abbreviation.
Field = tuple[str, str, int, int, bool]


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a text that begin with an `@` at the beginning of a line, and what stands before the first.

    A block that is not closed where the next begins is broken there, so that each piece can be read alone.
    """
    start = 0
    for found in _BLOCK.finditer(text):
        if found.end() > start:
            yield start, found.end()
        start = found.end()
    yield start, len(text)


def plain_entry(text: str, start: int, end: int) -> tuple[str, str, int, list[Field]] | None:
    """Read the one entry of a piece: its type, its key, where it ends, and its fields. None where it is not plain."""
    head = _HEAD.match(text, start, end)
    if head is None or head[1].lower() in _NO_ENTRIES:
        return None
    fields: list[Field] = []
    at = head.end()
    while found := _FIELD.match(text, at, end):
        group = found.lastindex or 0
        fields.append((found[1], found[group], found.start(group), found.end(group), group == 5))
        at = found.end()
    close = _CLOSE.match(text, at, end)
    if close is None or text.find("@", close.end(), end) >= 0:
        return None
    return head[1], head[2], close.end(), fields
