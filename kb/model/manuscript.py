"""A document's visible text, cut into blocks by its format: what is left once markup is removed."""

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """What the format itself says a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBERED = "numbered"
    NOTE = "note"
    ROW = "row"
    VERBATIM = "verbatim"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, footnote, table row, listing or rule.

    `start` and `end` are code points into the manuscript's text, the end excluded; `mark` is where the block's own
    marker (a bullet, a number) begins, and equals `start` where it has none. `level` is the depth of a heading, from
    1, or of a list, from 1; 0 for the rest. `label` is what the format calls a footnote by.
    """

    form: Form
    start: int
    end: int
    mark: int
    level: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document's visible text and its blocks, in order, none overlapping.

    `title` and `authors` are what the format says beside the text, as in a Markdown file's front matter; empty where
    it says nothing; so are the names of the bibliographies that it cites from. `lines` are the lines of the file, from
    0, in which the blocks begin, one for each block; empty where the reader does not keep them. `raised` are the
    stretches of the text that the format sets as superscript.
    `signs` are where it refers to its footnotes.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    authors: tuple[str, ...] = ()
    bibliographies: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    raised: tuple[tuple[int, int], ...] = ()
    signs: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Anchor:
    """From which run of a Word file a stretch of its text came: the run of the last anchor at or before a place.

    `start` is a code point of the text. `part` is the part's name in the archive (`word/document.xml`), `paragraph` the
    paragraph's number in the text, from 1, `run` that of the run in its paragraph, from 0, and `at` the byte of the
    part at which the run's tag begins.
    """

    start: int
    part: str
    paragraph: int
    run: int
    at: int
