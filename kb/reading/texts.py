"""A file's bytes to its text: UTF-8, and in LaTeX what the file says that it is written in."""

import re
from pathlib import Path

from kb.segment import MOST_BYTES, Refused, decode

# What inputenc, and editors' comments, call encodings, and what Python calls them.
_INPUT = re.compile(
    rb"^[^%\n]*?\\usepackage\s*+\[([A-Za-z0-9-]++)\]\s*+\{inputenc\}|^%[^\n]{0,200}?\b(?:en)?coding\s*+[:=]\s*+([A-Za-z0-9-]++)",
    re.MULTILINE,
)
_ENCODINGS = {
    "latin1": "latin-1",
    "iso88591": "latin-1",
    "latin2": "iso8859-2",
    "iso88592": "iso8859-2",
    "latin5": "iso8859-9",
    "latin9": "iso8859-15",
    "iso885915": "iso8859-15",
    "ansinew": "cp1252",
    "cp1252": "cp1252",
    "windows1252": "cp1252",
    "cp1250": "cp1250",
    "cp1251": "cp1251",
    "koi8r": "koi8-r",
    "applemac": "mac-roman",
    "macroman": "mac-roman",
}
# So much of a file is looked at for what it is written in.
_HEAD = 20_000


def bytes_of(path: Path) -> bytes:
    """Give what a file holds. Raises Refused where it cannot be had, or is too much."""
    try:
        # What is not a file may have no end.
        size = path.stat().st_size if path.is_file() else -1
        data = path.read_bytes() if 0 <= size <= MOST_BYTES else b""
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused(f"It cannot be opened: {reason}", "", "Check that it exists and may be read.") from None
    if path.is_dir():
        raise Refused("It is a folder", "", "Name the files in it: `kb check folder/*`.")
    if size < 0:
        raise Refused("There is no such file", "", "Check the path.")
    if size > MOST_BYTES:
        raise Refused(f"It has {size:,} bytes, more than the {MOST_BYTES:,} that are read", "", "Split it into parts.")
    return data


def text_of(path: Path) -> str:
    """Give the text of a file, or none of an empty one. Raises Refused where it cannot be had."""
    data = bytes_of(path)
    return decode(data) if data.strip() else ""


def tex_of(data: bytes, spoken: str = "") -> tuple[str, str]:
    """Give the text of a LaTeX file, and the encoding that it says it is in.

    UTF-8 is tried first; `spoken` is the encoding of the file that takes this one in. Raises Refused as `decode` does.
    """
    if not data.strip():
        return "", spoken
    own = _declared(data) or spoken
    try:
        return decode(data), own
    except Refused:
        if not own or b"\0" in data or data.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise
    return decode(data.decode(own, errors="replace").encode()), own


def _declared(data: bytes) -> str:
    found = _INPUT.search(data[:_HEAD])
    name = (found[1] or found[2]).decode("ascii").lower().replace("-", "") if found else ""
    return _ENCODINGS.get(name, "")
