"""The many signs of print made few, each at its place: what all patterns of the parser are written for.

The copy has the length of the text, so that a place in the one is a place in the other. Dashes become hyphens (the em
dash stays: it parts and never joins), quotation marks of all lands `"` or `'`, TeX's double ones too; full-width
signs, line ends and odd spaces the plain ones.
"""

import re

_SIGNS = {
    " ": "\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u2028\u2029\u202f\u205f\u3000\ufeff",
    "-": "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d\u02d7",
    '"': "\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02\u300c\u300d\u300e\u300f",
    "'": "\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u02b9\u2032\uff07`\u00b4",
    ".": "\u3002\uff0e\uff61",
    ",": "\uff0c\u3001\uff64\u060c",
    ":": "\uff1a\ufe55",
    ";": "\uff1b\u061b\u037e",
    "(": "\uff08",
    ")": "\uff09",
    "[": "\u3010\uff3b",
    "]": "\u3011\uff3d",
    "/": "\uff0f\u2044\u2215",
    "&": "\uff06",
    "?": "\uff1f",
    "!": "\uff01",
}
# A combining accent is a part of its letter, and a letter that got lost was one: patterns of names take them for some.
_ACCENTS = dict.fromkeys([*range(768, 880), 0xFFFD], "ʰ")
_TABLE = _ACCENTS | str.maketrans({written: plain for plain, signs in _SIGNS.items() for written in signs})
# Between numbers an em dash is a range's.
_LONG_DASH = re.compile(r"(?<=[0-9])\u2014(?=[0-9])")


def plain(text: str) -> str:
    """Give a copy of the same length in which signs that mean the same are the same."""
    same = text.translate(_TABLE)
    if "\u2014" in same:
        same = _LONG_DASH.sub("-", same)
    return same.replace("''", '" ') if "''" in same else same


def written(text: str, start: int, end: int) -> str:
    """Give what stands at a place, on one line where the list wraps it."""
    piece = text[start:end]
    return " ".join(piece.split()) if "\n" in piece or "\r" in piece else piece
