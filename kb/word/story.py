"""A Word file's text as it grows: paragraphs into lines, blocks, raised places, and the runs that they came from.

Every paragraph is a line of the text, an empty one too, so that a line's number is the paragraph's. A line break inside
one is a space, and parts its blocks.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from kb.model import Anchor, Block, Form
from kb.word.looks import Look

# The longest paragraph in bold that is taken for a heading, as elsewhere.
_LONGEST_HEADING = 120


@dataclass(slots=True)
class Run:
    """A run: its number in its paragraph, from 0, the byte of its part at which it begins, and how it looks."""

    number: int
    at: int
    look: Look


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it is read. `breaks` are the offsets behind line breaks; `shown` the runs that show something.

    `light` tells that some of it is not in bold.
    """

    number: int
    look: Look
    form: Form | None = None
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    breaks: list[int] = field(default_factory=list)
    shown: list[tuple[int, Run]] = field(default_factory=list)
    raised: list[tuple[int, int]] = field(default_factory=list)
    light: bool = False
    runs: int = 0

    def take_number(self) -> int:
        """Give the next run its number."""
        self.runs += 1
        return self.runs - 1

    def write(self, text: str, run: Run) -> None:
        """Add what a run shows."""
        if not self.shown or self.shown[-1][1].number != run.number:
            self.shown.append((self.length, run))
        if run.look.raised and text.strip():
            self._raise(self.length, self.length + len(text))
        self.light = self.light or bool(text.strip() and not run.look.bold)
        self.pieces.append(text)
        self.length += len(text)

    def _raise(self, start: int, end: int) -> None:
        if self.raised and self.raised[-1][1] == start:
            self.raised[-1] = (self.raised[-1][0], end)
        else:
            self.raised.append((start, end))


@dataclass(slots=True)
class Story:
    """The text of all parts read so far. `starts` and `ends` are where each paragraph lies, by number from 0."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    raised: list[tuple[int, int]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, part: str, paragraph: Paragraph) -> None:
        """Add a paragraph that has been read whole: the next one, by its number."""
        text, start = "".join(paragraph.pieces), self.length
        self.starts.append(start)
        self.ends.append(start + len(text))
        self.anchors += (
            Anchor(start + offset, part, paragraph.number + 1, run.number, run.at) for offset, run in paragraph.shown
        )
        self.raised += ((start + first, start + last) for first, last in paragraph.raised)
        form, level = self._form(paragraph, text)
        cuts = [0, *paragraph.breaks, len(text)]
        for first, last in pairwise(cuts):
            inner = text[first:last].strip()
            if inner:
                begin = start + first + text[first:last].index(inner[0])
                self.blocks.append(Block(form, begin, begin + len(inner), begin, level))
        self.pieces += (text, "\n")
        self.length += len(text) + 1

    def _form(self, paragraph: Paragraph, text: str) -> tuple[Form, int]:
        if paragraph.look.level and paragraph.form is not Form.NOTE:
            return Form.HEADING, paragraph.look.level
        if paragraph.form:
            return paragraph.form, (paragraph.look.depth or 0) + 1 if paragraph.form in _LISTED else 0
        plain = text.strip()
        titled = plain and len(plain) <= _LONGEST_HEADING and plain[-1] not in ".:;,!" and not paragraph.light
        return (Form.HEADING, 4) if titled else (Form.PARAGRAPH, 0)


_LISTED = (Form.NUMBERED, Form.BULLET)
