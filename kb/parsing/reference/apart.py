"""Fields that do not share a letter: what was read first keeps its place, what was read later is cut."""

from collections.abc import Iterable

Span = tuple[int, int]


def apart(plain: str, span: Span, taken: Iterable[Span]) -> Span | None:
    """Give what of a span lies outside the places taken, on one side of them; nothing where that has no letter."""
    start, end = span
    for first, last in taken:
        if first >= end or last <= start:
            continue
        if first > start:
            end = first
        elif last < end:
            start = last
        else:
            return None
    while start < end and not plain[start].isalnum() and plain[start] not in "\"'([":
        start += 1
    while end > start and plain[end - 1] in " ,;:([":
        end -= 1
    return (start, end) if any(sign.isalnum() for sign in plain[start:end]) else None
