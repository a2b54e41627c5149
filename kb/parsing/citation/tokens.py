"""A stretch of text as words and signs, with the brackets that pair up in it."""

import re
from dataclasses import dataclass

from kb.parsing.citation.vocabulary import AND, PARTICLES

# U+FFFD stands for a letter that an earlier program lost.
_LETTER = r"[^\W\d_]"
_JOINED = r"(?:[^\W_]|[�̀-ͯ]|['’ʼ‘`\-‐‑](?=[^\W\d_])|[-‐]\n[ \t]{0,8}(?=[^\W\d_]))"
# A word that was broken at the end of a line.
_BROKEN = re.compile(r"([-‐])\n[ \t]*+(.)")
# The letter of 2019a is a token of its own, also in 2019a-c.
_TOKEN = re.compile(rf"(?<=\d)[a-z](?![^\W_])|{_LETTER}{_JOINED}*+|\d++|[^\w\s]|_")
# The signs of other scripts, read as ours.
_SIGNS = {
    "，": ",", "、": ",", "،": ",", "；": ";", "؛": ";", "：": ":", "（": "(", "）": ")", "［": "[", "］": "]",
    "＆": "&", "．": ".", "【": "[", "】": "]",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a run of digits, or a sign (brackets and commas of other scripts as ours); and where it stands."""

    text: str
    start: int
    end: int

    @property
    def word(self) -> bool:
        """Tell whether it begins with a letter."""
        return self.text[0].isalpha()

    @property
    def capital(self) -> bool:
        """Tell whether it may be (part of) a name: it begins with a capital, or its script has no small letters."""
        return capital(self.text)

    @property
    def caseless(self) -> bool:
        """Tell whether its script knows no capitals."""
        first = self.text[0]
        return first.isalpha() and first.lower() == first.upper()

    @property
    def initial(self) -> bool:
        """Tell whether it may be the initials of given names: J, JK, J-P."""
        letters = self.text.replace("-", "").replace("‐", "")
        return 1 <= len(letters) <= 3 and letters.isalpha() and letters.isupper()


def is_and(text: str) -> bool:
    """Tell whether a word joins two authors; a capital alone is an initial (A, E, I, Y)."""
    return text in AND or (len(text) > 1 and text.lower() in AND)


def capital(text: str) -> bool:
    """Tell whether a word may be (part of) a name."""
    first = text[0]
    if not first.isalpha():
        return False
    if first.lower() == first.upper() or first != first.lower():
        return True
    # d'Arcy, al-Khatib, t'Hooft: a particle that is joined to a name.
    head, tail = re.match(r"(\w+)(?:['’ʼ\-‐‑](\w))?", text).group(1, 2)  # type: ignore[union-attr]
    return tail is not None and tail != tail.lower() and (len(head) == 1 or head in PARTICLES)


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Give the words and signs of a stretch of text, in order."""
    return [Token(_meant(found[0]), found.start(), found.end()) for found in _TOKEN.finditer(text, start, end)]


def _meant(piece: str) -> str:
    """Give a word or sign as it is meant: whole, where a line's end broke it."""
    if "\n" in piece:
        return _BROKEN.sub(lambda found: (found[1] if found[2].isupper() else "") + found[2], piece)
    return _SIGNS.get(piece, piece)


def outer_brackets(row: list[Token]) -> list[tuple[int, int]]:
    """Give the places, in a row of tokens, of the brackets that are inside no other pair, in order."""
    stack: list[int] = []
    open_round = open_square = 0
    pairs: list[tuple[int, int]] = []
    for place, token in enumerate(row):
        if token.text in "([":
            stack.append(place)
            open_round, open_square = open_round + (token.text == "("), open_square + (token.text == "[")
        elif (token.text == ")" and open_round) or (token.text == "]" and open_square):
            wanted = "(" if token.text == ")" else "["
            begin = stack.pop()
            while row[begin].text != wanted:
                open_round, open_square = open_round - (wanted == "["), open_square - (wanted == "(")
                begin = stack.pop()
            open_round, open_square = open_round - (wanted == "("), open_square - (wanted == "[")
            while pairs and pairs[-1][0] > begin:
                pairs.pop()
            pairs.append((begin, place))
    return pairs
