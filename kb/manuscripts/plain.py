"""Plain text: lines, blank lines, bullets and numbers.

The text is the file's own, so positions are positions in the file, counted with line ends as single line feeds.

- A blank line ends a paragraph. Without one, a line break ends it too, unless the document is wrapped: its lines
  break where the next word would not have fitted. A line that begins with a small letter goes on with the last one.
- `• - * + – 1. 1) (1) [1] a) iv.` before a text make it a list item; lines indented below it go on with it.
- A row of `=` or `-` under one line makes that line a heading; a row of `_ - * = ~ #` alone is a rule.
- A line with two or more tabs, or fenced by `|`, is a table row. `[^1]:` begins a footnote.

Which of the remaining lines are headings is told later, by their form and by what follows them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kb.model.manuscript import Block, Form, Manuscript

SUFFIXES = (".txt", ".text")

_RULE = re.compile(r"\s*+([_\-*=~#–—─═·•])(?:\s*+\1){2,}+\s*+")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})\s*+")
_BULLET = re.compile(r"[•‣⁃◦▪▫●○■□◆·∙➢➤✓✔*+–—-](?:\s++)(?=\S)")
_NUMBER = re.compile(
    r"(?:\[\d{1,3}\]|\(?\d{1,3}[.)](?!\d)|\([a-z]\)|[a-z][.)](?![a-z])|\(?[ivx]{1,5}[.)](?![a-z]))(?:\s++)(?=\S)"
)
_NOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:\s*+(?=\S)")
_ROW = re.compile(r"\s*+(?:\|.*\|\s*+|[^\t]*+(?:\t[^\t]*+){2,})")
_WIDEST = 130
_STOPS = frozenset('.!?:;…”"')
_WHOLE = frozenset({Form.HEADING, Form.RULE, Form.ROW})


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank: its text lies from `start` to `end`, without the space around it."""

    start: int
    end: int
    indent: int
    after_blank: bool
    text: str


def read(text: str) -> Manuscript:
    """Cut a plain text into blocks."""
    lines = list(_lines(text))
    wrap = _wrap_width(lines)
    blocks: list[Block] = []
    opening = 0
    for index, line in enumerate(lines):
        if _UNDERLINE.fullmatch(line.text) and index and opening == index - 1 and _underlines(lines[index - 1], line):
            level = 1 if line.text[0] == "=" else 2
            blocks[-1] = Block(Form.HEADING, blocks[-1].mark, blocks[-1].end, blocks[-1].mark, level)
        elif blocks and _continues(blocks[-1], lines[opening], lines[index - 1], line, wrap):
            blocks[-1] = replace(blocks[-1], end=line.end)
        else:
            blocks.append(_block(line))
            opening = index
    return Manuscript(text, tuple(blocks))


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines that are not blank."""
    position, blank = 0, True
    for raw in text.split("\n"):
        inner = raw.strip()
        if inner:
            indent = len(raw) - len(raw.lstrip())
            start = position + indent
            yield _Line(start, start + len(inner), indent, blank, inner)
        blank = not inner
        position += len(raw) + 1


def _first_word(line: _Line) -> str:
    """Give the line's first word, as far as it matters for wrapping."""
    return line.text[:_WIDEST].split(maxsplit=1)[0]


def _wrap_width(lines: list[_Line]) -> int:
    """Give the column at which the document wraps its lines, or 0 where a line is a whole paragraph.

    A wrapped document has hardly a line beyond some width, breaks most lines only where the next word would have
    passed it, and mostly in the middle of a sentence.
    """
    lengths = sorted(line.indent + len(line.text) for line in lines)
    width = lengths[len(lengths) - 1 - len(lengths) // 50] if lengths else 0
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_blank and not _marker(b)]
    full = [above for above, below in pairs if _is_full(above, below, width)]
    inside = sum(above.text[-1] not in _STOPS for above in full)
    wrapped = full and len(full) * 10 >= len(pairs) * 6 and inside * 2 >= len(full)
    return width if wrapped and 30 <= width <= _WIDEST else 0


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted, allowing for a ragged edge."""
    return line.indent + len(line.text) + 1 + len(_first_word(following)) > width * 0.85


def _marker(line: _Line) -> tuple[Form, int] | None:
    """Give the form that a line's marker makes it, and where its text begins."""
    for form, pattern in ((Form.NOTE, _NOTE), (Form.BULLET, _BULLET), (Form.NUMBERED, _NUMBER)):
        found = pattern.match(line.text)
        if found:
            return form, found.end()
    return None


def _underlines(above: _Line, row: _Line) -> bool:
    """Tell whether a row of signs underlines the line of text above it."""
    return not row.after_blank and above.after_blank and abs(len(above.text) - len(row.text)) <= 4


def _continues(last: Block, opening: _Line, above: _Line, line: _Line, wrap: int) -> bool:
    """Tell whether a line goes on with the block above it, which began with the line `opening`."""
    if line.after_blank or last.form in _WHOLE or _form(line) in _WHOLE:
        return False
    full = bool(wrap) and _is_full(above, line, wrap)
    if _marker(line):
        return full and last.form is Form.PARAGRAPH and above.text[-1] not in _STOPS
    if last.form is not Form.PARAGRAPH and line.indent > opening.indent:
        return True
    if line.text[0].islower() and above.text[-1] not in _STOPS:
        return True
    shifted = above is not opening and line.indent != above.indent
    return full and not shifted


def _form(line: _Line) -> Form:
    """Give the form of a line without a marker."""
    if _RULE.fullmatch(line.text):
        return Form.RULE
    return Form.ROW if _ROW.fullmatch(line.text) else Form.PARAGRAPH


def _block(line: _Line) -> Block:
    """Make the block that a line begins."""
    marker = None if _form(line) is Form.RULE else _marker(line)
    if marker:
        form, offset = marker
        return Block(form, line.start + offset, line.end, line.start, 1 + line.indent // 4)
    return Block(_form(line), line.start, line.end, line.start)
