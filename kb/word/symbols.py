"""Signs that a Word file names by their place in a symbol font."""

# The Symbol font's own order of Greek letters, which is that of the Latin keys.
_LATIN = "ABCDEFGHIKLMNOPQRSTUXYZabcdefghiklmnopqrstuxyzVvWwJj"
_GREEK = "ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΞΨΖαβχδεφγηικλμνοπθρστυξψζςϖΩωϑϕ"
_SIGNS = {
    **dict(zip(map(ord, _LATIN), _GREEK, strict=True)),
    0x2D: "−",
    0xA2: "′",
    0xA3: "≤",
    0xA5: "∞",
    0xAB: "↔",
    0xAC: "←",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB2: "″",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xBC: "…",
    0xD7: "⋅",
}
_PRIVATE = range(0xF000, 0xF100)


def sign(font: str, code: str) -> str:
    """Give the sign that a font has at a place, written in hexadecimal; the sign for one that is lost where unknown."""
    try:
        place = int(code, 16)
    except ValueError:
        return "\N{REPLACEMENT CHARACTER}"
    own = place - _PRIVATE.start if place in _PRIVATE else place
    if font.lower() == "symbol" and own < 0x100:
        return _SIGNS.get(own, chr(own) if 0x20 <= own < 0x7F else "\N{REPLACEMENT CHARACTER}")
    if place in _PRIVATE or place >= 0x110000 or place in range(0xD800, 0xE000) or place < 0x20:
        return "\N{REPLACEMENT CHARACTER}"
    return chr(place)
