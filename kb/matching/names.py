"""Are two names of people the same? Particles, initials, transliteration, and bodies with a name of their own."""

import functools
import re

from kb.matching.letters import folded, table
from kb.model import Author

_PARTICLES = table(
    "van von der den de du del della di da dos das do la le ter ten te zu zur zum vom af av al el bin ibn abu st y"
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_UMLAUT = re.compile(r"(?<=[aou])e(?=[^aeiou]|$)")
_GLUED = re.compile(r"[^\W\d_a-z]{2,4}")
_PART = re.compile(r"[\s.\-‐‑~]++")
_THE = frozenset({"the", "and", "of", "for"})
# Names come again and again: in an entry, in each of its records, and for each rule that asks.
_KEPT = 50_000


def surname(author: Author) -> str:
    """Give the name by which an author is filed, to compare: folded, without particles and suffix."""
    return _filed(author.family or author.literal)


@functools.lru_cache(maxsize=_KEPT)
def _filed(name: str) -> str:
    words = folded(name).split()
    bare = [word for word in words if word not in _PARTICLES and word not in _SUFFIXES]
    return "".join(bare or words)


@functools.lru_cache(maxsize=_KEPT)
def loose(name: str) -> str:
    """Give a folded surname in which `ä` written `ae`, and so on, has become the plain letter: Mueller is Muller."""
    return _UMLAUT.sub("", name)


def same_surname(one: Author, other: Author) -> bool:
    """Tell whether two surnames are one, in whatever way they are written."""
    first, second = surname(one), surname(other)
    if not first or not second:
        return False
    return first == second or loose(first) == loose(second) or _is_part(one, second) or _is_part(other, first)


def _is_part(author: Author, name: str) -> bool:
    """Tell whether a name is one half of an author's double name: García for García Márquez."""
    words = [word for word in folded(author.family).split() if word not in _PARTICLES]
    return len(words) > 1 and len(name) > 3 and name in (words[0], words[-1])


@functools.lru_cache(maxsize=_KEPT)
def initials(given: str) -> str:
    """Give the initials of given names, in small letters: `Ann B.`, `A. B.`, `AB` and `A.-B.` are all `ab`."""
    found = []
    for part in _PART.split(given.strip()):
        if _GLUED.fullmatch(part):
            found.append(folded(part).replace(" ", ""))
        elif part:
            found.append(folded(part)[:1])
    return "".join(found)


def same_given(one: str, other: str) -> bool:
    """Tell whether given names can be one person's: initials agree as far as both go, and so do names written out."""
    if one == other:
        return True
    first, second = initials(one), initials(other)
    shorter = min(len(first), len(second))
    if first[:shorter] != second[:shorter]:
        return False
    return all(
        a == b or a.startswith(b) or b.startswith(a) for a, b in zip(_spelled(one), _spelled(other), strict=False)
    )


@functools.lru_cache(maxsize=_KEPT)
def _spelled(given: str) -> tuple[str, ...]:
    parts = [part for part in _PART.split(given.strip()) if part]
    return tuple(folded(letter) for part in parts for letter in (part if _GLUED.fullmatch(part) else [part]))


def same_person(one: Author, other: Author) -> bool:
    """Tell whether two authors can be one person, or one body."""
    if one.literal or other.literal:
        first, second = (_body(author) for author in (one, other))
        return bool(first) and first == second
    if one.family == other.family:
        return bool(surname(one)) and same_given(one.given, other.given)
    gone = _gone(one, other) + _gone(other, one)
    return not gone and same_surname(one, other) and same_given(one.given, other.given)


def moved(one: Author, other: Author) -> bool:
    """Tell whether a name in one's surname is an initial of the other: `Ben Simon, E.` and `Simon EB` are two."""
    return any(word not in _PARTICLES for word in _gone(one, other) + _gone(other, one))


def _gone(whole: Author, cut: Author) -> list[str]:
    """Give the words of a surname that another has as initials, particles among them."""
    words, kept = folded(whole.family).split(), folded(cut.family).split()
    dropped = [word for word in words if word not in kept]
    more = initials(cut.given)[len(initials(whole.given)) :]
    return dropped if more == "".join(word[0] for word in dropped) else []


def _body(author: Author) -> list[str]:
    name = author.literal or f"{author.given} {author.family}"
    return [word for word in folded(name).split() if word not in _THE]
