"""Reading a record file's text: every way in which a file can be unreadable is a finding, never a crash."""

import re
import stat
from pathlib import Path

from kb.model import Finding, Severity, Source

LIMIT = 20_000_000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def unreadable(path: str, message: str, remedy: str, line: int = 0, column: int = 0, written: str = "") -> Finding:
    """Give the finding for a file that cannot be read."""
    return Finding("REC001", Severity.ERROR, Source(path), message, written, "", remedy, line, column)


def read_text(root: Path, path: Path) -> str | Finding:
    """Give a file's text (UTF-8, at most 20 MB, inside the knowledge base), or the finding that says why not."""
    name = path.relative_to(root).as_posix()
    try:
        if not path.resolve(strict=True).is_relative_to(root.resolve()):
            return unreadable(name, "is a link that leads outside the knowledge base", "Copy the file itself here.")
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return unreadable(name, "is not a regular file", "Replace it by a plain text file.")
        if status.st_size > LIMIT:
            size = f"is {status.st_size / 1e6:.0f} MB; record files are read up to {LIMIT / 1e6:.0f} MB"
            return unreadable(name, size, "Split it, or move what is no record out of this folder.")
        data = path.read_bytes()
    except OSError as error:
        return unreadable(name, f"cannot be opened: {error.strerror}", "Check that it exists and may be read.")
    except RuntimeError:
        # Python 3.11 and 3.12 raise this for a link that leads to itself.
        return unreadable(name, "is a link that leads in a circle", "Copy the file itself here.")
    return _decode(data, name)


def _decode(data: bytes, name: str) -> str | Finding:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"is not UTF-8: byte {data[error.start]:#04x} at offset {error.start}"
        return unreadable(name, byte, "Save the file as UTF-8.", line)
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        return unreadable(name, f"holds the control character {control[0]!r}", "Remove it; this is no text file.", line)
    return text
