"""HTML: the text of the page with its tags removed and its entities replaced.

Counted as a W3C TextPositionSelector counts it, save that what is no text of the document is left out (title bar,
scripts, styles, templates, menus, buttons, drawings), and that a line feed stands between two blocks where the page
has no space there, so that no two words run together.

- `h1` to `h6` are headings; a paragraph all in bold without a full stop is one too, on level 4.
- `li` is a list item, `tr` a table row, `pre` a listing; text in any other block is a paragraph.
- A `<br>` ends a paragraph, and a typed bullet at its start makes it a list item.
- A table that holds headings, paragraphs or lists lays out the page: its cells are read as blocks.

Tags are found by a scanner of our own, in one pass and without recursion: the standard library's parser takes time
that grows with the square of some broken pages. From a tag that never closes on, all is text.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from kb.model.manuscript import Block, Form, Manuscript

SUFFIXES = (".html", ".htm", ".xhtml")


def _words(text: str) -> frozenset[str]:
    """Give the words of a list."""
    return frozenset(text.split())


_TAG = re.compile(r"<(?:[!?]|(/?)([a-zA-Z][^\s/>]*+))(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>")
_TAG_LIKE = re.compile(r"</?[a-zA-Z!?]")
_HUGE_ENTITY = re.compile(r"&#(?:\d{8,}|[xX][0-9a-fA-F]{7,});?")
_BULLET = re.compile(r"[•‣⁃◦▪●○■□·∙](?:\s++)(?=\S)")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_UNSEEN = _words("title script style template noscript svg iframe canvas nav button select")
_CONTAINERS = _words("ul ol table tbody thead tfoot")
_BREAKS = _CONTAINERS.union(_HEADINGS) | _words(
    """
    address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure
    footer form header hgroup hr html legend li main p pre section summary tr
    """
)
_LAYOUT = _words("div p li dt dd blockquote pre section").union(_HEADINGS)
_BOLD = frozenset({"b", "strong"})
# A link within the page: what it shows, where that is a number, points to the list as a raised one does.
_WITHIN = re.compile(r"\shref\s*+=\s*+[\"']?#", re.IGNORECASE)
_Event = tuple[str, str]


def read(text: str) -> Manuscript:
    """Read an HTML page, or a piece of one."""
    page = _Page()
    for kind, value in _events(text):
        if kind == "text":
            page.write(html.unescape(_HUGE_ENTITY.sub("\ufffd", value)))
        elif kind == "open":
            _open(page, value)
        else:
            _close(page, value)
    page.end_block()
    return Manuscript("".join(page.pieces), tuple(page.blocks), raised=tuple(page.raised))


def _events(text: str) -> Iterator[_Event]:
    """Yield the text, the opening tags and the closing tags of a page, in order."""
    position, last_comment, unclosed = 0, text.rfind("-->"), set[str]()
    while (at := text.find("<", position)) >= 0:
        yield "text", text[position:at]
        if text.startswith("<!--", at) and at < last_comment:
            position = text.index("-->", at + 2) + 3
            continue
        tag = _TAG.match(text, at)
        if tag is None:
            position = at + 1 if not _TAG_LIKE.match(text, at) else len(text)
            yield "text", text[at:position]
            continue
        position = tag.end()
        name = (tag[2] or "").lower()
        if name in _UNSEEN and not tag[1] and name not in unclosed:
            closing = re.compile(rf"</{name}\b", re.IGNORECASE).search(text, position)
            position = closing.start() if closing else position
            unclosed.update(() if closing else (name,))
        elif name:
            yield ("close" if tag[1] else "open"), "a#" if name == "a" and _WITHIN.search(tag[0]) else name
    yield "text", text[position:]


class Gap(IntEnum):
    """What must stand between the last text and the next."""

    NONE = 0
    SPACE = 1
    LINE = 2


@dataclass
class _Page:
    """What has been read so far, and what is open.

    `begun` is where the open block's text begins, or -1; `boundary` says that a block has ended since the last text.
    `raised` is what was set as superscript, or is a link within the page; `rising` where such a tag was opened.
    """

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    begun: int = -1
    ended: int = 0
    mark: int = 0
    ending: str = ""
    boundary: Gap = Gap.NONE
    heading: int = 0
    lists: list[str] = field(default_factory=list)
    item: bool = False
    row: bool = False
    listing: bool = False
    bold: int = 0
    light: bool = False
    raised: list[tuple[int, int]] = field(default_factory=list)
    rising: dict[str, int] = field(default_factory=dict)

    def write(self, text: str) -> None:
        """Add text, to the open block or to a new one."""
        if text.strip() and self._wants_break(text):
            self._append("\n")
        inner = text.strip()
        if inner:
            start = self.length + len(text) - len(text.lstrip())
            if self.begun < 0:
                self._begin(start, inner)
            self.ended, self.ending = start + len(inner), inner[-1]
            self.light = self.light or not self.bold
        self._append(text)

    def _wants_break(self, text: str) -> bool:
        """Tell whether a line feed comes first: cells need space between them, blocks a line of their own."""
        if self.boundary is Gap.NONE or not self.pieces:
            return False
        last = self.pieces[-1]
        space = last[len(last.rstrip()) :] + text[: len(text) - len(text.lstrip())]
        return not space if self.boundary is Gap.SPACE else "\n" not in space

    def _append(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.length += len(text)
            self.boundary = Gap.NONE if text.strip() or text == "\n" else self.boundary

    def _begin(self, start: int, inner: str) -> None:
        bullet = _BULLET.match(inner)
        self.mark, self.begun = start, start + (bullet.end() if bullet else 0)
        self.light = False

    def end_block(self) -> None:
        """End the open block, if one is."""
        if self.begun >= 0:
            form, level = self._form()
            self.blocks.append(Block(form, self.begun, self.ended, self.mark, level))
            self.begun, self.item = -1, False
        self.boundary = Gap.LINE

    def _form(self) -> tuple[Form, int]:
        if self.heading:
            return Form.HEADING, self.heading
        if self.row or self.listing:
            return (Form.ROW if self.row else Form.VERBATIM), 0
        if self.item and self.lists:
            return (Form.NUMBERED if self.lists[-1] == "ol" else Form.BULLET), len(self.lists)
        if self.mark < self.begun:
            return Form.BULLET, 1
        short = self.ended - self.begun <= 120 and self.ending not in ".:;,!"
        return (Form.HEADING, 4) if short and not self.light else (Form.PARAGRAPH, 0)


def _open(page: _Page, name: str) -> None:
    """Take in an opening tag."""
    if name == "sup" or (name == "a#" and not page.rising):
        page.rising[name[0]] = page.length
    elif name in _BOLD:
        page.bold += 1
    elif name in {"td", "th"}:
        page.boundary = max(page.boundary, Gap.SPACE)
    elif name in _BREAKS and not (name == "br" and (page.row or page.listing or page.heading)):
        page.row = name == "tr" or (page.row and name not in _LAYOUT)
        page.end_block()
        page.heading = _HEADINGS.get(name, 0)
        page.item = name == "li" or (page.item and name in _LAYOUT)
        page.listing = page.listing or name == "pre"
        if name in {"ul", "ol"}:
            page.lists.append(name)
    elif name == "br":
        page.boundary = max(page.boundary, Gap.SPACE)


def _close(page: _Page, name: str) -> None:
    """Take in a closing tag."""
    if name in {"sup", "a"} and (start := page.rising.pop(name[0], page.length)) < page.length:
        page.raised.append((start, page.length))
    elif name in _BOLD:
        page.bold = max(0, page.bold - 1)
    elif name in _BREAKS:
        page.end_block()
        page.heading = 0
        page.listing = page.listing and name != "pre"
        page.row = page.row and name not in {"tr", "table"}
        if name in {"ul", "ol"} and page.lists:
            page.lists.pop()
