"""The XML of a Word file's parts, as events with short names.

expat, of Python itself, reads it: in one pass, without recursion, and it tells where each piece stands. Word writes no
document type, so one is refused before it can declare an entity, and nothing is ever fetched.
"""

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from kb.segment import Refused

_SPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
}
_DEEPEST = 1000
_REMEDY = "Open it in Word, or LibreOffice, and save it anew."

Attributes = Mapping[str, str]


class Listener(Protocol):
    """What is told of a part: elements as `w:p`, attributes likewise, and the byte at which each element begins."""

    def start(self, name: str, attributes: Attributes, at: int) -> None:
        """Take in an opening tag."""

    def end(self, name: str) -> None:
        """Take in a closing tag."""

    def text(self, text: str) -> None:
        """Take in characters."""


class _Short(dict[str, str]):
    """Short names by those that expat gives, which begin with the address of their namespace; the rest by its own."""

    def __missing__(self, full: str) -> str:
        space, _, name = full.rpartition(" ")
        short = f"{_SPACES.get(space, '?')}:{name}" if space else name
        self[full] = short
        return short


def walk(data: bytes, part: str, listener: Listener) -> None:
    """Tell a listener of all that stands in a part. Raises Refused where it is no XML, or none that Word writes."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    short, depth = _Short(), 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise _refused(parser, part, f"elements stand more than {_DEEPEST:,} deep in each other")
        named = {short[key]: value for key, value in attributes.items()} if attributes else attributes
        listener.start(short[name], named, parser.CurrentByteIndex)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        listener.end(short[name])

    def doctype(*_: object) -> None:
        raise _refused(parser, part, "it declares a document type, which may unfold without end")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = listener.text, doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise _refused(parser, part, f"it is no XML ({expat.ErrorString(error.code)})") from None


def _refused(parser: expat.XMLParserType, part: str, why: str) -> Refused:
    place = f"{part}, line {parser.CurrentLineNumber}, column {parser.CurrentColumnNumber + 1}"
    return Refused(f"A part of it cannot be read: {why}", place, _REMEDY)
