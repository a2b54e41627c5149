"""A Word file as an archive: its parts, and what it is where it is no Word file.

Nothing is unpacked to the disk, only the parts that are asked for are unfolded, and those to no more than a text file
may have; what the archive says of their size is not believed.
"""

import io
import struct
import zipfile
import zlib
from collections import Counter

from kb.segment import MOST_BYTES, Refused
from kb.word.markup import Attributes, walk

_ANEW = "Open it in Word, or LibreOffice, and save it anew as .docx."
_COPY = "Copy or download it again, whole."
# A Word file has some dozens of entries, and a hundred bytes about each.
_MOST_ENTRIES, _MOST_DIRECTORY = 10_000, 2_000_000
_END, _END_64, _END_SIZE = b"PK\x05\x06", b"PK\x06\x07", 22
_OLD = b"\xd0\xcf\x11\xe0"
_MAIN = "word/document.xml"
_OTHERS = {
    "ppt/presentation.xml": "a PowerPoint file",
    "xl/workbook.xml": "an Excel file",
    "META-INF/container.xml": "an e-book (.epub)",
}


class Package:
    """An archive's parts, by name; what has been unfolded counts against one limit for all."""

    def __init__(self, data: bytes) -> None:
        self._left = MOST_BYTES
        self._archive = _opened(data)
        _sound(self._archive)
        types = self.part("[Content_Types].xml") or b""
        if b"macroEnabled" in types.replace(b"\0", b""):
            raise Refused("It is a Word file with macros (.docm)", "", "Save it in Word as .docx, without macros.")
        self.main = self.related("").get("officeDocument", _MAIN)
        if self.main not in self._archive.namelist() or self._what():
            what = self._what() or "a zip archive, but no Word file"
            raise Refused(f"It is {what}, and holds no {_MAIN}", "", _ANEW)

    def related(self, name: str) -> dict[str, str]:
        """Give the parts that a part (of no name: the whole) names, by what they are to it, as `styles`."""
        folder, _, file = name.rpartition("/")
        data = self.part(f"{folder}/_rels/{file}.rels".lstrip("/"))
        found = _Relations(folder)
        if data:
            walk(data, f"{name or 'the archive'}'s relations", found)
        return found.targets

    def part(self, name: str) -> bytes | None:
        """Give a part, unfolded, or None where there is none. Raises Refused where it is damaged or too large."""
        if name not in self._archive.namelist():
            return None
        try:
            with self._archive.open(name) as file:
                data = file.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError) as error:
            raise Refused(f"Its part {name} is damaged ({error})", "", _COPY) from None
        self._left -= len(data)
        if self._left < 0:
            problem = f"It unfolds to more than the {MOST_BYTES:,} bytes that are read"
            raise Refused(problem, f"in its part {name}", "No text is so long: save it anew in Word, or split it.")
        return data

    def _what(self) -> str:
        """Say what an archive is that is no Word file."""
        kind = self.part("mimetype") or b""
        if b"opendocument.text" in kind:
            return "an OpenDocument text (.odt)"
        names = self._archive.namelist()
        return next((what for name, what in _OTHERS.items() if name in names), "")


class _Relations:
    """Listens to the relations of a part."""

    def __init__(self, folder: str) -> None:
        self.targets: dict[str, str] = {}
        self._folder = folder

    def start(self, name: str, attributes: Attributes, at: int) -> None:  # noqa: ARG002
        target = attributes.get("Target", "")
        if target and attributes.get("TargetMode") != "External":
            whole = target.lstrip("/") if target.startswith("/") or not self._folder else f"{self._folder}/{target}"
            self.targets.setdefault(attributes.get("Type", "").rpartition("/")[2], whole)

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


def _opened(data: bytes) -> zipfile.ZipFile:
    if not data.startswith(b"PK"):
        raise _no_archive(data)
    _measured(data)
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
        raise Refused(f"It is no Word file, or a damaged one: {error}", "", _COPY) from None


def _measured(data: bytes) -> None:
    """Refuse an archive whose list of entries is missing, or longer than that of any Word file."""
    end = data.rfind(_END, -min(len(data), 65_535 + _END_SIZE))
    if end < 0 or len(data) < end + _END_SIZE:
        raise Refused("It is cut off: the end of the archive is missing", f"byte {len(data)}", _COPY)
    entries, size = struct.unpack_from("<HI", data, end + 10)
    if entries > _MOST_ENTRIES or size > _MOST_DIRECTORY or data[max(0, end - 20) : end].startswith(_END_64):
        raise Refused(f"It has more entries than the {_MOST_ENTRIES:,} that are read", "", _ANEW)


def _sound(archive: zipfile.ZipFile) -> None:
    """Refuse an archive that is locked, or that names an entry twice or out of itself: no program writes such."""
    names = [info.filename.replace("\\", "/") for info in archive.infolist()]
    for name in names:
        if name.startswith("/") or ".." in name.split("/") or name[1:2] == ":":
            raise Refused("An entry's name leads out of the archive", repr(name[:80]), _ANEW)
    twice = [name for name, times in Counter(name.lower() for name in names).items() if times > 1]
    if twice:
        raise Refused("An entry stands twice in it, so that nobody can tell which counts", repr(twice[0][:80]), _ANEW)
    if any(info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for info in archive.infolist()):
        raise Refused("It is packed in a way that Word does not know", "", _ANEW)
    if any(info.flag_bits & 1 for info in archive.infolist()):
        raise Refused("It is locked with a password", "", "Save it without one.")


def _no_archive(data: bytes) -> Refused:
    """Say what a file is that is named .docx and is no archive."""
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(_OLD):
        if "EncryptedPackage".encode("utf-16-le") in data:
            remedy = "Open it in Word, take the password away (File, Info, Protect Document), and save it."
            return Refused("It is locked with a password", "", remedy)
        return Refused("It is an old Word or Office file (.doc)", "byte 0", "Save it in Word as .docx.")
    if head.startswith(b"{\\rtf"):
        return Refused("It is rich text (.rtf)", "byte 0", "Save it in Word as .docx.")
    if head.startswith(b"%PDF"):
        return Refused("It is a PDF file", "byte 0", "Save its text as .txt, .md or .html first.")
    if head.startswith(b"<"):
        return Refused("It is XML or HTML, no archive", "byte 0", "Save it in Word as .docx; name HTML .html.")
    return Refused("It is no Word file: it is no zip archive", "byte 0", _ANEW)
