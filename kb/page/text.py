"""Text of the records, made fit to stand in a page: it is data, and never becomes markup, a script or a new line."""

import re

from kb.works.addresses import web_address as web_address

# What no page can hold (YAML and HTML forbid them) and what Python-Markdown keeps for itself (STX and ETX).
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Marks that turn the direction of what follows them, beyond the text that they stand in.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """Give a text on one line, with what cannot be shown replaced by the replacement mark.

    On one line: a line of a record must never begin a line of a Markdown source, where it could mean something.
    """
    # Most texts have nothing to be replaced: a quick look is worth it, over hundreds of thousands of them.
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return " ".join(printable(text).split())


def printable(text: str) -> str:
    """Give a text with what cannot be shown replaced by the replacement mark, its spaces as they are."""
    return _UNPRINTABLE.sub("\ufffd", text)


def plain(text: str) -> str:
    """Give a text for places that hold no markup at all, such as a title, where nothing isolates its direction."""
    return clean(_TURNING.sub("", text))


def shortened(text: str, most: int) -> str:
    """Give a text of at most so many characters, cut between words."""
    text = plain(text)
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0][: most - 1] + "…"


def count(number: int, one: str, many: str = "") -> str:
    """Give a number with its noun: 1 study, 2 studies."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def in_bytes(number: int) -> str:
    """Give a size as people read it: 312 bytes, 1.4 MB, in powers of ten."""
    for unit, size in (("MB", 1_000_000), ("kB", 1000)):
        if number >= size:
            return f"{number / size:.1f} {unit}"
    return count(number, "byte")


def slug(text: str) -> str:
    """Give a text as the name of a place in a page: At most low → at-most-low."""
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))
