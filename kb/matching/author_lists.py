"""A list of authors against the one on record: who is not on it, who was left out, who stands elsewhere.

A body among people, or people behind a body, is no difference: one group is named in many ways. Only of a page of the
web it is one, and a slight one, where the entry names the site and the page its author. Where the record says that it
does not name all, nobody is missing from it.
"""

import functools
from dataclasses import dataclass
from enum import StrEnum

from kb.matching.letters import compact, folded
from kb.matching.names import initials, moved, same_person, same_surname
from kb.model import Author, Entry

_PAGES = frozenset({"webpage", "post", "post-weblog"})


class AuthorFault(StrEnum):
    """What can be wrong with a list of authors."""

    FIRST = "first"
    NOT_ON_RECORD = "not-on-record"
    DROPPED = "dropped"
    ORDER = "order"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class AuthorDifference:
    """One difference: whom it is about, as the entry names them, and whom the record has instead."""

    fault: AuthorFault
    author: Author
    expected: str


def shown_name(author: Author) -> str:
    """Give a name to show: family name and given names, or the body's."""
    return author.literal or f"{author.family}, {author.given}".rstrip(", ")


def same_author(one: Author, other: Author) -> bool:
    """Tell whether two authors can be one: in either order of names, with initials left out, however it is divided."""
    if same_person(one, other):
        return True
    if one.literal or other.literal:
        return bool(_letters(one)) and _letters(one) == _letters(other)
    if moved(one, other):
        return False
    if same_surname(one, other) and _subsequence(initials(one.given), initials(other.given)):
        return True
    turned = Author(one.given, one.family, 0, 0)
    return bool(one.given and other.given) and (same_person(turned, other) or _letters(one) == _letters(other))


def _letters(author: Author) -> list[str]:
    return sorted(folded(author.literal or f"{author.given} {author.family}").split())


def _subsequence(one: str, other: str) -> bool:
    """Tell whether the initials of one are among the other's, in order: R. is J. R."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return len(short) < len(long) and all(letter in rest for letter in short)


def author_differences(entry: Entry, record: Entry) -> tuple[AuthorDifference, ...]:
    """Give how an entry's authors differ from those on record; () where they agree or cannot be compared."""
    mine = [author for author in entry.authors if not author.literal]
    theirs = [author for author in record.authors if not author.literal]
    if theirs and record.type in _PAGES and len(entry.authors) == 1 and entry.authors[0].literal:
        return (AuthorDifference(AuthorFault.SITE, entry.authors[0], _list(theirs)),)
    if not mine or not theirs or entry.authors[0].literal or record.authors[0].literal:
        return ()
    places = _places(mine, theirs)
    whole = len(mine) == len(theirs) and None not in places
    if whole and places != sorted(place for place in places if place is not None):
        moved = next(at for at, place in enumerate(places) if place != at)
        return (AuthorDifference(AuthorFault.ORDER, mine[moved], _list(theirs)),)
    found = []
    if places[0] != 0:
        found.append(AuthorDifference(AuthorFault.FIRST, mine[0], shown_name(theirs[0])))
    if not record.others:
        for at in range(1, len(mine)):
            if places[at] is None:
                left = [name for name in range(len(theirs)) if name not in places]
                expected = shown_name(theirs[at]) if at in left else _list(theirs)
                found.append(AuthorDifference(AuthorFault.NOT_ON_RECORD, mine[at], expected))
        if len(mine) < len(theirs) and not entry.others:
            found.append(AuthorDifference(AuthorFault.DROPPED, mine[-1], _list(theirs)))
    return tuple(found)


def _places(mine: list[Author], theirs: list[Author]) -> list[int | None]:
    """Give where each author stands on record; the same place first, so that namesakes keep theirs.

    Who stands elsewhere is looked up by the letters of a name, so that long lists take no square of time.
    """
    places: list[int | None] = [
        at if at < len(theirs) and same_author(one, theirs[at]) else None for at, one in enumerate(mine)
    ]
    taken = set(places)
    free: dict[str, list[int]] = {}
    for place, other in enumerate(theirs):
        if place not in taken:
            for key in _keys(other):
                free.setdefault(key, []).append(place)
    for at, one in enumerate(mine):
        if places[at] is None:
            candidates = [p for key in _keys(one) for p in free.get(key, ())[:8] if p not in taken]
            places[at] = next((p for p in candidates if same_author(one, theirs[p])), None)
            taken.add(places[at])
    return places


def _keys(author: Author) -> frozenset[str]:
    """Give the words of a name, and all of it: by one of them it is found, in whatever order it is written."""
    return _words(author.family, author.given, author.literal)


@functools.lru_cache(maxsize=50_000)
def _words(family: str, given: str, literal: str) -> frozenset[str]:
    words = folded(f"{family} {given} {literal}").split()
    loosened = [word.replace("ae", "a").replace("oe", "o").replace("ue", "u") for word in words]
    return frozenset(word for word in (*words, *loosened, compact(family)) if len(word) > 1)


def _list(authors: list[Author]) -> str:
    shown = "; ".join(shown_name(author) for author in authors[:12])
    return f"{shown}; … ({len(authors)} in all)" if len(authors) > 12 else shown


def share_author(entry: Entry, record: Entry) -> bool | None:
    """Tell whether any author's name is on record; None where one of the two names nobody, or only bodies."""
    people = [[author for author in each.authors if not author.literal] for each in (entry, record)]
    if all(people):
        mine, theirs = people
        if not _keys(mine[0]).isdisjoint(_keys(theirs[0])):
            return True
        known = {key for author in theirs for key in _keys(author)}
        return any(not known.isdisjoint(_keys(author)) for author in mine)
    if any(people) or not (entry.authors and record.authors):
        return None
    return any(same_author(one, other) for one in entry.authors[:3] for other in record.authors[:3]) or None
