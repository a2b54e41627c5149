"""A Word file's bytes to its text, its blocks, and the fields of reference managers in it.

Its own parts are told by what the file says they are. The document comes first, then its footnotes and endnotes;
headers, footers and comments are no text of it. zipfile and expat, of Python itself, read it: what reads Word files for
other ends gives neither fields nor notes nor the place of a run.
"""

from dataclasses import dataclass

from kb.model import Anchor, Manuscript
from kb.word.body import Body
from kb.word.container import Package
from kb.word.fields import Meant
from kb.word.looks import looks
from kb.word.markup import Attributes, walk
from kb.word.open_fields import Found, Mark
from kb.word.story import Story


@dataclass(frozen=True, slots=True)
class Code:
    """A field of a reference manager: what it means, and the place of what it shows, as code points of the text."""

    start: int
    end: int
    meant: Meant


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file as it was read. `anchors` say from which run each stretch of the text came, in order."""

    manuscript: Manuscript
    codes: tuple[Code, ...]
    anchors: tuple[Anchor, ...]


def read(data: bytes) -> WordFile:
    """Read a Word file. Raises Refused where it is none, is damaged, locked, or unfolds to too much."""
    package = Package(data)
    related = package.related(package.main)
    sheets = [related.get(kind, f"word/{kind}.xml") for kind in ("styles", "numbering")]
    look = looks(*(package.part(name) for name in sheets))
    known = _Properties()
    if custom := package.part("docProps/custom.xml"):
        walk(custom, "docProps/custom.xml", known)
    story, found = Story(), list[Found]()
    notes = [related.get(kind, f"word/{kind}.xml") for kind in ("footnotes", "endnotes")]
    for name in (package.main, *notes):
        part = package.part(name)
        if part is not None:
            body = Body(name, story, look, known.values, note=name != package.main)
            walk(part, name, body)
            body.close()
            found += body.fields.found
    codes = sorted((_placed(each, story) for each in found), key=lambda code: (code.start, code.end))
    manuscript = Manuscript("".join(story.pieces), tuple(story.blocks), raised=tuple(story.raised))
    return WordFile(manuscript, tuple(codes), tuple(story.anchors))


def _placed(found: Found, story: Story) -> Code:
    start = _at(found.start, story)
    return Code(start, max(start, _at(found.end, story, last=True)), found.meant)


def _at(mark: Mark, story: Story, last: bool = False) -> int:
    """Give a mark's place in the text; the end of what stands between paragraphs is that of the one before."""
    number, offset = mark
    if number >= len(story.starts) or (last and not offset and number):
        return story.ends[min(number, len(story.ends)) - 1] if story.ends else 0
    return story.starts[number] + offset


class _Properties:
    """Listens to docProps/custom.xml, in which Zotero keeps what bookmarks mean."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self._name = ""

    def start(self, name: str, attributes: Attributes, at: int) -> None:  # noqa: ARG002
        if name.endswith(":property"):
            self._name = attributes.get("name", "")

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        self.values[self._name] = self.values.get(self._name, "") + text
