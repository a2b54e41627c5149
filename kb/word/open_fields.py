"""Fields, content controls and bookmarks of reference managers, from where they open to where they end.

A complex field stands in runs: its beginning, an instruction cut anywhere, a separator, what it shows, its end; and
fields stand in fields. What stands before the separator is not shown.
"""

from dataclasses import dataclass, field

from kb.word.fields import Meant, bookmarked, instructed, tagged

# A place: the number of a paragraph, from 0, and an offset in it.
Mark = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A field of a reference manager: what it means, and from where to where it shows something."""

    start: Mark
    end: Mark
    meant: Meant


@dataclass(slots=True)
class _Open:
    """A field that has begun; `start` is where what it shows begins. `shows` from its separator on."""

    start: Mark
    shows: bool = False
    instruction: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    meant: Meant | None = None


@dataclass(slots=True)
class Fields:
    """The fields of one part: those that are open, and those that have ended. `properties` are the file's own."""

    properties: dict[str, str]
    found: list[Found] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _hiding: int = 0
    _simple: list[_Open] = field(default_factory=list)
    _controls: list[_Open] = field(default_factory=list)
    _bookmarks: dict[str, _Open] = field(default_factory=dict)

    @property
    def hides(self) -> bool:
        """Tell whether what comes now is an instruction, and not shown."""
        return self._hiding > 0

    def take(self, kind: str, here: Mark) -> None:
        """Take in a field's sign: begin, separate or end."""
        if kind == "begin":
            self._open.append(_Open(here))
            self._hiding += 1
        elif kind == "separate" and self._open and not self._open[-1].shows:
            self._open[-1].shows, self._open[-1].start = True, here
            self._hiding -= 1
        elif kind == "end" and self._open:
            self._end(here)

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open and not self._open[-1].shows:
            self._open[-1].instruction.append(text)

    def feed(self, data: str) -> None:
        """Add to the data of the innermost field."""
        if self._open:
            self._open[-1].data.append(data)

    def _end(self, here: Mark) -> None:
        done = self._open.pop()
        self._hiding -= not done.shows
        instruction, data = "".join(done.instruction), "".join(done.data)
        if instruction.lstrip().upper().startswith("ADDIN EN.CITE.DATA"):
            # EndNote keeps long data in a field of its own inside the instruction of the first.
            if self._open and data and not any(self._open[-1].data):
                self._open[-1].data.append(data)
            return
        self._keep(done.start if done.shows else here, here, instructed(instruction, data))

    def _keep(self, start: Mark, end: Mark, meant: Meant | None) -> None:
        if meant:
            self.found.append(Found(start, end, meant))

    def begin_simple(self, instruction: str, here: Mark) -> None:
        """Take in a field that is one element."""
        self._simple.append(_Open(here, meant=instructed(instruction)))

    def end_simple(self, here: Mark) -> None:
        """Take in its end."""
        if self._simple:
            done = self._simple.pop()
            self._keep(done.start, here, done.meant)

    def begin_control(self, here: Mark) -> None:
        """Take in a content control."""
        self._controls.append(_Open(here))

    def tag(self, text: str) -> None:
        """Take in the tag of the innermost content control."""
        if self._controls:
            self._controls[-1].meant = tagged(text)

    def content(self, here: Mark) -> None:
        """Take in where the innermost content control begins to show something."""
        if self._controls:
            self._controls[-1].start = here

    def end_control(self, here: Mark) -> None:
        """Take in its end."""
        if self._controls:
            done = self._controls.pop()
            self._keep(done.start, here, done.meant)

    def begin_bookmark(self, name: str, number: str, here: Mark) -> None:
        """Take in a bookmark, which Zotero may use in place of a field."""
        if meant := bookmarked(name, self.properties):
            self._bookmarks[number] = _Open(here, meant=meant)

    def end_bookmark(self, number: str, here: Mark) -> None:
        """Take in its end."""
        if done := self._bookmarks.pop(number, None):
            self._keep(done.start, here, done.meant)

    def close(self, here: Mark) -> None:
        """End what a part leaves open: a field that no run ends reaches to the part's end."""
        while self._open:
            self._end(here)
