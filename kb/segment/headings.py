"""Where the front matter ends and which blocks are headings.

A format that marks headings is believed. A text without any is read by its form: short lines without a full stop,
numbered or with capitals or alone before prose, and where the lines before the first prose end.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kb.model.manuscript import Block, Form, Manuscript
from kb.segment.front import line_type
from kb.segment.titles import Look, is_prose, is_section_name, level_of, look

_COUNT = re.compile(r"(\d{1,2})\.\s*+")
_LONGEST_RUN = 3


def outline(manuscript: Manuscript) -> tuple[list[Block], int]:
    """Give the blocks with their headings told, and how many of them are front matter.

    A heading within the front matter is the title.
    """
    blocks = list(manuscript.blocks)
    marked = [index for index, block in enumerate(blocks) if block.form is Form.HEADING]
    if marked:
        return blocks, _front_before(marked, blocks, manuscript.text)
    texts = [manuscript.text[block.start : block.end] for block in blocks]
    looks = _looks(blocks, texts, [_count(manuscript.text[block.mark : block.start]) for block in blocks])
    front = _front_of_lines(blocks, texts, looks)
    return [_told(*each) for each in zip(blocks, texts, _headings(looks, front), strict=True)], front


def _front_before(marked: list[int], blocks: Sequence[Block], text: str) -> int:
    """Give how many blocks precede the first heading that is not the title, where the format marks headings."""
    first = marked[0]
    level = blocks[first].level
    others = [index for index in marked[1:] if blocks[index].level <= level]
    name = text[blocks[first].start : blocks[first].end]
    before = [text[block.start : block.end] for block in blocks[:first]]
    if is_section_name(name) or any(is_prose(each) for each in before):
        return first
    rest = marked[1] if len(marked) > 1 else len(blocks)
    between = [text[block.start : block.end] for block in blocks[first + 1 : rest]]
    alone = not others and (level == 1 or len(marked) > 1)
    titled = alone or (len(marked) > 1 and not any(is_prose(each) for each in between))
    return rest if titled else first


def _looks(blocks: Sequence[Block], texts: Sequence[str], counts: Sequence[int]) -> list[Look]:
    """Tell how much each block looks like a heading, given what stands before and after it."""
    bare = [_bare_look(index, block.form, texts[index], counts) for index, block in enumerate(blocks)]
    for index, (block, text) in enumerate(zip(blocks, texts, strict=True)):
        following = index + 1 < len(blocks) and blocks[index + 1].form is Form.PARAGRAPH
        prose = following and (is_prose(texts[index + 1]) or bare[index + 1] is Look.HEADING)
        if index + 1 == len(blocks) or (bare[index] is Look.MAYBE and not (prose and block.form is Form.PARAGRAPH)):
            bare[index] = Look.NO
        if bare[index] is Look.MAYBE and len(texts[index + 1]) <= len(text):
            bare[index] = Look.NO
    return bare


def _bare_look(index: int, form: Form, text: str, counts: Sequence[int]) -> Look:
    """Tell how much a block looks like a heading by its own form and the numbers beside it."""
    headed = form is Form.PARAGRAPH or (form is Form.NUMBERED and _numbers_heading(index, counts))
    return look(text) if headed and not line_type(text) else Look.NO


def _count(mark: str) -> int:
    """Give the number of a marker like `2.`, which may be a heading's, or 0."""
    found = _COUNT.fullmatch(mark)
    return int(found[1]) if found else 0


def _numbers_heading(index: int, counts: Sequence[int]) -> bool:
    """Tell whether a number may be a heading's: no item of the same list stands right before or after it."""
    own = counts[index]
    before, after = counts[max(0, index - 1) : index], counts[index + 1 : index + 2]
    return own > 0 and not (own > 1 and own - 1 in before) and own + 1 not in after


def _front_of_lines(blocks: Sequence[Block], texts: Sequence[str], looks: Sequence[Look]) -> int:
    """Give how many blocks are front matter where nothing marks headings.

    The lines before the first prose are the title and what goes with it, up to the first section name or number, or
    else up to the line right before the prose if that looks like a heading.
    """
    lead = next((i for i, b in enumerate(blocks) if b.form is not Form.PARAGRAPH or is_prose(texts[i])), len(blocks))
    for index in range(lead + 1 if lead < len(blocks) else lead):
        numbered = index > 0 and blocks[index].form is Form.NUMBERED and looks[index] is not Look.NO
        if numbered or is_section_name(texts[index]):
            return index
    question = lead > 1 and looks[lead - 1] is Look.MAYBE and texts[lead - 1].endswith("?")
    if lead > 1 and (question or looks[lead - 1] is Look.HEADING):
        return lead - 1
    return next((i for i in range(lead, len(blocks)) if looks[i] is not Look.NO), len(blocks))


def _headings(looks: Sequence[Look], front: int) -> list[bool]:
    """Tell which blocks are headings: none of the front matter, and only the ends of a long run, which is a list."""
    told = [index >= front and each is not Look.NO for index, each in enumerate(looks)]
    begin = 0
    for index in range(len(told) + 1):
        if index == len(told) or not told[index]:
            if index - begin > _LONGEST_RUN:
                told[begin + 1 : index - 1] = [False] * (index - begin - 2)
            begin = index + 1
    return told


def _told(block: Block, text: str, heading: bool) -> Block:
    """Make a block a heading where it is told to be one: its number then belongs to it."""
    return replace(block, form=Form.HEADING, start=block.mark, level=level_of(text)) if heading else block
