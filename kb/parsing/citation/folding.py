"""Names as they are compared: without accents, case and signs, in each spelling that they may have.

`Müller` is also spelt `Muller` and `Mueller`, `Sørensen` `Sorensen` and `Soerensen`, `Weiß` `Weiss`.
"""

import re
import unicodedata
from functools import lru_cache

_STRIPPED = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n"}
)
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})
_MARKS = re.compile("[̀-ͯ]+")
_SIGNS = re.compile(r"[\W_]+")
_CACHE = 1 << 16


@lru_cache(_CACHE)
def fold(text: str) -> str:
    """Give a text's letters and digits without accents, case, space and signs."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    return _SIGNS.sub("", unicodedata.normalize("NFC", plain.translate(_STRIPPED)))


@lru_cache(_CACHE)
def spellings(text: str) -> tuple[str, ...]:
    """Give the folded spellings of a name, the one without accents first; none where it has no letter."""
    plain = fold(text)
    spelt = fold(unicodedata.normalize("NFC", text).casefold().translate(_SPELT_OUT))
    return tuple(dict.fromkeys(each for each in (plain, spelt) if each))


@lru_cache(_CACHE)
def words(text: str) -> tuple[str, ...]:
    """Give the folded words of a text, parted at spaces, hyphens and points."""
    return tuple(filter(None, (fold(part) for part in re.split(r"[\s\-‐‑–.,·・]+", text))))
