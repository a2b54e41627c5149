"""The segmenter: a manuscript → a document with sections and numbered units."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.model import Document, Role, Section, Unit, UnitType, fingerprint
from kb.model.manuscript import Block, Form, Manuscript
from kb.segment.endings import cues, is_biography, is_disclaimer
from kb.segment.front import authors_of, front_types, line_type
from kb.segment.headings import outline
from kb.segment.numbering import Break, Number
from kb.segment.refused import Refused
from kb.segment.sentences import Span, sentences
from kb.segment.titles import Part, is_prose, part_of

FRONT_MATTER, UNTITLED = "(front matter)", "(untitled)"
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ufffe\uffff]+")
_LINE = 500
_MOST_FRONT_LINES, _MOST_CLOSING, _MANY_CUES = 40, 3, 3
_WHOLE = frozenset({UnitType.HEADING, UnitType.REFERENCE, UnitType.SEPARATOR, UnitType.TITLE, UnitType.TITLE_REPEAT})
_WHOLE_FORMS = frozenset({Form.ROW, Form.VERBATIM})
_ABOUT_THE_ARTICLE = frozenset(
    {
        UnitType.TITLE,
        UnitType.TITLE_REPEAT,
        UnitType.SUBTITLE,
        UnitType.BYLINE,
        UnitType.CREDENTIALS,
        UnitType.PHOTO_CREDIT,
        UnitType.RELATED_LINK,
        UnitType.BIO,
        UnitType.DISCLAIMER,
    }
)
_SIMPLE = {Form.RULE: UnitType.SEPARATOR, Form.ROW: UnitType.LIST_ITEM, Form.VERBATIM: UnitType.SENTENCE}
_ITEMS = {Form.BULLET: UnitType.BULLET, Form.NUMBERED: UnitType.LIST_ITEM}


def segment(manuscript: Manuscript, slug: str) -> Document:
    """Propose a document's sections and units, numbered in order.

    Units never overlap. Together they hold all the text but space, the markers of list items and rows of signs under
    headings. A role is proposed where the form settles it. Raises Refused where there is no text to be seen, or more of
    it than numbers reach.
    """
    if not manuscript.text.strip():
        raise Refused("The document has no text to be seen", "", "Give the document's text.")
    blocks, front = outline(manuscript)
    types = _types(blocks, front, manuscript.text)
    units, sections = _numbered(blocks, types, manuscript.text)
    return Document(
        id=slug,
        title=_title(manuscript, units) or slug,
        authors=_authors(manuscript, units),
        length=len(manuscript.text),
        sha256=fingerprint(manuscript.text),
        sections=tuple(sections),
        units=units,
    )


def _types(blocks: list[Block], front: int, text: str) -> list[UnitType]:
    """Give the type of each block."""
    texts = [text[block.start : block.end] for block in blocks]
    lines = _front_lines(blocks, texts, front)
    told = dict(zip(lines, front_types([texts[index] for index in lines]), strict=True))
    bylines = (texts[index] for index, kind in told.items() if kind is UnitType.BYLINE)
    surnames = {name.split()[-1] for line in bylines for name in authors_of(line)}
    reader = _Reader(last=len(blocks) - _MOST_CLOSING, surnames=frozenset(surnames))
    given = (told.get(index, UnitType.SENTENCE) for index in range(len(blocks)))
    return [
        reader.type(block, each, index) if kind is UnitType.SENTENCE else kind
        for index, (block, each, kind) in enumerate(zip(blocks, texts, given, strict=True))
    ]


def _front_lines(blocks: list[Block], texts: list[str], front: int) -> list[int]:
    """Give the blocks of the front matter that are lines about the document, or may be.

    Where no heading ends the front matter, it holds the whole document, so its first prose ends them.
    """
    lines = [index for index in range(front) if _is_line(blocks[index])][:_MOST_FRONT_LINES]
    if front == len(blocks):
        prose = next((place for place, index in enumerate(lines) if is_prose(texts[index])), len(lines))
        return lines[:prose]
    return lines


def _is_line(block: Block) -> bool:
    """Tell whether a block of the front matter is a line or paragraph of its own."""
    return block.form in {Form.PARAGRAPH, Form.HEADING}


@dataclass
class _Reader:
    """Where a walk through the blocks stands: which part of the document, and what it has held so far."""

    last: int
    surnames: frozenset[str]
    part: Part = Part.BODY
    level: int = 0
    entries: int = 0
    listed: bool = False
    ended: bool = False
    before: UnitType | None = None

    def type(self, block: Block, text: str, index: int) -> UnitType:
        """Give the type of the next block."""
        self.before = self._type(block, text, index)
        if self.before is UnitType.REFERENCE:
            self.entries += 1
            self.listed = self.listed or block.form in _ITEMS
        return self.before

    def _type(self, block: Block, text: str, index: int) -> UnitType:
        if block.form is Form.HEADING:
            self._enter(block, text)
            return UnitType.HEADING
        if block.form in _SIMPLE:
            return _SIMPLE[block.form]
        if block.form in _ITEMS:
            return UnitType.REFERENCE if self.part is Part.REFERENCES else _ITEMS[block.form]
        if block.form is Form.NOTE:
            return UnitType.REFERENCE if cues(text) > 1 else UnitType.SENTENCE
        return self._paragraph(text, index)

    def _enter(self, block: Block, text: str) -> None:
        """Enter a section; one that is deeper than the list of references belongs to it."""
        inside = self.part is Part.REFERENCES and block.level > self.level
        self.ended = self.ended or self.part is Part.REFERENCES
        if not inside:
            self.part, self.level, self.entries, self.listed = part_of(text), block.level, 0, False

    def _paragraph(self, text: str, index: int) -> UnitType:
        if self.part is Part.DISCLAIMER or is_disclaimer(text):
            return UnitType.DISCLAIMER
        if self.part is Part.ABOUT:
            return UnitType.BIO
        after = self.part is Part.REFERENCES and self.entries > 0
        closing = index >= self.last and any(name in text[:200] for name in self.surnames)
        if (after or self.ended or closing) and is_biography(text) and cues(text) < _MANY_CUES:
            return UnitType.BIO
        if self.before is UnitType.BIO:
            return UnitType.BIO
        enough = 2 if self.listed else 1
        if self.part is Part.REFERENCES and not text.endswith(":") and cues(text) >= enough:
            return UnitType.REFERENCE
        return line_type(text) or UnitType.SENTENCE


def _pieces(block: Block, kind: UnitType, text: str) -> Iterator[tuple[Span, UnitType]]:
    """Yield the units of a block: its sentences, or the whole of it."""
    if kind in _WHOLE or block.form in _WHOLE_FORMS:
        yield (block.start, block.end), kind
        return
    spans = list(sentences(text[block.start : block.end]))
    alone = kind is UnitType.SENTENCE and len(spans) == 1 and text[block.end - 1] in ":："
    for start, end in spans:
        yield (block.start + start, block.start + end), UnitType.LEAD_IN if alone else kind


def _numbered(blocks: list[Block], types: list[UnitType], text: str) -> tuple[dict[str, Unit], list[Section]]:
    """Number the units of every block, and list the sections that they stand in."""
    units: dict[str, Unit] = {}
    sections: list[Section] = []
    number = Number()
    headings = [block.level for block, kind in zip(blocks, types, strict=True) if kind is UnitType.HEADING]
    top = min(headings, default=1)
    for block, kind in zip(blocks, types, strict=True):
        begins = Break.SECTION if kind is UnitType.HEADING else Break.PARAGRAPH
        for span, piece in _pieces(block, kind, text):
            number = number.following(begins)
            begins = Break.SENTENCE
            if not sections or sections[-1].id != number.section_id:
                heading = text[span[0] : span[1]] if piece is UnitType.HEADING else None
                sections.append(_section(number, heading, block.level - top + 1, sections))
            units[str(number)] = _unit(span, piece, text)
    return units, sections


def _section(number: Number, heading: str | None, level: int, before: list[Section]) -> Section:
    """Make a section: the front matter, one with a heading, or one that goes on with the last."""
    if heading is not None:
        return Section(id=number.section_id, title=_line(heading) or UNTITLED, level=max(1, min(6, level)))
    if not before:
        return Section(id=number.section_id, title=FRONT_MATTER, level=0)
    title = before[-1].title.removesuffix(" (continued)")
    return Section(id=number.section_id, title=f"{title[: _LINE - 20]} (continued)", level=before[-1].level)


def _unit(span: Span, kind: UnitType, text: str) -> Unit:
    """Make a unit, with a role where its form settles one."""
    role = None
    if kind in _ABOUT_THE_ARTICLE:
        role = Role.ABOUT_THE_ARTICLE
    elif kind is UnitType.HEADING or kind is UnitType.REFERENCE:
        role = Role.HEADING if kind is UnitType.HEADING else Role.REFERENCE_ENTRY
    why = "A rule between parts." if kind is UnitType.SEPARATOR else None
    role = Role.NOT_A_CLAIM if why else role
    return Unit(type=kind, at=span, sha256=fingerprint(text[span[0] : span[1]]), role=role, why=why)


def _line(text: str) -> str:
    """Give a text as one line that a record can hold; empty where it has nothing to print."""
    line = " ".join(_CONTROL.sub(" ", text).split())
    return line if len(line) <= _LINE else line[: _LINE - 1] + "…"


def _title(manuscript: Manuscript, units: dict[str, Unit]) -> str:
    """Give the document's title, as its format or its text has it."""
    titles = (unit.at for unit in units.values() if unit.type is UnitType.TITLE)
    start, end = next(titles, (0, 0))
    return _line(manuscript.title or manuscript.text[start:end])


def _authors(manuscript: Manuscript, units: dict[str, Unit]) -> tuple[str, ...]:
    """Give the document's authors, as its format or its bylines have them."""
    bylines = [manuscript.text[unit.at[0] : unit.at[1]] for unit in units.values() if unit.type is UnitType.BYLINE]
    named = manuscript.authors or tuple(name for line in bylines for name in authors_of(line))
    return tuple(line for name in named if (line := _line(name)))
