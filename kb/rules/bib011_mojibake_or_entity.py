"""A letter was lost on the way: UTF-8 read as Latin-1, an HTML entity, or the sign for a letter that could not be read.

`MÃ¼ller` was Müller; `&amp;` and `&#8211;` belong in web pages. Where it can be told, what was meant is offered.

Remedy: write the letter itself.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator

from kb.model import Finding, Severity, Value, Writing

CODE = "BIB011"
NAME = "mojibake-or-entity"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, author = {MÃ¼ller, Ann}, title = {Cups &amp;#8211; and pots}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, author = {Müller, Ann}, title = {Cups – São, ÃO and pots}}\n",
}


# The first byte of a letter of UTF-8 and the bytes after it, as Windows-1252 and Latin-1 show them.
_REST = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘“•–—˜™š›œžŸ]"
_LOST = re.compile(
    rf"[ÂÃÄÅÎÏÐÑØÙ]{_REST}(?:[ÂÃÄÅ]{_REST})*+|â(?:€|‚|„|ˆ){_REST.replace('€', '€”’')}|ï¿½|\ufffd"
    r"|&(?:amp;)?(?:#\d{2,5}|#x[0-9a-fA-F]{2,5}|amp|lt|gt|quot|nbsp|[nm]dash|apos|[a-zA-Z](?:uml|acute|grave|circ|tilde|cedil)"
    r"|[a-z]{2}lig|alpha|beta|gamma|[lr][sd]quo|hellip);"
)
# Of addresses and files the letters are somebody else's.
_SKIPPED = frozenset({"url", "file", "pdf", "link", "urls", "bdsk-url-1", "bdsk-file-1", "local-url", "abstract"})


def check(writing: Writing) -> Iterator[Finding]:
    """Look for lost letters in the whole text at once, and then for the fields that they stand in."""
    places = [(found, _meaning(found[0])) for found in _LOST.finditer(writing.text)]
    places = [(found, meant) for found, meant in places if meant is not None]
    if not places:
        return
    values = sorted((value.start, value.end, name) for name, value in _values(writing))
    starts = [start for start, _, _ in values]
    for found, meant in places:
        at = bisect_right(starts, found.start()) - 1
        if at >= 0 and found.end() <= values[at][1] and values[at][2] not in _SKIPPED:
            message = f"`{found[0]}` is a letter that was lost"
            remedy = f"Write `{meant}`." if meant else "Write the letter that stood here."
            yield writing.finding((CODE, SEVERITY), found.span(), message, meant or "", remedy)


def _values(writing: Writing) -> Iterator[tuple[str, Value]]:
    for entry in writing.entries:
        if entry.raw:
            yield from entry.raw
        else:
            yield "", Value("", entry.start, entry.end)


def _meaning(written: str) -> str | None:
    """Give what was meant: "" where it cannot be told, None where the letters may be meant as they stand."""
    if written in ("\ufffd", "ï¿½"):
        return ""
    if written.startswith("&"):
        return html.unescape(html.unescape(written.replace("&amp;", "&", 1) if written != "&amp;" else written))
    for encoding in ("cp1252", "latin-1"):
        try:
            return written.encode(encoding).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return None
