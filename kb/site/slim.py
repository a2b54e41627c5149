"""Pages without what says nothing: the blank lines and margins that templates leave, and what a page says twice.

What is inside scripts, styles and preformatted text stays as it is, byte for byte.
"""

import re
from collections.abc import Iterator

_OPENED = re.compile(rb"<(pre|textarea|script|style)\b", re.IGNORECASE)
# Begins where no space stands before, so that a long run of spaces is looked at once.
_MARGIN = re.compile(rb"(?<![ \t])[ \t]*+\n\s*+")
# A name that drawings need in files of their own, and not within a page.
_DRAWING = b' xmlns="http://www.w3.org/2000/svg"'
_PREVIEW = re.compile(rb'(<a class="kb-[a-z]+" (href="[^"]*+")) data-kb-preview="[^"]*+"')


def slim(html: bytes) -> bytes:
    """Give a page that shows and does the same, and weighs less.

    Links to one place have one preview: only the first on a page carries it, and the script knows where to look.
    """
    seen: set[bytes] = set()

    def once(found: re.Match[bytes]) -> bytes:
        known = found[2] in seen
        seen.add(found[2])
        return found[1] if known else found[0]

    return _PREVIEW.sub(once, b"".join(_parts(html)))


def _parts(html: bytes) -> Iterator[bytes]:
    """Give a page in parts, those slimmer in which space means nothing; what is never closed goes on to the end."""
    lower, at = html.lower(), 0
    while opened := _OPENED.search(html, at):
        yield _slimmer(html[at : opened.start()])
        closed = lower.find(b"</" + opened[1].lower(), opened.end())
        at = len(html) if closed < 0 else closed
        yield html[opened.start() : at]
    yield _slimmer(html[at:])


def _slimmer(part: bytes) -> bytes:
    return _MARGIN.sub(b"\n", part).replace(_DRAWING, b"")
