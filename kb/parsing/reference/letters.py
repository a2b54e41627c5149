"""Classes of letters for patterns: `re` knows none of capitals, and names have capitals of every alphabet."""

import unicodedata

# The alphabets that have two cases, and most that have one, lie below; ideographs and Hangul follow.
_LAST = 0x2DFF
_ONE_CASE = "\u2e80-\u2fdf\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff"


def _ranges(codes: list[int]) -> str:
    """Give code points, in order, as the inside of a class: a-z for a run of them."""
    runs: list[list[int]] = []
    for code in codes:
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" if last > first else chr(first) for first, last in runs)


def _of(*categories: str) -> str:
    return _ranges([code for code in range(_LAST) if unicodedata.category(chr(code)) in categories])


# A letter without case may begin a name as a capital may.
UPPER = _of("Lu", "Lt", "Lo") + _ONE_CASE
LOWER = _of("Ll", "Lm", "Mn", "Mc")
IDEOGRAPH = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
