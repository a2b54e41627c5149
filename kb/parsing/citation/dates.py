"""Years as citations have them: 2019, 2019a, 1923/1990, n.d., in press."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kb.parsing.citation.tokens import Token

# What stands for a year, by its words without points; the first of each row is how it is read.
_WORDS = (
    ("n.d.", (("n", "d"), ("s", "d"), ("o", "j"), ("s", "a"), ("s", "f"), ("u", "å"), ("undated",), ("б", "г"))),
    (
        "in press",
        (
            ("in", "press"), ("im", "druck"), ("sous", "presse"), ("en", "prensa"), ("in", "stampa"), ("no", "prelo"),
            ("in", "druk"), ("w", "druku"), ("в", "печати"),
        ),
    ),
    (
        "forthcoming",
        (
            ("forthcoming",), ("im", "erscheinen"), ("à", "paraître"), ("in", "preparation"), ("in", "prep"),
            ("in", "vorbereitung"), ("submitted",), ("unpublished",), ("accepted",), ("under", "review"),
        ),
    ),
)  # fmt: skip
_BY_FIRST: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _meaning, _forms in _WORDS:
    for _form in _forms:
        _BY_FIRST.setdefault(_form[0], []).append((_form, _meaning))
# Only a text with one of these can have a year.
_SIGNS = re.compile(
    r"[12]\d{3}|"
    + "|".join(rf"\b{first}\b" for first in sorted(_BY_FIRST) if first not in {"in", "no"})
    + r"|\bin\s(?:press|prep|stampa|druk|vor)|\bno\sprelo",
    re.IGNORECASE,
)
_NOT_BEFORE = frozenset("-–—/.$€£#+=<>~±×*^@_")
_YEARS = re.compile(r"[12]\d{3}")
_DASHES = frozenset("-–—‒‑")


@dataclass(frozen=True, slots=True)
class Date:
    """A year with its letter, where it is written, and the place in the row of tokens after it."""

    text: str
    start: int
    end: int
    after: int


@dataclass(frozen=True, slots=True)
class Year:
    """What a printed year says: its years of four digits, its letter, and the words that stand for a year."""

    years: tuple[str, ...] = ()
    letter: str = ""


def may_be_dated(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of text has anything that may be a year: most of a text has none, and is passed over."""
    return _SIGNS.search(text, start, end) is not None


@lru_cache(1 << 14)
def meaning(text: str) -> Year:
    """Read a year as it is printed in a citation or a list."""
    years = tuple(dict.fromkeys(_YEARS.findall(text)))
    letter = re.search(r"(?:\d{4}|-)\s?([a-z])\Z", text.strip())
    return Year(years, letter[1] if letter else "")


def dates(row: list[Token], place: int, stop: int) -> list[Date]:
    """Read the year at a place, and the letters that follow it as in 2019a,b; nothing where there is none."""
    first = date(row, place, stop)
    if first is None:
        return []
    found = [first]
    while found[-1].text[-1:].isalpha() and found[-1].text[:4].isdigit():
        more = list(_letters(row, found[-1], stop))
        if not more:
            break
        found += more
    return found


def _letters(row: list[Token], last: Date, stop: int) -> Iterator[Date]:
    """Yield the dates meant by a letter after a date with a letter."""
    place = last.after
    if place + 1 >= stop or row[place].text not in {",", "/", "&", "and", "und", "et", *_DASHES}:
        return
    token = row[place + 1]
    letter, before = token.text, last.text[-1]
    alone = len(letter) == 1 and letter.islower() and letter.isascii() and not _point(row, place + 1, stop)
    if not alone or not before < letter <= chr(ord(before) + 12):
        return
    first = ord(before) + 1 if row[place].text in _DASHES else ord(letter)
    for code in range(first, ord(letter) + 1):
        yield Date(last.text[:-1] + chr(code), token.start, token.end, place + 2)


def _point(row: list[Token], place: int, stop: int) -> bool:
    return place + 1 < stop and row[place + 1].text == "." and row[place + 1].start == row[place].end


def date(row: list[Token], place: int, stop: int) -> Date | None:
    """Read the year, or the words for one, at a place in a row of tokens."""
    if place >= stop:
        return None
    text = row[place].text
    if text.isdigit():
        if len(text) != 4 or not is_year(row, place):
            return None
    elif text in "[(":
        return _original_first(row, place, stop)
    else:
        return _worded(row, place, stop) if text[0].isalpha() else None
    return _second_year(row, _with_letter(row, place, stop), stop)


def is_year(row: list[Token], place: int) -> bool:
    """Tell whether a token is a year by its digits and by what is joined to it."""
    token = row[place]
    if len(token.text) != 4 or not token.text.isascii() or not token.text.isdigit() or not "1000" < token.text < "2100":
        return False
    before = row[place - 1] if place else None
    if before and before.end == token.start and before.text in _NOT_BEFORE:
        return False
    after = row[place + 1] if place + 1 < len(row) else None
    if after is None or after.start != token.end:
        return True
    if after.word:
        return len(after.text) == 1 and after.text.islower() and after.text != "s"
    further = row[place + 2] if place + 2 < len(row) else None
    joined = further is not None and further.start == after.end and further.text[0].isdigit()
    return after.text not in "%°€$" and not (joined and after.text in ".,")


def _with_letter(row: list[Token], place: int, stop: int) -> Date:
    """Read a year with its letter: joined to it, or after a space where a sign follows (2019 a, 2020)."""
    token = row[place]
    after = row[place + 1] if place + 1 < stop else None
    if after and after.word and (after.start == token.end or _letter_apart(row, place + 1)):
        return Date(token.text + after.text, token.start, after.end, place + 2)
    return Date(token.text, token.start, token.end, place + 1)


def _letter_apart(row: list[Token], place: int) -> bool:
    letter, following = row[place].text, row[place + 1].text if place + 1 < len(row) else ")"
    return len(letter) == 1 and "a" <= letter <= "z" and following in {",", ";", ")", "]", ":", "&"}


def _second_year(row: list[Token], first: Date, stop: int) -> Date:
    """Add what belongs to a year: /1990, –2001, [1923]."""
    place = first.after
    if place + 1 >= stop:
        return first
    sign, token = row[place], row[place + 1]
    if sign.text == "[" and place + 2 < stop and row[place + 2].text == "]" and is_year(row, place + 1):
        return Date(f"{token.text}/{first.text}", first.start, row[place + 2].end, place + 3)
    if sign.start != first.end or token.start != sign.end or not token.text.isdigit() or len(token.text) not in {2, 4}:
        return first
    if sign.text == "/" or sign.text in _DASHES:
        whole = token.text if len(token.text) == 4 else first.text[:2] + token.text
        if not first.text[:4] < whole < "2100":
            return first
        last = Date(whole, token.start, token.end, place + 2)
        if len(token.text) == 4 and place + 2 < stop and row[place + 2].start == token.end and row[place + 2].word:
            last = _with_letter(row, place + 1, stop)
        joint = "/" if sign.text == "/" else "-"
        return Date(f"{first.text}{joint}{last.text}", first.start, last.end, last.after)
    return first


def _original_first(row: list[Token], place: int, stop: int) -> Date | None:
    """Read [1923] 1990, where the first edition's year comes first."""
    closing = "]" if row[place].text == "[" else ")"
    if (
        place + 3 >= stop
        or row[place + 2].text != closing
        or not is_year(row, place + 1)
        or not is_year(row, place + 3)
    ):
        return None
    later = _with_letter(row, place + 3, stop)
    return Date(f"{row[place + 1].text}/{later.text}", row[place].start, later.end, later.after)


def _worded(row: list[Token], place: int, stop: int) -> Date | None:
    """Read words that stand for a year."""
    for form, meant in _BY_FIRST.get(row[place].text.lower(), ()):
        after = _after_words(row, place, stop, form)
        if after:
            letter = _joined_letter(row, after, stop)
            if letter:
                return Date(f"{meant}-{row[letter - 1].text}", row[place].start, row[letter - 1].end, letter)
            return Date(meant, row[place].start, row[after - 1].end, after)
    return None


def _after_words(row: list[Token], place: int, stop: int, form: tuple[str, ...]) -> int:
    """Give the place after some words, or 0 where they do not stand here; single letters need their points."""
    for number, word in enumerate(form):
        if place >= stop or row[place].text.lower() != word:
            return 0
        pointed = _point(row, place, stop)
        if len(word) == 1 and len(form[0]) == 1 and not pointed and number == 0:
            return 0
        last_word = number == len(form) - 1
        abbreviated = len(word) == 1 or word == "prep"
        place += 2 if pointed and (not last_word or abbreviated) else 1
    return place


def _joined_letter(row: list[Token], place: int, stop: int) -> int:
    """Give the place after the letter of n.d.-a, or 0."""
    if place + 1 >= stop or row[place].text not in _DASHES:
        return 0
    token = row[place + 1]
    joined = row[place].start == row[place - 1].end and token.start == row[place].end
    return place + 2 if joined and len(token.text) == 1 and token.text.islower() else 0
