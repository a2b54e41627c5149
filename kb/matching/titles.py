"""Are two titles the same? Punctuation, capitals, accents and Greek set aside, one of them perhaps without subtitle."""

import functools
import re

from rapidfuzz import fuzz

from kb.matching.letters import compact, folded

# Of the letters, in per cent, at which two titles count as one: what the best existing tools use.
_ALIKE = 95
# Below it two titles of one identifier are two works, and not one that was typed twice.
_RELATED = 80
_SUBTITLE = re.compile(r"[:?]|\s[–—-]{1,3}\s|\.\s")
_ROMAN = re.compile(r"(?:x{0,3})(?:ix|iv|v?i{0,3})")
# A main title shorter than this is the beginning of too many others.
_SHORTEST = 12


def main_title(title: str) -> str:
    """Give a title without its subtitle."""
    return _SUBTITLE.split(title, maxsplit=1)[0].strip()


@functools.lru_cache(maxsize=20_000)
def numbers(title: str) -> tuple[str, ...]:
    """Give what numbers a title, in order: figures, Roman numerals and single letters, as in Part II or Report 7b."""
    words = folded(title).split()
    return tuple(word for word in words if word[0].isdigit() or (len(word) == 1 and word != "a") or _is_roman(word))


def _is_roman(word: str) -> bool:
    return word[0] in "ivx" and bool(_ROMAN.fullmatch(word))


def same_title(one: str, other: str) -> bool:
    """Tell whether two titles are one: letter for letter, nearly so, or but for a subtitle that one of them has."""
    first, second = compact(one), compact(other)
    if not first or not second:
        return False
    if first == second:
        return True
    if _without_subtitle(one, second) or _without_subtitle(other, first):
        return True
    return numbers(one) == numbers(other) and fuzz.ratio(first, second, score_cutoff=_ALIKE) > 0


def _without_subtitle(whole: str, short: str) -> bool:
    main = compact(main_title(whole))
    return len(short) >= _SHORTEST and main == short


def unrelated_titles(one: str, other: str) -> bool:
    """Tell whether two titles are certainly of two works: neither the same, nor nearly so, nor one inside the other."""
    if not one or not other or same_title(one, other):
        return False
    first, second = folded(one), folded(other)
    mine, theirs = set(numbers(one)), set(numbers(other))
    if mine - theirs and theirs - mine:
        return True
    short, long = sorted((first, second), key=len)
    if len(short) >= _SHORTEST and (set(short.split()) <= set(long.split()) or compact(short) in compact(long)):
        return False
    return fuzz.ratio(first, second) < _RELATED and fuzz.token_sort_ratio(first, second) < _RELATED
