"""One part of a Word file (the document, its footnotes, its endnotes) read into the story.

What no reader sees is left out: deleted and moved text, hidden runs, the instructions of fields, comments, the second
branch of alternate content, the reading of ruby. A text box stands behind the paragraph that holds it. Note marks are
left out, since the number of a note is no number of a list.
"""

from collections.abc import Callable

from kb.model import Form
from kb.word.looks import PLAIN, Look, Looks, changed
from kb.word.markup import Attributes
from kb.word.open_fields import Fields, Mark
from kb.word.story import Paragraph, Run, Story
from kb.word.symbols import sign

_SKIPPED = frozenset(
    (
        *("w:del", "w:moveFrom", "w:rt", "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange"),
        *("w:trPrChange", "w:tcPrChange", "w:numberingChange", "w:delText", "w:delInstrText", "w:tabs"),
    )
)
_OF_RUNS = frozenset({"w:vertAlign", "w:position", "w:vanish", "w:b"})
_OF_PARAGRAPHS = frozenset({"w:numId", "w:ilvl", "w:outlineLvl"})
_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:noBreakHyphen": "-"}
_UNSEEN_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_TO_SPACES = str.maketrans(dict.fromkeys("\n\r\v\f\u2028\u2029\x85", " "))


class Body:
    """Listens to a part, and adds it to the story."""

    def __init__(self, part: str, story: Story, looks: Looks, properties: dict[str, str], note: bool = False) -> None:
        self.fields = Fields(properties)
        self._part, self._story, self._looks, self._note = part, story, looks, note
        self._skipping = 0
        self._open: list[str] = []
        self._chosen: list[bool] = []
        self._tables = 0
        self._at = 0
        # More than one paragraph, or run, is open only where a text box stands in it.
        self._paragraphs: list[Paragraph] = []
        self._runs: list[Run] = []
        self._waiting: list[Paragraph] = []
        self._next = len(story.starts)

    def start(self, name: str, attributes: Attributes, at: int) -> None:
        """Take in an opening tag."""
        if self._skipping or name in _SKIPPED or self._is_other_branch(name) or _is_unseen_note(name, attributes):
            self._skipping += 1
            return
        self._open.append(name)
        self._at = at
        if handler := _STARTS.get(name):
            handler(self, attributes)
        elif name in _SIGNS:
            self._write(_SIGNS[name])
        elif name in _OF_RUNS and self._open[-3:-1] == ["w:r", "w:rPr"]:
            self._runs[-1].look = changed(self._runs[-1].look, name, attributes)
        elif name in _OF_PARAGRAPHS and self._paragraphs and self._open[-2] in ("w:pPr", "w:numPr"):
            self._paragraphs[-1].look = changed(self._paragraphs[-1].look, name, attributes)

    def end(self, name: str) -> None:
        """Take in a closing tag."""
        if self._skipping:
            self._skipping -= 1
            return
        self._open.pop()
        if handler := _ENDS.get(name):
            handler(self)

    def text(self, text: str) -> None:
        """Take in characters."""
        own = self._open[-1] if self._open and not self._skipping else ""
        if own in ("w:t", "m:t"):
            self._write(text.translate(_TO_SPACES))
        elif own == "w:instrText":
            self.fields.instruct(text)
        elif own == "w:fldData":
            self.fields.feed(text)

    def close(self) -> None:
        """End what the part leaves open."""
        self.fields.close(self._here())

    def _is_other_branch(self, name: str) -> bool:
        """Tell whether a branch of alternate content is not the first."""
        if name not in ("mc:Choice", "mc:Fallback") or not self._chosen:
            return False
        taken, self._chosen[-1] = self._chosen[-1], True
        return taken

    def _here(self) -> Mark:
        """Give the place that has been reached; between paragraphs, the beginning of the next."""
        if self._paragraphs:
            return self._paragraphs[-1].number, self._paragraphs[-1].length
        return self._next, 0

    def _write(self, text: str) -> None:
        """Add visible text, unless it is hidden or stands in a field's instruction."""
        if self.fields.hides:
            if text == "-":
                self.fields.instruct(text)
        elif self._paragraphs and self._runs and not self._runs[-1].look.hidden:
            self._paragraphs[-1].write(text, self._runs[-1])
        elif self._paragraphs and not self._runs:
            # The letters of a formula stand in runs of their own.
            self._paragraphs[-1].write(text, Run(self._paragraphs[-1].take_number(), self._at, PLAIN))

    def begin_paragraph(self, _: Attributes) -> None:
        """Open a paragraph."""
        self._paragraphs.append(Paragraph(self._next, PLAIN))
        self._next += 1

    def end_paragraph(self) -> None:
        """Close it; with those of its text boxes it is added to the story."""
        done = self._paragraphs.pop()
        done.form = self._form(done.look)
        self._waiting.append(done)
        if not self._paragraphs:
            for paragraph in sorted(self._waiting, key=lambda one: one.number):
                self._story.add(self._part, paragraph)
            self._waiting.clear()

    def _form(self, look: Look) -> Form | None:
        return Form.NOTE if self._note else self._looks.form(look) or (Form.ROW if self._tables else None)

    def style_paragraph(self, attributes: Attributes) -> None:
        """Take in a paragraph's style."""
        if self._paragraphs and self._open[-2:-1] == ["w:pPr"]:
            self._paragraphs[-1].look = self._looks.style(attributes.get("w:val", ""))

    def begin_run(self, _: Attributes) -> None:
        """Open a run: it looks as its paragraph does, unless it says otherwise."""
        own = self._paragraphs[-1] if self._paragraphs else None
        self._runs.append(Run(own.take_number() if own else 0, self._at, own.look if own else PLAIN))

    def end_run(self) -> None:
        """Close it."""
        self._runs.pop()

    def style_run(self, attributes: Attributes) -> None:
        """Take in a run's style."""
        if self._open[-3:-1] == ["w:r", "w:rPr"]:
            self._runs[-1].look = self._looks.style(attributes.get("w:val", "")).over(self._runs[-1].look)

    def break_line(self, _: Attributes) -> None:
        """Take in a line break, or a page's: a space, and the end of a block."""
        if self._paragraphs and not self.fields.hides:
            self._write(" ")
            self._paragraphs[-1].breaks.append(self._paragraphs[-1].length)

    def show_sign(self, attributes: Attributes) -> None:
        """Take in a sign of a symbol font."""
        self._write(sign(attributes.get("w:font", ""), attributes.get("w:char", "")))

    def take_field(self, attributes: Attributes) -> None:
        """Take in a field's sign."""
        self.fields.take(attributes.get("w:fldCharType", ""), self._here())

    def begin_simple(self, attributes: Attributes) -> None:
        """Open a field that is one element."""
        self.fields.begin_simple(attributes.get("w:instr", ""), self._here())

    def tag(self, attributes: Attributes) -> None:
        """Take in a content control's tag."""
        if self._open[-2:-1] == ["w:sdtPr"]:
            self.fields.tag(attributes.get("w:val", ""))

    def bookmark(self, attributes: Attributes) -> None:
        """Open a bookmark."""
        self.fields.begin_bookmark(attributes.get("w:name", ""), attributes.get("w:id", ""), self._here())

    def end_bookmark(self, attributes: Attributes) -> None:
        """Close a bookmark."""
        self.fields.end_bookmark(attributes.get("w:id", ""), self._here())

    def begin_alternate(self, _: Attributes) -> None:
        """Open alternate content: its first branch counts."""
        self._chosen.append(False)

    def end_alternate(self) -> None:
        """Close it."""
        self._chosen.pop()

    def nest_table(self, by: int) -> None:
        """Open a table, or close one."""
        self._tables += by


def _is_unseen_note(name: str, attributes: Attributes) -> bool:
    return name in ("w:footnote", "w:endnote") and attributes.get("w:type") in _UNSEEN_NOTES


_STARTS: dict[str, Callable[[Body, Attributes], None]] = {
    "w:p": Body.begin_paragraph,
    "w:pStyle": Body.style_paragraph,
    "w:r": Body.begin_run,
    "w:rStyle": Body.style_run,
    "w:br": Body.break_line,
    "w:cr": Body.break_line,
    "w:sym": Body.show_sign,
    "w:fldChar": Body.take_field,
    "w:fldSimple": Body.begin_simple,
    "w:sdt": lambda body, _: body.fields.begin_control(body._here()),
    "w:sdtContent": lambda body, _: body.fields.content(body._here()),
    "w:tag": Body.tag,
    "w:bookmarkStart": Body.bookmark,
    "w:bookmarkEnd": Body.end_bookmark,
    "mc:AlternateContent": Body.begin_alternate,
    "w:tbl": lambda body, _: body.nest_table(1),
}
_ENDS: dict[str, Callable[[Body], None]] = {
    "w:p": Body.end_paragraph,
    "w:r": Body.end_run,
    "w:fldSimple": lambda body: body.fields.end_simple(body._here()),
    "w:sdt": lambda body: body.fields.end_control(body._here()),
    "mc:AlternateContent": Body.end_alternate,
    "w:tbl": lambda body: body.nest_table(-1),
}
