"""Where a document's reference lists are, and where its prose is, in which citations are looked for.

A list begins below a heading that says so, in any of the common languages, whether or not the format marks it as a
heading; without one, it is the longest run of paragraphs at the end that look like references.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kb.model.manuscript import Block, Form, Manuscript
from kb.parsing.citation.folding import fold
from kb.parsing.headings import heads_list

_FOLLOWING = frozenset(fold(name) for name in ("Appendix", "Anhang", "Annexe", "Figure legends", "Acknowledgements"))
_LISTED = (Form.NUMBERED, Form.BULLET)
_CAPITAL = r"[^\W\d_a-z]"
_NAMED = re.compile(
    rf"\A\W{{0,3}}(?:\[?\(?\d{{1,4}}[.)\]]*\s*)?(?:"
    # Family name first: van Mora, A. | Mora AB, | MORA, Ana | Mora & Lind
    rf"(?:[a-z']{{1,4}}\s){{0,3}}{_CAPITAL}[\w'’\-]+,?\s(?:{_CAPITAL}\.|{_CAPITAL}{{1,3}}[,.\s(]|{_CAPITAL}[\w'’-]+,|&|and\s)"
    # Given names first: A. B. Mora | Ana Mora and | Ana B. Mora.
    rf"|(?:{_CAPITAL}\.[\s-]?){{1,3}}{_CAPITAL}[\w'’\-]+[,\s]"
    rf"|{_CAPITAL}[\w'’-]+\s(?:{_CAPITAL}\.?\s){{0,2}}(?:[a-z]{{1,4}}\s){{0,2}}{_CAPITAL}[\w'’-]+(?:,\s|\.\s|\sand\s))"
)
_YEAR = re.compile(r"(?<![\d/])(?:1[5-9]|20)\d\d[a-z]?(?!\d)|\bn\.\s?d\.|\bin press\b")
_IDENTIFIED = re.compile(r"\bdoi\b|\b10\.\d{4,9}/|https?://|\bPMID\b|\bPMC\d|\barXiv\b|\bISBN\b", re.IGNORECASE)
_PLACED = re.compile(
    r"\d\s?\(\d{1,4}\)|\d\s?[:,]\s?[eE]?\d+\s?[-–]\s?\d+|\bpp?\.\s?\d|\b[Vv]ol\.|\d+[-–]\d+\.?\s*\Z|\bIn:|\(Eds?\.\)"
)
# A line that ends so is none to end with; and one that begins so is none to begin with.
_UNENDED = re.compile(r"(?:[,&‐-]|\b(?:and|und|et|y|e|en|och|og|i|al\.|[a-z]{2,3}))\Z")
_REST = re.compile(r"[a-zà-ÿ]|[(\[]?\d{4}[a-z]?[);:,\]]|&")
_STOPS = frozenset(".!?:;")
_TAIL = 300
_LONGEST = 1500
_SHORT = 80
_FEWEST = 3
_LIKE = 2
_SURELY = 3
# So many blocks between two references may look like none.
_WIDEST_GAP = 3


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """A list of references: its heading, if it has one, and its items.

    An item is a printed reference, from `start`; what numbers it stands from `mark` on.
    """

    heading: Block | None
    items: tuple[Block, ...]

    @property
    def start(self) -> int:
        """Give where the list begins, with its heading."""
        return self.heading.mark if self.heading else self.items[0].mark

    @property
    def end(self) -> int:
        """Give where it ends."""
        return self.items[-1].end


def reference_lists(manuscript: Manuscript) -> tuple[ReferenceList, ...]:
    """Find the reference lists of a document, in order; a document may have none, or one for each of its parts."""
    blocks = manuscript.blocks
    texts = [manuscript.text[block.start : block.end] for block in blocks]
    found: list[ReferenceList] = []
    place = 0
    while place < len(blocks):
        place += 1
        if _is_heading(blocks[place - 1], texts[place - 1]):
            items, after = _items(blocks, texts, place)
            if items:
                found.append(ReferenceList(blocks[place - 1], items))
                place = after
    return tuple(found) or tuple(_of_notes(blocks, texts)) or tuple(_by_form(blocks, texts))


def prose(manuscript: Manuscript, lists: Sequence[ReferenceList] | None = None) -> tuple[tuple[int, int], ...]:
    """Give the stretches of a document in which it may cite: its blocks outside the lists, without listings."""
    taken = [(each.start, each.end) for each in (reference_lists(manuscript) if lists is None else lists)]
    found: list[tuple[int, int]] = []
    for block in manuscript.blocks:
        while taken and taken[0][1] <= block.mark:
            taken.pop(0)
        if block.form not in (Form.VERBATIM, Form.RULE) and not (taken and taken[0][0] <= block.mark):
            if found and block.form is Form.PARAGRAPH and _goes_on(manuscript.text, found[-1], block.start):
                found[-1] = (found[-1][0], block.end)
            else:
                found.append((block.start, block.end))
    return tuple(found)


def _goes_on(text: str, last: tuple[int, int], start: int) -> bool:
    """Tell whether a line can only be the rest of what stands before, of a text that is broken into lines."""
    if text[last[1] : start].strip(" \t") != "\n":
        return False
    above = text[max(last[0], last[1] - _TAIL) : last[1]]
    inside = any(above.rfind(left) > above.rfind(right) for left, right in ("()", "[]"))
    return inside or bool(_UNENDED.search(above)) or (above[-1] not in _STOPS and bool(_REST.match(text, start)))


def _is_heading(block: Block, text: str) -> bool:
    """Tell whether a block says that a list of references follows."""
    if len(text) > _SHORT or block.form in (Form.ROW, Form.VERBATIM, Form.RULE):
        return False
    return heads_list(text)


def _items(blocks: Sequence[Block], texts: Sequence[str], first: int) -> tuple[tuple[Block, ...], int]:
    """Give the items below a heading, and the place of the block after the last.

    A block that looks like no reference belongs to the item before it where others follow soon: it is the rest of a
    reference that was broken into lines.
    """
    first = _after_lead(blocks, texts, first)
    items: list[Block] = []
    place = after = first
    while place < len(blocks) and place - after <= _WIDEST_GAP and not _ends(blocks[place], texts[place]):
        if _is_item(blocks[place], texts[place], blocks[first].form) or (items and _is_rest(texts[place])):
            for between in range(after, place + 1):
                _take(items, blocks[between], texts[between], blocks[first].form)
            after = place + 1
        place += 1
    return tuple(items), after


def _take(items: list[Block], block: Block, text: str, form: Form) -> None:
    """Add a block to the items: as one of them, or to the last."""
    own = block.form in _LISTED if form in _LISTED else block.form is form and not _is_rest(text) and len(text) > _SHORT
    if items and not (own or _is_item(block, text, form)):
        items[-1] = replace(items[-1], end=block.end)
    else:
        items.append(block)


def _after_lead(blocks: Sequence[Block], texts: Sequence[str], first: int) -> int:
    """Step over a sentence or two before the items."""
    for place in range(first, min(first + 3, len(blocks))):
        if blocks[place].form in _LISTED or likeness(texts[place]) >= _LIKE:
            return place
        if blocks[place].form is not Form.PARAGRAPH:
            break
    return len(blocks) if first >= len(blocks) or likeness(texts[first]) < 1 else first


def _ends(block: Block, text: str) -> bool:
    """Tell whether a block ends a list: a heading, or a short line that can only be one."""
    if block.form in (Form.HEADING, Form.RULE, Form.VERBATIM) or _is_heading(block, text) or fold(text) in _FOLLOWING:
        return True
    titled = len(text) <= _SHORT and text[0].isupper() and not re.search(r"\d|[.,:;/)]", text)
    return block.form is Form.PARAGRAPH and titled and len(text.split()) > 1


def _is_item(block: Block, text: str, form: Form) -> bool:
    """Tell whether a block is an item of a list whose first item has some form."""
    if form in _LISTED:
        return block.form in _LISTED
    much = likeness(text)
    return much >= _LIKE or (much == 1 and len(text) > _SHORT and block.form not in _LISTED)


def _is_rest(text: str) -> bool:
    """Tell whether a block can only be the rest of the one before: it begins with a small letter, a sign or a link."""
    return not text[0].isupper() and not text[0].isdigit() and text[0] not in "“\"'«[("


def likeness(text: str) -> int:
    """Give how much a paragraph looks like a printed reference, from 0 to 5; from 3 on it hardly is anything else."""
    if len(text) > _LONGEST:
        return 0
    return (
        2 * bool(_NAMED.match(text))
        + bool(_YEAR.search(text))
        + bool(_IDENTIFIED.search(text))
        + bool(_PLACED.search(text))
    )


def _of_notes(blocks: Sequence[Block], texts: Sequence[str]) -> Iterator[ReferenceList]:
    """Yield the footnotes as a list, where most of them are references."""
    notes = [at for at, block in enumerate(blocks) if block.form is Form.NOTE]
    if notes and 2 * sum(likeness(texts[at]) >= _LIKE for at in notes) > len(notes):
        # What stands between two notes, wherever their author puts them, is prose.
        yield from (ReferenceList(None, (blocks[at],)) for at in notes)


def _by_form(blocks: Sequence[Block], texts: Sequence[str]) -> Iterator[ReferenceList]:
    """Yield the last run of blocks that look like references, where no heading says where they begin."""
    last = len(blocks)
    while last:
        first = last
        while first and likeness(texts[first - 1]) >= _SURELY:
            first -= 1
        certain = any(likeness(texts[at]) > _SURELY for at in range(first, last))
        if last - first >= _FEWEST or certain:
            yield ReferenceList(None, tuple(blocks[first:last]))
            return
        last = min(first, last - 1)
