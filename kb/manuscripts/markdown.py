"""Markdown: CommonMark with tables, strike-through, footnotes and YAML front matter, read by markdown-it.

The text is what a reader sees: marks, link targets, images, list numbers and tags in HTML are left out; blocks are
parted by an empty line, list items, table rows and lines by a line feed, cells by a tab. `[^1]` stands as `[1]`.

- A paragraph all in bold without a full stop is a heading, on level 4, as word processors export them.
- A line that begins with a typed bullet (`•`) is a list item, wherever it stands.
- `title`, `author`, `authors` and `bibliography` of the front matter are kept beside the text.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from kb.model.manuscript import Block, Form, Manuscript

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")

_FRONT = re.compile(r"---[ \t]*+\n((?:(?!---[ \t]*$|\.\.\.[ \t]*$).*\n){0,200})(?:---|\.\.\.)[ \t]*+(?:\n|\Z)", re.M)
_DEEPEST = 20
_MARK = r"(?:[ \t]*+(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))"
_DEEP_MARKS = re.compile(rf"^({_MARK}{{{_DEEPEST}}}){_MARK}++", re.M)
_DEEP_INDENT = re.compile(rf"^([ \t]{{{2 * _DEEPEST}}})[ \t]++", re.M)
_NOTE = re.compile(r"\[\^([^\]\s]{1,40})\]:[ \t]*+")
_NOTE_SIGN = re.compile(r"\[\^([^\]\s]{1,40})\]")
# Signs that stand, while a paragraph is read, around what is raised and around what refers to a footnote.
_UP, _DOWN, _REF, _UNREF = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_SIGNS = re.compile(f"[{_UP}{_DOWN}{_REF}{_UNREF}]")
_SUP = re.compile(
    r"<(?:(/)(?:sup|a)|sup\b[^<>]{0,500}|a\s(?:[^<>]{0,500}?\s)?href\s?=\s?[\"']?#[^<>]{0,500})\s?>", re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]*+>")
_UNSEEN = re.compile(r"<(script|style|template|noscript)\b[^<>]*+>", re.IGNORECASE)
_BREAK = re.compile(r"<br\b[^<>]{0,100}>", re.IGNORECASE)
_BULLET = re.compile(r"[•‣⁃◦▪●○■□·∙](?:\s++)(?=\S)")
_BULLET_LINE = re.compile(r"\n(?=\s*[•‣⁃◦▪●○■□·∙]\s)")


def read(text: str) -> Manuscript:
    """Read a Markdown file."""
    front, body = _front_matter(_SIGNS.sub("\ufffd", text))
    page = _Page(line=text.count("\n", 0, len(text) - len(body)))
    page.offset = page.line
    for token in _parser().parse(_shallow(body)):
        page.take(token)
    where = tuple(page.lines), tuple(page.raised), tuple(page.signs)
    return Manuscript("".join(page.pieces), tuple(page.blocks), *front, *where)


def _front_matter(text: str) -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], str]:
    """Part the YAML front matter, if there is one, from the text; give its title, authors and bibliographies."""
    found = _FRONT.match(text)
    try:
        data = yaml.safe_load(found[1]) if found else None
    except (yaml.YAMLError, RecursionError, ValueError):
        data = None
    if found is None or not isinstance(data, dict):
        return ("", (), ()), text
    authors = data.get("authors", data.get("author")) or ()
    names = [authors] if isinstance(authors, str | dict) else list(authors) if isinstance(authors, list) else []
    listed = data.get("bibliography")
    files = [listed] if isinstance(listed, str) else listed if isinstance(listed, list) else []
    bibliographies = tuple(file for file in files if isinstance(file, str) and file)
    return (str(data.get("title") or ""), tuple(_name(name) for name in names), bibliographies), text[found.end() :]


def _shallow(text: str) -> str:
    """Take out what nests quotes and lists deeper than anyone writes by hand."""
    return _DEEP_INDENT.sub(r"\1", _DEEP_MARKS.sub(r"\1", text))


def _name(author: Any) -> str:
    """Give the name of an author, who may be written as a mapping."""
    return str(author.get("name", "")) if isinstance(author, dict) else str(author)


def _parser() -> MarkdownIt:
    """Make the parser. It leaves out what is nested deeper than it is told, so nothing may come to it that deep."""
    parser = MarkdownIt("commonmark", {"maxNesting": 4 * _DEEPEST}).enable(["table", "strikethrough"])
    parser.block.ruler.before("reference", "footnote", _footnote, {"alt": ["paragraph", "reference"]})
    return parser


def _footnote(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Read a footnote's text, from `[^1]:` to the next empty line or footnote: a rule for markdown-it."""
    begin = state.bMarks[first] + state.tShift[first]
    found = _NOTE.match(state.src, begin, state.eMarks[first])
    if not found or silent:
        return bool(found)
    end = first + 1
    while end < last and not state.isEmpty(end) and not _NOTE.match(state.src, state.bMarks[end] + state.tShift[end]):
        end += 1
    state.push("note_open", "", 1).info = found[1]
    token = state.push("inline", "", 0)
    token.map = [first, end]
    token.content, token.children = state.src[found.end() : state.eMarks[end - 1]].strip(), []
    state.push("note_close", "", -1)
    state.line = end
    return True


@dataclass
class _Page:
    """The text and blocks read so far, and what is open.

    `line` is the line of the file that the last token began in, `offset` the first line after the front matter.
    """

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    form: Form = Form.PARAGRAPH
    level: int = 0
    lists: list[Form] = field(default_factory=list)
    item: bool = False
    cells: list[str] | None = None
    line: int = 0
    offset: int = 0
    lines: list[int] = field(default_factory=list)
    label: str = ""
    raised: list[tuple[int, int]] = field(default_factory=list)
    signs: list[tuple[int, int]] = field(default_factory=list)

    def take(self, token: Token) -> None:
        """Take in one token of the parser."""
        kind = token.type
        if token.map:
            self.line = self.offset + token.map[0]
        if kind == "inline":
            self._inline(token)
        elif kind in {"fence", "code_block"}:
            self._add(token.content, Form.VERBATIM)
        elif kind == "html_block":
            for chunk in re.split(r"\n\s*\n", _without_tags(token.content)):
                self._add(chunk, Form.PARAGRAPH)
        elif kind == "heading_open":
            self.form, self.level = Form.HEADING, int(token.tag[1])
        elif kind == "note_open":
            self.form, self.label = Form.NOTE, token.info
        elif kind in {"heading_close", "note_close"}:
            self.form, self.level, self.label = Form.PARAGRAPH, 0, ""
        else:
            self._nest(kind)

    def _nest(self, kind: str) -> None:
        if kind in {"bullet_list_open", "ordered_list_open"}:
            self.lists.append(Form.BULLET if kind.startswith("b") else Form.NUMBERED)
        elif kind in {"bullet_list_close", "ordered_list_close"}:
            self.lists.pop()
        elif kind == "list_item_open":
            self.item = True
        elif kind == "tr_open":
            self.cells = []
        elif kind == "tr_close":
            self._add("\t".join(self.cells or ()), Form.ROW)
            self.cells = None

    def _inline(self, token: Token) -> None:
        text = _visible(token.children or ())
        if self.cells is not None:
            self.cells.append(" ".join(text.split()))
        elif self.form is not Form.PARAGRAPH:
            self._add(text, self.form, self.level)
        elif self.item and self.lists:
            self._add(text, self.lists[-1], len(self.lists))
        elif _all_bold(token.children or ()) and len(text) <= 120 and text.rstrip()[-1:] not in ".:;,!":
            self._add(text, Form.HEADING, 4)
        else:
            for line in _BULLET_LINE.split(text):
                self._add(line, Form.PARAGRAPH)

    def _add(self, text: str, form: Form, level: int = 0) -> None:
        signed = text.strip("\n") if form is Form.VERBATIM else text.strip()
        inner = _SIGNS.sub("", signed)
        if not inner.strip():
            return
        bullet = _BULLET.match(inner) if form is Form.PARAGRAPH else None
        form, level = (Form.BULLET, 1) if bullet else (form, level)
        close = bool(self.blocks) and form is self.blocks[-1].form and form in {Form.BULLET, Form.NUMBERED, Form.ROW}
        gap = "" if not self.blocks else "\n" if close else "\n\n"
        mark = self.length + len(gap) + len(inner) - len(inner.lstrip())
        end = self.length + len(gap) + len(inner.rstrip())
        self.blocks.append(Block(form, mark + (bullet.end() if bullet else 0), end, mark, level, self.label))
        self._note_signs(signed, self.length + len(gap))
        self.lines.append(self.line)
        self.pieces += (gap, inner)
        self.length += len(gap) + len(inner)
        self.item = False

    def _note_signs(self, signed: str, start: int) -> None:
        """Note where the text of a block is raised, and where it refers to footnotes."""
        opened: dict[str, int] = {}
        for seen, sign in enumerate(_SIGNS.finditer(signed)):
            place = start + sign.start() - seen
            if sign[0] in _UP + _REF:
                opened[sign[0]] = place
            elif sign[0] == _UNREF:
                self.signs.append((opened.get(_REF, place), place))
            elif _UP in opened:
                self.raised.append((opened.pop(_UP), place))


def _visible(children: Sequence[Token]) -> str:
    """Give the text of a run of inline tokens, with signs around what is raised and around references to footnotes."""
    return _NOTE_SIGN.sub(rf"{_REF}[\1]{_UNREF}", "".join(_pieces(children)))


def _pieces(children: Sequence[Token]) -> Iterator[str]:
    """Yield the text of each inline token that has any."""
    for child in children:
        if child.type in {"softbreak", "hardbreak"} or (child.type == "html_inline" and _BREAK.match(child.content)):
            yield "\n"
        elif child.type in {"text", "code_inline", "text_special"}:
            yield child.content
        elif child.type == "html_inline" and (tag := _SUP.match(child.content)):
            yield _DOWN if tag[1] else _UP
        elif child.type == "link_open" and str(child.attrs.get("href", "")).startswith("#"):
            yield _UP
        elif child.type == "link_close":
            yield _DOWN


def _without_tags(text: str) -> str:
    """Give the text of a block of HTML inside Markdown."""
    first, *rest = text.split("<!--")
    seen = first + "".join(piece.partition("-->")[2] if "-->" in piece else piece for piece in rest)
    seen = "".join(_outside_scripts(seen))
    return html.unescape(re.sub(r"&#\w{8,}", "\ufffd", _TAG.sub("", _BREAK.sub("\n", seen))))


def _outside_scripts(text: str) -> Iterator[str]:
    """Yield what a reader sees of a block of HTML: no scripts, no styles; one that never ends hides the rest."""
    position = 0
    while opened := _UNSEEN.search(text, position):
        yield text[position : opened.start()]
        closed = re.compile(rf"</{opened[1]}\s*>", re.IGNORECASE).search(text, opened.end())
        if closed is None:
            return
        position = closed.end()
    yield text[position:]


def _all_bold(children: Sequence[Token]) -> bool:
    """Tell whether a paragraph is one run of bold and nothing else."""
    inner = [c for c in children if c.type != "text" or c.content.strip()]
    ends = [c.type for c in inner if c.type in {"strong_open", "strong_close"}]
    bold = ends == ["strong_open", "strong_close"]
    return bold and inner[0].type == "strong_open" and inner[-1].type == "strong_close"
