"""Citations by number: [3, 5–7], (3–5), raised figures, ref. 12.

Everything that has the form is given, with the manner of its form; which manners a document uses is decided elsewhere,
from all of them together.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from kb.model.bibliography import Citation, CitationForm, CitedItem
from kb.parsing.citation.vocabulary import ABBREVIATED, FORMULAE, FUNCTIONS, NUMBERED, UNITS


class Manner(StrEnum):
    """How numbers are set off from the text."""

    SQUARE = "square"
    ROUND = "round"
    RAISED = "raised"
    GLUED = "glued"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A place that may cite by number.

    `firm` tells that what stands around it speaks for it, `tight` that no space parts it from the word before.
    """

    citation: Citation
    manner: Manner
    firm: bool
    tight: bool = False


_N = r"[1-9]\d{0,3}"
_DASH = r"[-–—‒‑−~]"
_LABEL = (
    r"(?i:pp?|S|Abs|chap|chapter|ch|secs?|sect|section|figs?|figure|table|tab|theorem|thm|lemma|prop|cor|def|eqs?|eqn"
    r"|app|appendix|part|page|pages|vol|§)"
)
_PAGE = rf"{_LABEL}(?:\.\s?|\s|(?=\d))[\w.–-]{{1,20}}"
_LOCATOR = rf"\s?\({_PAGE}\)|\s?,?\s?{_PAGE}|:\s?\d{{1,4}}(?:[-–]\d{{1,4}})?"
_ONE = rf"\^?{_N}[a-z]?(?:\s?{_DASH}\s?{_N})?"
_PREFIX = (
    r"(?:(?:see(?:\s+also)?|see,\s*e\.\s?g\.,|e\.\s?g\.,?|i\.\s?e\.,?|cf\."
    r"|compare|vgl\.|siehe|voir|reviewed in|for reviews?,?\s+see|refs?\.?|Refs?\.?"
    r"|references?|nos?\.|and references therein)\s*)?+"
)
_PART = r"\s*(?:[,;&，；、،؛](?:\s*(?:and|und|et)\b)?|\band\b|\bund\b|\bet\b)\s*"
_BODY = rf"\s*{_PREFIX}({_ONE}(?:{_LOCATOR})?(?:{_PART}{_ONE}(?:{_LOCATOR})?){{0,200}}+)"
_SQUARE = re.compile(rf"[\[［【]{_BODY}\s*[\]］】]")
_ROUND = re.compile(rf"[(（]{_BODY}\s*[)）]")
_SET = re.compile(rf"{_BODY}\s*\)?")
_CARET = re.compile(rf"\^({_ONE}(?:,\s?{_ONE}){{0,100}}+)\^")
_SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = re.compile(rf"(?<![{_SUPER}⁺⁻])[{_SUPER}]{{1,3}}+(?:[⁻–—˒‚·⸴,][{_SUPER}]{{1,3}}+){{0,50}}+(?![{_SUPER}⁺⁻ⁿᵗ])")
# Raised figures that lost their raising: after a stop, or before one at the end of a word.
_GLUED = re.compile(
    rf"(?:(?P<stop>(?<=[^\W\d_])[.,;:?!]++[)”\"’\]]*+|[)\]”\"’][.,;:?!]?)|(?<=[^\W\d_A-Z]{{3}}))"
    rf"(?P<numbers>{_N}(?:[,–-]{_N}){{0,30}}+)(?=[\s,;:)]|\.(?!\w)|\Z)"
)
_WORD = re.compile(
    rf"\b(?:[Rr]efs?\.?|[Rr]eferences?|[Cc]itations?|Lit\.|réfs?\.?)\s+({_ONE}(?:\s?(?:,\s?and|,|and|und|et|&)\s?{_ONE}){{0,50}}+)(?![\w.]\d|%)"
)
_PIECE = re.compile(rf"(?<![\w.])\^?({_N})[a-z]?(?:\s?{_DASH}\s?({_N}))?(?![\d%])")
_LOCATED = re.compile(rf"{_LOCATOR}")
_TO_PLAIN = str.maketrans(_SUPER + "⁻˒‚·⸴—", "0123456789" + "–,,,,–")
_LAST_WORD = re.compile(r"([^\W\d_]+)[.\s(]*\Z")
# A range of more works than this is read as its two ends.
_LONGEST = 200


def numbered(text: str, start: int, end: int, raised: Iterable[tuple[int, int]] = ()) -> Iterator[Numbered]:
    """Yield what may cite by number in a stretch; `raised` are the places that the format sets as superscript."""
    yield from _joined(
        text, (_bracket(text, found, Manner.SQUARE, start) for found in _SQUARE.finditer(text, start, end))
    )
    yield from (_bracket(text, found, Manner.ROUND, start) for found in _ROUND.finditer(text, start, end))
    for found in _CARET.finditer(text, start, end):
        yield from _superscript(text, found.start(), found.end(), text[found.start(1) : found.end(1)], start, 1)
    for found in _RAISED.finditer(text, start, end):
        yield from _superscript(text, found.start(), found.end(), found[0].translate(_TO_PLAIN), start, 0)
    for first, last in _united(text, raised):
        if start <= first < last <= end and _SET.fullmatch(text, first, last):
            yield from _superscript(text, first, last, text[first:last], start, 0)
    for found in _WORD.finditer(text, start, end):
        items = tuple(_items(found[1], found.start(1)))
        yield Numbered(Citation(found.start(), found.end(1), CitationForm.NUMERIC, items), Manner.WORD, True)
    yield from _glued(text, start, end)


def _united(text: str, raised: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Unite raised places that only a dash or comma parts, which some formats leave on the line."""
    united: list[tuple[int, int]] = []
    for first, last in sorted(raised):
        if united and re.fullmatch(rf"\s?(?:{_DASH}|,)?\s?", text[united[-1][1] : first][:4]) and first > united[-1][0]:
            united[-1] = (united[-1][0], max(last, united[-1][1]))
        else:
            united.append((first, last))
    return united


def _glued(text: str, start: int, end: int) -> Iterator[Numbered]:
    """Yield figures that stand without a space after a word or a stop."""
    for found in _GLUED.finditer(text, start, end):
        word = _LAST_WORD.search(text[max(start, found.start() - 20) : found.start()])
        if not (word and word[1].lower() in ABBREVIATED and found["stop"] == "."):
            items = tuple(_items(found["numbers"], found.start("numbers")))
            citation = Citation(found.start("numbers"), found.end(), CitationForm.NUMERIC, items)
            yield Numbered(citation, Manner.GLUED, bool(found["stop"]))


def _bracket(text: str, found: re.Match[str], manner: Manner, floor: int) -> Numbered:
    items = tuple(_items(found[1], found.start(1)))
    citation = Citation(found.start(), found.end(), CitationForm.NUMERIC, items)
    before = text[max(floor, found.start() - 40) : found.start()]
    after = text[found.end() : found.end() + 2]
    return Numbered(citation, manner, _firm(before, after, manner), before[-1:].isalnum() or before[-1:] == "_")


def _firm(before: str, after: str, manner: Manner) -> bool:
    """Tell whether a bracket with numbers stands where a citation does."""
    word = _LAST_WORD.search(before)
    if word and (word[1].lower() in FORMULAE or (word[1].lower() in NUMBERED and word[1].istitle())):
        return False
    if after[:1].isalnum() or re.search(r"[=∈<≤≥]\s*\Z|[\s\d]>\s*\Z|[+*/^_]\Z", before):
        return False
    if manner is Manner.SQUARE:
        # An index (x[1]) is joined to a short name; a citation seldom is.
        return not re.search(r"(?:\b[A-Za-z]|_\w{0,30}|\d)\Z", before)
    listed = re.search(r"(?:\A|\n|[:;,]\s|\b(?:and|or|und|oder|et|ou)\s)\s*\Z", before)
    return bool(before.strip()) and not (listed and after[:1] not in {".", ",", ";", ":", ")", ""})


def _superscript(text: str, start: int, end: int, plain: str, floor: int, inset: int) -> Iterator[Numbered]:
    """Yield a raised number, unless it is an exponent."""
    items = tuple(
        replace(item, start=min(item.start, end), end=min(item.end, end)) for item in _items(plain, start + inset)
    )
    before = text[max(floor, start - 20) : start]
    word = re.search(r"([^\W\d_₀-₉]+)\Z", before)
    if not items or not before.strip() or before[-1].isdigit() or before[-1] in "×^/−-+=⁄°":
        return
    if word and (len(word[1]) < 2 or word[1].lower() in UNITS or word[1].lower() in FUNCTIONS):
        return
    if before[-1].isspace() and text[end : end + 1].isalpha():
        # An isotope: the number of its element stands before it.
        return
    firm = before[-1] in ".,;:)]”\"’'?!» \u00a0" or end - start > 2 or word is not None
    yield Numbered(Citation(start, end, CitationForm.NUMERIC, items), Manner.RAISED, firm)


def _items(body: str, offset: int) -> Iterator[CitedItem]:
    """Yield the numbers of a list of numbers and ranges; each of a range has the range's place."""
    locators = [found.span() for found in _LOCATED.finditer(body)]
    for found in _PIECE.finditer(body):
        inside = next((span for span in locators if span[0] <= found.start() < span[1]), None)
        if inside:
            continue
        locator = next((body[a:b].strip(" ,()") for a, b in locators if a == found.end()), "")
        first, last = int(found[1]), int(found[2] or found[1])
        whole = range(first, last + 1) if first < last <= first + _LONGEST else dict.fromkeys((first, last))
        for number in whole:
            yield CitedItem(offset + found.start(), offset + found.end(), number=number, locator=locator)


def _joined(text: str, found: Iterable[Numbered]) -> Iterator[Numbered]:
    """Join [5]–[7], a range in two brackets."""
    last: Numbered | None = None
    for one in found:
        if last and re.fullmatch(rf"\s?{_DASH}\s?", text[last.citation.end : one.citation.start]):
            first, to = last.citation.items[-1].number, one.citation.items[0].number
            between = range(first + 1, to) if first < to <= first + _LONGEST else ()
            place = {"start": last.citation.start, "end": one.citation.end}
            middle = tuple(CitedItem(place["start"], place["end"], number=number) for number in between)
            items = last.citation.items + middle + one.citation.items
            last = replace(last, citation=replace(last.citation, end=one.citation.end, items=items))
            continue
        if last:
            yield last
        last = one
    if last:
        yield last
