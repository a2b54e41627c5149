"""What a Word file's styles and lists say of its paragraphs and runs: heading, list item, raised, hidden."""

from dataclasses import dataclass, field, fields, replace

from kb.model import Form
from kb.word.markup import Attributes, walk

_OFF = frozenset({"0", "false", "off"})
# A raise of the line, in half points, from which on figures stand as high as a superscript does.
_RAISED_FROM = 4


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph or a run looks, as far as it is said: None where it is not.

    `level` is a heading's, from 1, and 0 for body text; `list_` the number of a list's definition, and `depth` the
    level in it, from 0.
    """

    level: int | None = None
    list_: str | None = None
    depth: int | None = None
    raised: bool | None = None
    hidden: bool | None = None
    bold: bool | None = None

    def over(self, below: "Look") -> "Look":
        """Give this look where it says something, and otherwise the one below."""
        said = {each.name: getattr(self, each.name) for each in fields(self)}
        return replace(below, **{name: value for name, value in said.items() if value is not None})


PLAIN = Look()


def on(attributes: Attributes) -> bool:
    """Tell whether a switch of Word's is on: it is, unless it says otherwise."""
    return attributes.get("w:val", "1").lower() not in _OFF


def changed(look: Look, name: str, attributes: Attributes) -> Look:
    """Give a look with what an element of its properties says."""
    value = attributes.get("w:val", "")
    if name == "w:vertAlign":
        return replace(look, raised=value == "superscript")
    if name == "w:position":
        return replace(look, raised=_number(value) >= _RAISED_FROM)
    if name == "w:vanish":
        return replace(look, hidden=on(attributes))
    if name == "w:b":
        return replace(look, bold=on(attributes))
    if name == "w:numId":
        return replace(look, list_=value)
    if name == "w:ilvl":
        return replace(look, depth=_number(value))
    if name == "w:outlineLvl":
        return replace(look, level=_number(value) + 1 if _number(value) < 9 else 0)
    return look


def _number(text: str) -> int:
    return int(text) if text.lstrip("-").isascii() and text.lstrip("-").isdigit() and len(text) < 7 else 0


@dataclass(slots=True)
class Looks:
    """The looks of styles by their names in the file, and the form of each level of each list."""

    styles: dict[str, Look] = field(default_factory=dict)
    lists: dict[str, dict[int, Form]] = field(default_factory=dict)

    def style(self, name: str) -> Look:
        """Give a style's look; that of one that the file does not define says nothing."""
        return self.styles.get(name, PLAIN)

    def form(self, look: Look) -> Form | None:
        """Give the form of a list's item, or None of what is none."""
        if not look.list_ or look.list_ == "0":
            return None
        return self.lists.get(look.list_, {}).get(look.depth or 0, Form.NUMBERED)


def looks(styles: bytes | None, numbering: bytes | None) -> Looks:
    """Read the parts that define styles and lists."""
    sheet, lists = _Styles(), _Lists()
    if styles:
        walk(styles, "word/styles.xml", sheet)
    if numbering:
        walk(numbering, "word/numbering.xml", lists)
    forms = {number: lists.abstract.get(kind, {}) for number, kind in lists.numbers.items()}
    return Looks(_resolved(sheet), forms)


def _resolved(sheet: "_Styles") -> dict[str, Look]:
    """Give each style's look with those that it is based on; of a circle, each once."""
    made: dict[str, Look] = {}
    for name in sheet.own:
        chain: list[str] = []
        at = name
        while at in sheet.own and at not in made and at not in chain:
            chain.append(at)
            at = sheet.based.get(at, "")
        look = made.get(at, PLAIN)
        for each in reversed(chain):
            look = made[each] = sheet.own[each].over(look)
    return made


class _Styles:
    """Listens to word/styles.xml."""

    def __init__(self) -> None:
        self.own: dict[str, Look] = {}
        self.based: dict[str, str] = {}
        self._style = ""

    def start(self, name: str, attributes: Attributes, at: int) -> None:  # noqa: ARG002
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._style = attributes.get("w:styleId", "")
            self.own[self._style] = PLAIN
        elif self._style and name == "w:basedOn":
            self.based[self._style] = value
        elif self._style and name == "w:name":
            level = value.lower().removeprefix("heading ")
            heading = int(level) if level in set("123456789") else 1 if value.lower() == "title" else None
            if heading:
                self.own[self._style] = replace(self.own[self._style], level=heading)
        elif self._style:
            self.own[self._style] = changed(self.own[self._style], name, attributes)

    def end(self, name: str) -> None:
        self._style = "" if name == "w:style" else self._style

    def text(self, text: str) -> None:
        pass


class _Lists:
    """Listens to word/numbering.xml."""

    def __init__(self) -> None:
        self.abstract: dict[str, dict[int, Form]] = {}
        self.numbers: dict[str, str] = {}
        self._abstract = self._number = ""
        self._level = 0

    def start(self, name: str, attributes: Attributes, at: int) -> None:  # noqa: ARG002
        value = attributes.get("w:val", "")
        if name == "w:abstractNum":
            self._abstract = attributes.get("w:abstractNumId", "")
            self.abstract[self._abstract] = {}
        elif name == "w:num":
            self._number = attributes.get("w:numId", "")
        elif name == "w:abstractNumId":
            self.numbers[self._number] = value
        elif name == "w:lvl":
            self._level = _number(attributes.get("w:ilvl", ""))
        elif name == "w:numFmt" and self._abstract in self.abstract:
            form = {"bullet": Form.BULLET, "none": Form.PARAGRAPH}.get(value, Form.NUMBERED)
            self.abstract[self._abstract].setdefault(self._level, form)

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass
