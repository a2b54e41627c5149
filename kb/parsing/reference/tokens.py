"""A string as tokens, and its shape: one sign a token, which the patterns of the locator are written for.

Y a number that may be a year      N another number        R a range of numbers    D two numbers with a point
E letters and digits (e123, S12)   X a roman numeral       M a month or season     z "n. pag."    Z "n.d."
v i p a s c  labels of a volume, issue, pages, article, supplement, chapter         w other words
k l "pp" and "vols" after a number, which is then an extent
    q what stands in quotation marks
# an identifier, read before       and each other sign as itself; spaces have none
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kb.parsing.reference.identifiers import BLOT
from kb.parsing.reference.words import ARTICLE, CHAPTER, ISSUE, MONTHS, PAGE, SEASONS, SUPPLEMENT, VOLUME

_AFTER = r"(?![\w]|-[\w])"
# A page, or what stands for one: 12, S12, 12a, I_179, 2_108
_PLACE = r"(?:[A-Za-z]{1,2}_?)?[0-9]+(?:_[0-9]+)?[A-Za-z]?"
# Pages of some proceedings: _2A1-O05_1-_2A1-O05_2
_MARKED = r"_[0-9A-Z]+-[0-9A-Z]+_[0-9]+"
_TOKEN = re.compile(
    rf"""\s*+(?:
    (?P<long>[^\W\d_]{{4,}}+(?:\w|['-](?=\w))*+)
  | (?P<late>[0-9]{{1,2}}[/.][0-9]{{1,2}}[/.](?:19|20)[0-9]{{2}}{_AFTER})
  | (?P<first>(?:19|20)[0-9]{{2}}[-/][01][0-9][-/][0-3][0-9]{_AFTER})
  | (?P<roman>(?:[ivxlc]{{1,8}}-[ivxlc]{{1,8}}|[IVXLC]{{1,8}}-[IVXLC]{{2,8}})(?![\w-]))
  | (?P<glued>(?<=[,.;:][ ])pp?(?=[0-9]))
  | (?P<R>[A-Z][0-9]+-[0-9]+(?:-[A-Z][0-9]+-[0-9]+)?{_AFTER}|[A-Z]-[0-9]+-[A-Z]-[0-9]+{_AFTER}
       |  {_PLACE}[ ]?-{{1,2}}[ ]?{_PLACE}{_AFTER}
       |  {_MARKED}(?:-{_MARKED})?{_AFTER})
  | (?P<years>(?:19|20)[0-9]{{2}}\.[0-9]{{1,2}}(?=\.[0-9]{{1,3}}[ ]?\())
  | (?P<D>[0-9]{{1,4}}\.[0-9]{{1,4}}(?:[-/_][0-9]{{1,4}}){{0,3}}+(?![\w-]|\.\w))
  | (?P<extent>[0-9]{{1,4}}(?=pp?\b))
  | (?P<Y>(?:1[5-9]|20)[0-9]{{2}}(?:[a-z]?{_AFTER}|(?=年)))
  | (?P<N>[0-9]++(?:[/_][0-9]++)*+[a-z]?+{_AFTER})
  | (?P<E>(?:[A-Za-z]{{1,3}}_?[0-9]++(?:-[IVXLC]++|[A-Za-z])?|[0-9]{{1,4}}-[A-Z]
       |  [0-9]++[A-Z]{{1,2}}|[0-9]{{5,}}[A-Za-z]|_[0-9][0-9A-Z]*){_AFTER})
  | (?P<none>\bn(?:o|/a)(?:[ ]?-[ ]?n(?:o|/a))?(?=\.?\s*(?:$|{BLOT}|[A-Z]))|&NA;)
  | (?P<z>\bn\.?[ ]?p(?:ag)?\b\.?)
  | (?P<Z>\bn\.?[ ]?d\.|\bs\.[ ]?[da]\.|\bo\.[ ]?J\.)
  | (?P<word>[^\W_](?:\w|['-](?=\w))*+)
  | (?P<blot>{BLOT}++)
  | (?P<sign>[^\s])
    )
    """,
    re.VERBOSE,
)
_POINTED_YEAR = re.compile(r" ?\([^()]{0,36}[12][0-9]{3}\):")
_ROMAN = re.compile(r"(?=[MDCLXVI]{1,8}$)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
_LABELS = {
    **dict.fromkeys(CHAPTER, "c"),
    **dict.fromkeys(SUPPLEMENT, "s"),
    **dict.fromkeys(ARTICLE, "a"),
    **dict.fromkeys(PAGE, "p"),
    **dict.fromkeys(ISSUE, "i"),
    **dict.fromkeys(VOLUME, "v"),
    **dict.fromkeys(SEASONS, "M"),
    **dict.fromkeys(MONTHS, "M"),
}
# 231 p. 1980.
_LAST_YEAR = re.compile(r"\.?+ ?(?:1[5-9]|20)[0-9]{2}\W{0,3}$")
_SMALL_ROMAN = re.compile(r"[ivxlc]{1,8}")
# A label in full may be any word: it counts where what it counts stands behind it. These may stand between.
_BOUND = frozenset("viapc")
# Labels that stand behind what they count: 12. Jg.
_VOLUMES_COUNTED = frozenset(("vols", "volumes", "bde", "tomes"))
_VOLUMES_AFTER = frozenset(("jg", "jahrgang", "jrg", "jhg"))
# Labels that are too short, or too common as words, to count without a full stop (or the ring of n°).
_DOTTED_LABELS = frozenset(("art", "t", "n", "h", "s", "f", "c", "fol"))
_GAPS = frozenset(". °º")
# What a label may count besides numbers, and letters before them: Vol. XII, p. e12, pp. S1-S5, pp. iv-x.
_COUNTED = {"v": "XVILC", "p": "ixvlc", "a": "ixv"}
_LETTERED = frozenset("pa")
_SIGNS = {"blot": "#", "extent": "N", "years": "N", "none": "E", "roman": "R", "glued": "p"}
_STOPS = frozenset(".°º")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a string: where each starts and ends, and the shape, a sign for each."""

    starts: list[int]
    ends: list[int]
    shape: str
    plain: str

    def text(self, span: tuple[int, int]) -> str:
        """Give what a run of tokens, first and last + 1, has in the plain copy."""
        return self.plain[self.starts[span[0]] : self.ends[span[1] - 1]]

    def reach(self, index: int) -> int:
        """Give how far a range of plain numbers goes; nothing for what is none."""
        first, _, last = self.plain[self.starts[index] : self.ends[index]].replace(" ", "").partition("-")
        last = last.lstrip("-")
        if not (first.isdecimal() and last.isdecimal() and len(first) < 9 and len(last) < 9):
            return 0
        return int(first[: -len(last)] + last if len(last) < len(first) else last) - int(first)

    def spans_years(self, index: int) -> bool:
        """Tell whether a range is one of years rather than of pages: 1850-1900, 1988-92."""
        first, _, last = self.plain[self.starts[index] : self.ends[index]].partition("-")
        first, last = first.strip(), last.strip(" -")
        if not (len(first) == 4 and first.isdecimal() and last.isdecimal() and len(last) in (2, 4)):
            return False
        return 1000 <= int(first) < int(first[: 4 - len(last)] + last) <= 2100


def tokens(plain: str, start: int, quoted: Sequence[tuple[int, int]] = ()) -> Tokens:
    """Cut a text, with its identifiers blotted out, into tokens from a place on.

    What lies in the `quoted` stretches is one token each; so are words that follow one another.
    """
    starts: list[int] = []
    ends: list[int] = []
    signs: list[str] = []
    place = start
    for first, end in (*quoted, (len(plain), len(plain))):
        _cut(plain, place, first, starts, ends, signs)
        if end > first:
            starts.append(first)
            ends.append(end)
            signs.append("q")
        place = end
    return Tokens(starts, ends, "".join(signs), plain)


def _cut(plain: str, start: int, stop: int, starts: list[int], ends: list[int], signs: list[str]) -> None:
    sign = ""
    for match in _TOKEN.finditer(plain, start, stop):
        kind = match.lastgroup or ""
        first, end = match.span(kind)
        if kind in ("long", "word"):
            sign, end = _word(plain, first, end, sign)
            if sign == "w" and signs and signs[-1] == "w":
                ends[-1] = end
                continue
        elif kind in ("late", "first"):
            # Of a whole date in digits the year is the token.
            first, end, sign = (end - 4, end, "Y") if kind == "late" else (first, first + 4, "Y")
        elif kind == "D":
            sign = _pointed(plain, first, end)
        elif kind != "sign":
            sign = _SIGNS.get(kind, kind)
        elif ends and ends[-1] > first:
            continue
        else:
            sign = "i" if plain[first] == "№" else plain[first]
        starts.append(first)
        ends.append(end)
        signs.append(sign)


def _pointed(plain: str, first: int, end: int) -> str:
    """Tell two numbers with a point apart: volume and issue (50.9-10), pages (1211.10-1213), a volume (2000.2).

    A volume is its year's where it is printed so; with a year in brackets and a colon it is one of many: 2000.9 (2000):
    """
    pair, _, last = plain[first:end].partition("-")
    whole = pair.partition(".")[0]
    if last.isdecimal() and len(whole) > 2 and int(last) > int(whole):
        return "R"
    return "N" if 1900 <= int(whole) <= 2100 and not _POINTED_YEAR.match(plain, end) else "D"


def _word(plain: str, first: int, end: int, before: str) -> tuple[str, int]:
    """Give the sign of a word, and where it ends: the full stop after a label or a month is a part of it."""
    word = plain[first:end]
    sign = _LABELS.get(word.lower())
    if before == "p" and _SMALL_ROMAN.fullmatch(word):
        return "E", end
    if sign is None:
        if "-" in word and word.partition("-")[0].lower() in MONTHS:
            return "M", end
        if word.isupper() and len(word) < 9 and (len(word) > 1 or before == "v") and _ROMAN.match(word):
            return "X", end
        return "w", end
    stop = plain[end : end + 1]
    if word.lower() in _DOTTED_LABELS and stop not in _STOPS:
        return "w", end
    if sign == "p" and before == "N" and _LAST_YEAR.match(plain, end):
        return "k", end
    if sign in _BOUND and not _numbered(plain, end, stop, sign):
        if before == "N" and word.lower() in _VOLUMES_COUNTED:
            return "l", end
        if word.lower() in _VOLUMES_AFTER:
            return "j", end
        return ("k" if sign == "p" and before in ("N", "Y") else "w"), end
    return sign, end + (stop in _STOPS)


def _numbered(plain: str, end: int, stop: str, sign: str) -> bool:
    """Tell whether what a label would count stands behind it: without that it is a word like others."""
    after = plain[end + 1 : end + 5].lstrip()[:2] if stop in _GAPS else plain[end : end + 2]
    first = after[:1]
    if first.isdigit() or (sign in _LETTERED and first.isalpha() and after[1:].isdigit()):
        return True
    # s.l. and s.n. tell that a place or a name is not known.
    return first != "" and first in _COUNTED.get(sign, "") and plain[end - 1 : end + 1] != "s."
