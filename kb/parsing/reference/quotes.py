"""Text in quotation marks: a title, where a style puts one there."""

import re

Span = tuple[int, int]

_OPENS = re.compile(r"(?:^|[\s(\[\x00])$")
# A single mark closes before a stop, or before a capital; between letters it is an apostrophe.
_CLOSING_SINGLE = re.compile(r"'(?=[,.;:)]|\s*$|\s+(?:[A-Z(\[]|in[ :]|[0-9]))")
_SINGLE = re.compile(r"'(?=[^\W_]|[\[(\"])")


def double(plain: str, start: int = 0) -> list[Span]:
    """Give the places between double quotation marks, the outermost where they nest."""
    spans: list[Span] = []
    depth = first = 0
    place = plain.find('"', start)
    while place >= 0:
        after = plain[place + 1 : place + 2]
        opens = _OPENS.match(plain[place - 1 : place]) and (after.isalnum() or (after in "([{.'-" and after))
        if depth == 0:
            first, depth = place + 1, 1
        elif opens:
            depth += 1
        else:
            depth -= 1
            if depth == 0:
                spans.append((first, place))
        place = plain.find('"', place + 1)
    if depth and first:
        # One was never closed: the first that closes at all ends the title.
        close = plain.find('"', first)
        if close >= 0 and not spans:
            spans.append((first, close))
    return spans


def single(plain: str, start: int) -> Span | None:
    """Give the place between single quotation marks that open here, or nothing."""
    if not _SINGLE.match(plain, start):
        return None
    close = _CLOSING_SINGLE.search(plain, start + 1)
    return (start + 1, close.start()) if close else None
