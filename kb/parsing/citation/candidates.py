"""What may be a citation by author and year, with how much its form alone says for it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from kb.model.bibliography import Value
from kb.parsing.citation.dates import Date, dates
from kb.parsing.citation.locators import LOCATOR, locator_after
from kb.parsing.citation.names import Authors, authors_before
from kb.parsing.citation.tokens import Token, outer_brackets
from kb.parsing.citation.vocabulary import AND, GAPS, LEADS

_BEFORE_YEAR = frozenset(",([:")
_CIRCA = frozenset({"c", "ca", "circa", "um"})
# So many words may stand between names and their bracket: Smith et al. in a later study (2019).
_MOST_BETWEEN = 4
# A bracket of more tokens may be a piece of text with citations of its own, down to such a depth.
_LONG = 50
_DEEPEST = 3


class Weight(IntEnum):
    """How much the form alone says for a citation."""

    FAINT = 0
    WEAK = 1
    STRONG = 2


@dataclass(frozen=True, slots=True)
class Work:
    """One work that may be cited: its authors, its year, what follows, and where it is written.

    `title` is all that stands before the year: works without authors are cited by their titles. `titled` tells that it
    cannot be read as authors. `wide` are the authors before a year with those that only commas part from them.
    """

    authors: Authors
    date: Date
    locator: str
    start: int
    end: int
    weight: Weight
    title: Authors | None = None
    titled: bool = False
    wide: Authors | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may cite by author and year.

    `start` is the bracket's, or the first name's where the names are part of the sentence.
    """

    start: int
    end: int
    works: tuple[Work, ...]
    narrative: bool
    bracketed: bool


def candidates(text: str, row: list[Token]) -> Iterator[Candidate]:
    """Yield what may cite by author and year in a row of tokens, in order."""
    yield from _run(text, row, 0, len(row), 0)


def _run(text: str, row: list[Token], lo: int, hi: int, depth: int) -> Iterator[Candidate]:
    """Yield the candidates of a part of a row: in its outer brackets, before them, and outside any."""
    floor = lo
    for begin, stop in ((lo + a, lo + b) for a, b in outer_brackets(row[lo:hi])):
        yield from _loose(text, row, floor, begin)
        yield from (
            _in_sentence(text, row, begin, stop, floor)
            or _run_within(text, row, begin, stop, depth)
            or _in_bracket(text, row, begin, stop)
        )
        floor = stop + 1
    yield from _loose(text, row, floor, hi)


def _run_within(text: str, row: list[Token], begin: int, stop: int, depth: int) -> list[Candidate]:
    """Give the candidates of a long bracket that is text rather than a citation: brackets in it cite."""
    if depth >= _DEEPEST or stop - begin <= _LONG:
        return []
    found = list(_run(text, row, begin + 1, stop, depth + 1))
    return found if any(one.bracketed for one in found) else []


def _in_sentence(text: str, row: list[Token], begin: int, stop: int, floor: int) -> list[Candidate]:
    """Read a bracket that begins with a year, whose authors stand before it."""
    # Some journals print Mora ([2019]), others Mora (, 2019).
    begun = begin + 1 + (row[begin + 1].text in ",[" and row[min(begin + 3, stop)].text in "])")
    first = dates(row, begun, stop)
    if not first:
        return []
    after = first[-1].after
    if (
        after < stop
        and row[after].text not in {",", ";", ":", "&", "and", "/", "-", "–", "[", "(", "]"}
        and not LOCATOR.match(text, first[-1].end, row[stop].start)
    ):
        return []
    authors = authors_before(row, begin, floor, listed=False) or _further_back(row, begin, floor)
    if authors is None:
        return []
    parted = row[authors.place - 1].text in {",", ";"}
    wide = authors_before(row, begin, floor, listed=True, apart=",;") if parted else None
    works = tuple(replace(work, wide=wide) for work in _works(text, row, begun, stop, authors))
    return [Candidate(authors.names[0].start, row[stop].end, works, narrative=True, bracketed=True)] if works else []


def _further_back(row: list[Token], begin: int, floor: int) -> Authors | None:
    """Read authors that a few words part from their bracket: they need et al. or a possessive."""
    place = begin
    while place > floor and begin - place < _MOST_BETWEEN and row[place - 1].word and not row[place - 1].capital:
        if row[place - 1].text in {"al", "colleagues", "coworkers", "others"}:
            break
        place -= 1
        authors = authors_before(row, place, floor, listed=False)
        if authors and (authors.others or authors.possessive) and not authors.stop:
            return authors
    return None


def _in_bracket(text: str, row: list[Token], begin: int, stop: int) -> list[Candidate]:
    """Read a bracket that holds authors and years."""
    if not any(token.text.isdigit() or token.word for token in row[begin + 1 : stop]):
        return []
    works = tuple(_works(text, row, begin + 1, stop, None))
    if not works:
        return []
    nested = [place for place in range(begin + 1, stop) if row[place].text in "(["]
    if nested and all(_in_own_bracket(row, work, nested) for work in works):
        return [Candidate(w.start, _closed(text, w.end), (w,), narrative=True, bracketed=True) for w in works]
    return [Candidate(row[begin].start, row[stop].end, works, narrative=False, bracketed=True)]


def _in_own_bracket(row: list[Token], work: Work, nested: list[int]) -> bool:
    """Tell whether a work's year stands in a bracket inside the bracket: (as Smith (2019) said)."""
    return any(row[place].end == work.date.start for place in nested)


def _closed(text: str, end: int) -> int:
    """Give the place after the bracket that closes at a place, or the same place."""
    return end + 1 if text[end : end + 1] in {")", "]"} else end


def _works(text: str, row: list[Token], lo: int, hi: int, authors: Authors | None) -> Iterator[Work]:
    """Yield the works of a bracket from left to right; a year without names has those before it."""
    place = floor = lo
    given, told = authors is not None, False
    while place < hi:
        found = dates(row, place, hi)
        if not found:
            place += 1
            continue
        own, title = _own_authors(text, row, place, floor)
        if own is not None:
            authors, given, told = own, False, True
        elif not (authors and all(token.text.lower() in GAPS for token in row[floor:place])):
            authors = None
        end, locator = locator_after(text, found[-1].end, row[hi - 1].end)
        if authors is not None:
            weight = _weight(row, authors, place, lo, given or not told)
            yield from _each(authors, found, locator, end, own is not None, weight, title)
        place = found[-1].after
        while place < hi and row[place].start < end:
            place += 1
        floor = place


def _each(
    authors: Authors, found: list[Date], locator: str, end: int, named: bool, weight: Weight, title: Authors | None
) -> Iterator[Work]:
    """Yield a work for each date; the first begins with its names, the last ends with its locator."""
    for number, date in enumerate(found):
        last = number == len(found) - 1
        start = authors.names[0].start if named and not number else date.start
        yield Work(
            authors, date, locator if last else "", start, end if last else date.end, weight, title, title is authors
        )


def _own_authors(text: str, row: list[Token], place: int, floor: int) -> tuple[Authors | None, Authors | None]:
    """Read the authors that stand before a year in a bracket; and all that stands there, which may be a title."""
    end = place
    while end > floor and (row[end - 1].text in _BEFORE_YEAR or _circa(row, end)):
        end -= 1
    authors = authors_before(row, end, floor, listed=True, apart=",;")
    title = _title(text, row, end, floor)
    return authors or title, title


def _circa(row: list[Token], end: int) -> bool:
    return row[end - 1].text.lower() in _CIRCA or (row[end - 1].text == "." and row[end - 2].text.lower() in _CIRCA)


def _title(text: str, row: list[Token], end: int, floor: int) -> Authors | None:
    """Give the words before a year as one name: a work without authors is cited by its title."""
    while end > floor and not row[end - 1].word and not row[end - 1].text.isdigit():
        end -= 1
    place = end
    while place > floor and end - place < 20 and row[place - 1].text not in ";([":
        place -= 1
    first = next((at for at in range(place, end) if row[at].capital), end)
    while place < end and (not row[place].word or row[place].text.lower() in LEADS):
        place += 1
    place = first if end - place > 1 else place
    if place >= end or row[place].text.lower() in GAPS:
        return None
    start, stop = row[place].start, row[end - 1].end
    return Authors(place, (Value(text[start:stop], start, stop),))


def _weight(row: list[Token], authors: Authors, place: int, lo: int, given: bool) -> Weight:
    if authors.stop:
        return Weight.FAINT
    if authors.others or authors.joined:
        return Weight.STRONG
    if given:
        return Weight.WEAK
    comma = row[place - 1].text in {",", "[", "("}
    before = row[authors.place - 1].text.lower()
    begins = authors.place <= lo or before in ",;.([" or before in LEADS or before in AND
    return Weight.WEAK if comma or begins else Weight.FAINT


def _loose(text: str, row: list[Token], lo: int, hi: int) -> Iterator[Candidate]:
    """Yield names with a year outside brackets: Smith 2019; Smith and Jones, 2019."""
    floor, place = lo, lo
    while place < hi:
        found = dates(row, place, hi)
        if not found or row[place].text in "[(":
            place += 1
            continue
        comma = place > floor and row[place - 1].text == ","
        authors = authors_before(row, place - comma, floor, listed=False) if place > floor else None
        place = found[-1].after
        if authors is None or not found[0].text[0].isdigit():
            continue
        firm = not authors.stop and (
            authors.others or (authors.joined and "&" in text[authors.names[0].start : found[0].start])
        )
        weight = Weight.STRONG if firm else Weight.FAINT
        end, locator = locator_after(text, found[-1].end, row[hi - 1].end) if firm else (found[-1].end, "")
        works = tuple(_each(authors, found, locator, end, True, weight, None))
        yield Candidate(works[0].start, works[-1].end, works, narrative=True, bracketed=False)
        while place < hi and row[place].start < end:
            place += 1
        floor = place
