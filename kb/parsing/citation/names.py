"""The authors that stand before a year, read from right to left."""

import re
from dataclasses import dataclass

from kb.model.bibliography import Value
from kb.parsing.citation.one_name import Name, name_before
from kb.parsing.citation.tokens import Token, is_and
from kb.parsing.citation.vocabulary import AND, OTHERS

_QUOTES = frozenset("'’‘`ʼ")
_EMPHASIS = frozenset("*_")
# Signs that part the authors of one work, beside commas.
_SLASHES = frozenset("/・·–")
_POSSESSIVE = re.compile(r"['’ʼ‘`]s\Z")
# The words for "and others", from left to right, without points.
_ABBREVIATED = frozenset(
    {
        ("et", "al"), ("&", "al"),
        ("et", "alii"), ("et", "alia"), ("et", "als"), ("et", "coll"), ("u", "a"), ("m", "fl"),
        ("и", "др"), ("ve", "ark"), ("i", "in"), ("e", "col"), ("e", "cols"), ("y", "col"), ("y", "cols"), ("a", "kol"),
        ("e", "colab"), ("e", "al"), ("y", "otros"), ("та", "ін"), ("și", "colab"), ("és", "mtsai"),
        ("e", "coll"), ("e", "collab"), ("et", "collab"), ("e", "a"), ("y", "colab"), ("i", "wsp"), ("i", "sur"),
        ("in", "sod"), ("a", "spol"), ("és", "mts"), ("y", "otro"),
    }
)  # fmt: skip
_MOST_AUTHORS = 40
# So many tokens et al. may be written in, stops and marks of emphasis and all: a row of dots has no end.
_WIDEST_OTHERS = 12
_HAN = re.compile("[\u3040-\u9fff]")
_HAN_NAME = re.compile("[^和与與及跟・]+")
_MANY = re.compile("(?<=[\u3040-\u9fff])(?:等人|等|ら|他|외)\\Z")


@dataclass(frozen=True, slots=True)
class Authors:
    """The names before a year, in order; `place` is where they begin in the row of tokens.

    `stop` tells that the only name is a word that seldom is one (May, In); `joined` that two names are joined by a
    word for "and"; `body` that a name is plainly a body's; `first` are the tokens of the first name.
    """

    place: int
    names: tuple[Value, ...]
    others: bool = False
    possessive: bool = False
    joined: bool = False
    stop: bool = False
    body: bool = False


def authors_before(row: list[Token], end: int, floor: int, listed: bool, apart: str = ",") -> Authors | None:
    """Read the authors that end before a place.

    `listed` tells that a comma alone may part two of them, as it may in a bracket and not in a sentence;
    `apart` are the signs that may.
    """
    end, possessive = _without_possessive(row, end, floor)
    place = _without_others(row, end, floor)
    others = place < end
    if others and row[place - 1].text == "," and place - 1 > floor:
        place -= 1
    units: list[Name] = []
    joined = conjoined = False
    while len(units) < _MOST_AUTHORS:
        at, parted = (
            (place, False)
            if not units
            else _separator(row, place, floor, apart if listed else "," * (others or joined))
        )
        if units and at == place:
            break
        unit = name_before(row, at, floor)
        if unit is None:
            break
        units.append(unit)
        place, conjoined, joined = unit.place, parted, joined or parted
    if not units:
        return None
    names = tuple(name for unit in reversed(units) for name in _people(_value(row, unit)))
    others = others or any(_MANY.search(row[unit.end - 1].text) for unit in units)
    stop = units[-1].stop if len(units) == 1 else False
    if len(units) > 1 and units[-1].stop and not conjoined:
        names, place = names[1:], units[-2].place
    possessive = possessive or bool(_POSSESSIVE.search(row[units[0].end - 1].text))
    return Authors(place, names, others, possessive, joined and len(names) > 1, stop, any(u.body for u in units))


def _people(name: Value) -> list[Value]:
    """Part the people that Chinese and Japanese name without a space between: 莫小明和林四等."""
    if not _HAN.match(name.text):
        return [name]
    found = [part for part in _HAN_NAME.finditer(_MANY.sub("", name.text)) if part[0]]
    return [Value(part[0], name.start + part.start(), name.start + part.end()) for part in found] or [name]


def _value(row: list[Token], unit: Name) -> Value:
    """Give a name as it is printed, without a possessive ending."""
    text, end = "", row[unit.place].start
    for token in row[unit.place : unit.end]:
        text += " " * (token.start > end) + token.text
        end = token.end
    inner = _POSSESSIVE.sub("", text)
    return Value(inner, row[unit.place].start, end - (len(text) - len(inner)))


def _without_possessive(row: list[Token], end: int, floor: int) -> tuple[int, bool]:
    """Step over the ending of Jones' and of et al.'s, and over marks of emphasis."""
    while end > floor and row[end - 1].text in _EMPHASIS:
        end -= 1
    if end - 1 > floor and row[end - 1].text == "s" and row[end - 2].text in _QUOTES:
        return end - 2, True
    if end - 1 > floor and row[end - 1].text in _QUOTES and row[end - 2].end == row[end - 1].start:
        return end - 1, True
    return end, False


def _without_others(row: list[Token], end: int, floor: int) -> int:
    """Step over et al. and its like; give the same place where there is none."""
    words: list[str] = []
    place, starts = end, [end]
    while place > max(floor, end - _WIDEST_OTHERS) and len(words) < 2:
        token = row[place - 1]
        place -= 1
        if token.text == "." or token.text in _EMPHASIS:
            continue
        if not token.word and token.text != "&":
            break
        words.insert(0, _POSSESSIVE.sub("", token.text.lower()))
        starts.insert(0, place)
    if len(words) == 2 and (tuple(words) in _ABBREVIATED or (words[0] in AND and words[1] in OTHERS)):
        at = starts[0]
        while at > floor and row[at - 1].text in _EMPHASIS:
            at -= 1
        return at
    if words and words[-1] in {"等", "等人", "ら", "他", "외"}:
        return starts[-2]
    return end


def _separator(row: list[Token], place: int, floor: int, apart: str) -> tuple[int, bool]:
    """Step left over what parts two authors; tell whether it is a word for "and"."""
    at = place - 1
    if at <= floor:
        return place, False
    if is_and(row[at].text):
        return (at - 1 if row[at - 1].text in ",–" and at - 1 > floor else at), True
    if row[at].text in apart and apart:
        return at, False
    return (at, True) if row[at].text in _SLASHES else (place, False)
