"""Widths of text from a fixed table, and wrapping by them: no font of the machine has a say in a layout."""

import unicodedata

# Widths in thousandths of the size of type, between those of the usual sans-serif faces.
_NARROW = dict.fromkeys("iIjl.,:;'|!()[]{}/\\ ft·-–", 340) | dict.fromkeys("r", 400)
_WIDE = dict.fromkeys("mwMWQO@%&—→←…", 900)
_LOWER, _UPPER, _FULL = 580, 690, 1050


def width(text: str, size: float) -> float:
    """Give how wide a text is at most, in pixels, at a size of type."""
    return sum(_advance(character) for character in text) * size / 1000


def _advance(character: str) -> int:
    if (known := _NARROW.get(character) or _WIDE.get(character)) is not None:
        return known
    if unicodedata.combining(character):
        return 0
    if unicodedata.east_asian_width(character) in "WF" or ord(character) > 0x1F000:
        return _FULL
    return _UPPER if character.isupper() else _LOWER


def wrapped(text: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """Give a text in at most so many lines of so much room; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        for piece in _pieces(word, size, room):
            if lines and width(f"{lines[-1]} {piece}", size) <= room:
                lines[-1] += f" {piece}"
            else:
                lines.append(piece)
    if len(lines) > most:
        lines[most - 1] = _cut(lines[most - 1] + " " + lines[most], size, room)
    return tuple(lines[:most]) or ("",)


def _pieces(word: str, size: float, room: float) -> list[str]:
    """Give a word in pieces that each fit."""
    pieces = [""]
    for character in word:
        if width(pieces[-1] + character, size) > room and pieces[-1]:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _cut(text: str, size: float, room: float) -> str:
    while text and width(text + "…", size) > room:
        text = text[:-1]
    return text.rstrip() + "…"
