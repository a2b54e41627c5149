"""Are two names of journals one? `J Bacteriol` is `Journal of Bacteriology`."""

import functools

from kb.matching.letters import folded, table

_SMALL = table("of the and for in on de des du la le les der die das und fur del della e y et an to")

_COUNTRIES = (("united states of america", "usa"), ("u s a", "usa"), ("united states", "us"), ("united kingdom", "uk"))
# Abbreviations that are no beginnings of their words.
_IRREGULAR = {
    "natl": ("national",),
    "intl": ("international",),
    "jpn": ("japan", "japanese"),
    "dtsch": ("deutsch", "deutsche", "deutsches"),
    "wkly": ("weekly",),
    "ztg": ("zeitung",),
}


# A list has few journals and many entries.
@functools.lru_cache(maxsize=20_000)
def significant(name: str) -> tuple[str, ...]:
    """Give the words of a journal's name that an abbreviation keeps, folded."""
    text = folded(name.partition("(")[0] or name)
    for long, short in _COUNTRIES:
        text = text.replace(long, short)
    words = text.split()
    return tuple(word for word in words if word not in _SMALL) or tuple(words)


def abbreviates(short: str, whole: str) -> bool:
    """Tell whether one name abbreviates another word for word."""
    first, second = significant(short), significant(whole)
    # One word is a name: Cell is not short for Cellular.
    return len(first) == len(second) > 1 and all(map(_word, first, second)) and first != second


def _word(short: str, whole: str) -> bool:
    """Tell whether a word is short for another: its beginning, or one of the few that are none (Natl)."""
    return whole.startswith(short) or whole in _IRREGULAR.get(short, ())


def same_journal(one: str, other: str) -> bool:
    """Tell whether two names are of one journal, written out or abbreviated."""
    first, second = significant(one), significant(other)
    if first == second:
        return bool(first)
    if len(first) != len(second):
        return False
    return all(_word(a, b) or _word(b, a) for a, b in zip(first, second, strict=True))


def initials_of(name: str) -> str:
    """Give the first letters of a journal's words: what its every abbreviation has in common, to look it up by."""
    return "".join(word[0] for word in significant(name))
