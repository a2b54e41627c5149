"""One author's name that ends before a place in a row of tokens: a person's or a body's, read from right to left."""

from dataclasses import dataclass, replace

from kb.parsing.citation.tokens import Token, is_and
from kb.parsing.citation.vocabulary import BODIES, CONNECTORS, NO_NAMES, PARTICLES

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "jnr", "snr"})
_TITLES = frozenset({"st", "ste", "dr", "prof", "mr", "mrs", "ms", "mt", "inc", "corp", "ltd", "co", "no", "univ"})
_TOO_SHORT = frozenset(["in", "op", "aan", "i", "e", "y", "a", "d", "l", "'s", "'t", "s", "o"])
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Name:
    """One name: from `place` to `end` in the row.

    `body` tells that it is plainly a body's; `stop` that it is a word that seldom is a name (May, In).
    """

    place: int
    end: int
    body: bool = False
    stop: bool = False


def name_before(row: list[Token], end: int, floor: int) -> Name | None:
    """Read one name that ends before a place."""
    end = _without_bracket(row, end, floor)
    last = _without_suffix(row, end, floor)
    place = _words_before(row, last, floor)
    if place == last:
        return None
    place = _with_family_name(row, place, last, floor)
    wide = _body(row, place, last, floor)
    unit = Name(wide, last, body=True) if wide is not None else Name(place, last)
    return _trimmed(row, unit)


def _without_bracket(row: list[Token], end: int, floor: int) -> int:
    """Step over the short form of a body's name: World Health Organization [WHO]."""
    if end - 1 <= floor or row[end - 1].text not in ")]":
        return end
    place = end - 2
    while place > floor and end - place < _MOST_WORDS and (row[place].word or row[place].text in "&-"):
        place -= 1
    return place if row[place].text in "([" and place > floor and place < end - 2 else end


def _without_suffix(row: list[Token], end: int, floor: int) -> int:
    """Step over Jr. and the like."""
    at = end - 1
    if at > floor and row[at].text == ".":
        at -= 1
    if at <= floor or row[at].text.lower() not in _SUFFIXES:
        return end
    at -= row[at - 1].text == "," and at - 1 > floor
    return at if row[at - 1].word else end


def _words_before(row: list[Token], end: int, floor: int) -> int:
    """Step left over the capitalised words, initials and particles that end before a place."""
    place = end
    while place > floor and end - place < 2 * _MOST_WORDS:
        token = row[place - 1]
        if token.capital and not is_and(token.text) and not _ends_sentence(row, place, end):
            place -= 1
        elif token.text == "." and _pointed(row, place - 1, floor) and (place < end or _initials_end(row, place)):
            place -= 2
        elif (token.text == "-" and place < end and row[place - 2].text == "." and row[place].initial) or (
            place < end and _particle(row, place - 1, end)
        ):
            place -= 1
        else:
            break
    while place < end and not row[place].word:
        place += 1
    return place


def _ends_sentence(row: list[Token], place: int, end: int) -> bool:
    """Tell whether a word is parted from the next by anything but space; two scripts are no one name."""
    return place < end and row[place].caseless != row[place - 1].caseless


def _pointed(row: list[Token], place: int, floor: int) -> bool:
    """Tell whether a point belongs to an initial or to an abbreviated word."""
    before = row[place - 1] if place - 1 >= floor else None
    if before is None or not before.word or before.end != row[place].start:
        return False
    return (len(before.text) == 1 and before.capital) or (before.text.lower() in _TITLES and before.capital)


def _initials_end(row: list[Token], place: int) -> bool:
    """Tell whether a name may end in initials: Smith J."""
    return place >= 2 and len(row[place - 2].text) == 1


def _particle(row: list[Token], place: int, end: int) -> bool:
    """Tell whether a small word belongs to the name after it."""
    text = row[place].text.lower()
    if text not in PARTICLES or not row[place].word:
        return False
    return text not in _TOO_SHORT or (place + 1 < end and row[place + 1].text in PARTICLES)


def _with_family_name(row: list[Token], place: int, end: int, floor: int) -> int:
    """Go on to the family name where what was read is initials after a comma: Smith, J."""
    given = all(token.initial or token.text == "." or token.text == "-" for token in row[place:end])
    if not given or place - 2 < floor or row[place - 1].text != "," or not row[place - 2].capital:
        return place
    pointed = any(token.text == "." for token in row[place:end])
    return _words_before(row, place - 1, floor) if pointed or len(row[place].text) <= 2 else place


def _body(row: list[Token], place: int, end: int, floor: int) -> int | None:
    """Give where the name of a body begins: Department of Health and Human Services; None where it is none."""
    at = place
    while at - 2 >= floor and end - at < 2 * _MOST_WORDS:
        token = row[at - 1]
        if token.text.lower() not in CONNECTORS:
            break
        over = at - 2
        while over - 1 >= floor and row[over].text.lower() in CONNECTORS:
            over -= 1
        if not row[over].capital or row[over].text.lower() in NO_NAMES:
            break
        at = _words_before(row, over + 1, floor)
    named = [token.text.lower() for token in row[at:end] if token.word and token.capital]
    return at if len(named) > 1 and not BODIES.isdisjoint(named) else None


def _trimmed(row: list[Token], unit: Name) -> Name:
    """Take from a name the words before it that only begin a sentence."""
    place = unit.place
    if place > 1 and row[place].text == "B" and row[place - 2].text == "z" and row[place - 1].text == ".":
        # German for e.g.: z. B. Mora.
        place = min(place + 2, unit.end - 1)
    while unit.end - place > 1 and _no_name(row, place) and row[place].capital:
        inside = place > 0 and row[place - 1].text not in ".!?"
        if inside and row[place].text.lower() in PARTICLES:
            break
        place += 1
        while place < unit.end - 1 and not row[place].word:
            place += 1
    alone = unit.end - place == 1
    word = row[unit.end - 1].text
    common = _no_name(row, unit.end - 1) or (word.lower() in BODIES and not word.isupper())
    return replace(unit, place=place, stop=alone and common)


def _no_name(row: list[Token], place: int) -> bool:
    """Tell whether a word is hardly ever a name: no acronym and no initial, but In, May, Table."""
    token = row[place]
    pointed = place + 1 < len(row) and row[place + 1].text == "." and row[place + 1].start == token.end
    shouted = len(token.text) > 1 and token.text.isupper()
    return token.text.lower() in NO_NAMES and not shouted and not (pointed and len(token.text) == 1)
