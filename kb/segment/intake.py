"""From a file's bytes to its text: UTF-8, no byte-order mark, every line end a single line feed."""

from kb.segment.refused import Refused

MOST_BYTES = 50_000_000
_KINDS = {
    b"%PDF": ("a PDF file", "Save its text as .txt, .md or .html first."),
    b"PK\x03\x04": (
        "a zip archive, as .docx, .odt and .epub files are",
        "Name a Word file .docx; save another as .docx, or its text as .txt, .md or .html.",
    ),
    b"\xd0\xcf\x11\xe0": ("an old Office file", "Save it as .docx, or its text as .txt, .md or .html."),
    b"{\\rtf": ("rich text", "Save it as .docx, or its text as .txt, .md or .html."),
    b"\xff\xfe": ("text in UTF-16", "Save it as UTF-8: iconv -f UTF-16 -t UTF-8."),
    b"\xfe\xff": ("text in UTF-16", "Save it as UTF-8: iconv -f UTF-16 -t UTF-8."),
}


def decode(data: bytes) -> str:
    """Give the text of a file. Raises Refused where it is too large, binary, not UTF-8 or empty."""
    if len(data) > MOST_BYTES:
        excess = f"{len(data):,} bytes, more than the {MOST_BYTES:,} that are read"
        raise Refused(f"The file has {excess}", "", "Split the document into parts.")
    for magic, (kind, remedy) in _KINDS.items():
        if data.startswith(magic):
            raise Refused(f"The file is {kind}, not text in UTF-8", "byte 0", remedy)
    if b"\0" in data:
        half = data[:4096]
        # Every other byte of Latin letters in UTF-16 is none.
        wide = max(half[::2].count(0), half[1::2].count(0)) * 4 > len(half)
        remedy = "Save it as UTF-8: iconv -f UTF-16LE -t UTF-8." if wide else "Give the document's text."
        kind = "NUL bytes, as text in UTF-16 does" if wide else "a NUL byte, so it is binary"
        raise Refused(f"The file holds {kind}", _place(data, data.index(b"\0")), remedy)
    text = _utf8(data).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise Refused("The file holds no text", "", "Give the document's text.")
    return text


def _utf8(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start
        byte = data[at : at + 1]
        guess = byte.decode("cp1252", errors="replace")
        problem = f"The file is not UTF-8: byte 0x{byte.hex()} ({error.reason})"
        remedy = f"Save it as UTF-8; if it is Windows-1252, where that byte is {guess!r}: iconv -f CP1252 -t UTF-8."
        raise Refused(problem, _place(data, at), remedy) from None


def _place(data: bytes, at: int) -> str:
    """Say where a byte stands: its offset, and its line and column in bytes, counted from 1."""
    line = data.count(b"\n", 0, at) + 1
    column = at - data.rfind(b"\n", 0, at)
    return f"byte {at}, line {line}, column {column}"
