"""Names of authors in the prose without a year or number: Younger et al.'s studies; as Carr showed.

They are no citations, but who looks for works that a text never cites has to know of them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kb.model.bibliography import Citation, CitationForm, CitedItem, Entry, Value
from kb.parsing.citation.index import Index, ready
from kb.parsing.citation.names import Authors, authors_before
from kb.parsing.citation.spelt import cited
from kb.parsing.citation.tokens import Token, tokens
from kb.parsing.citation.vocabulary import AND, OTHERS, REPORTS

_WORD = r"[^\W\d_a-z][\w'’-]{1,30}+"
_PERSON = re.compile(rf"\b(?:Dr|Prof|Professor)\b\.?\s({_WORD}(?:\s(?:[^\W\d_a-z]\.|{_WORD})){{1,3}}+)")
# What stands between them and what they did: whose they are, and when.
_SAYS = re.compile(
    r"(?:,?\s(?:of|from|at)\s[^.;:()\[\]]{1,80}?)?,?\s(?:(?:has|have|had|also|once)\s){0,2}([a-z]{3,15})(?=[\s,:])"
)


def mentions(
    text: str, within: Sequence[tuple[int, int]] | None, entries: Sequence[Entry] | Index, found: Sequence[Citation]
) -> list[Citation]:
    """Give the names without a year, outside the citations `found`, in the form of citations.

    A name is given where a work of the list begins with it; several, also where a word follows that reports what they
    did (Mora and Lind showed), so that they may be looked for and missed.
    """
    made = ready(entries)
    spans = [(0, len(text))] if within is None else within
    taken = sorted((one.start, one.end) for one in found)
    given: list[Citation] = []
    for start, end in spans:
        for authors in _named(tokens(text, start, end), made):
            begin, stop = authors.names[0].start, authors.names[-1].end
            while taken and taken[0][1] <= begin:
                taken.pop(0)
            if not (taken and taken[0][0] < stop):
                item = CitedItem(begin, stop, names=authors.names, others=authors.others)
                given.append(Citation(begin, stop, CitationForm.AUTHOR_DATE, (item,), narrative=True))
    every = sorted((one.end, one.start) for one in (*found, *given))
    given += [one for a, b in spans for one in _titled(text, a, b) if not _meets(one, every)]
    return sorted(given, key=lambda one: one.start)


def _titled(text: str, start: int, end: int) -> Iterator[Citation]:
    """Yield the persons with a title of whom it is said what they report: As Dr. Ana Mora of the Board has noted."""
    for person in _PERSON.finditer(text, start, end):
        place, whose = person.span(1)
        if (said := _SAYS.match(text, whose, end)) and said[1].lower() in REPORTS:
            item = CitedItem(place, whose, names=(Value(person[1], place, whose),))
            yield Citation(place, whose, CitationForm.AUTHOR_DATE, (item,), narrative=True)


def _meets(one: Citation, others: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a place overlaps one of others, of which ends and starts are given in order."""
    after = bisect_left(others, (one.start + 1, 0))
    return after < len(others) and others[after][1] < one.end


def _named(row: list[Token], made: Index) -> Iterator[Authors]:
    """Yield the authors of a row of tokens whom a work of the list, or a word that reports, makes known as such."""
    floor = 0
    for place in range(1, len(row) + 1):
        if not _may_end(row, place):
            continue
        authors = authors_before(row, place, floor, listed=False)
        if authors is None or authors.stop or _cites(row, place):
            continue
        several = authors.others or authors.joined
        reports = place < len(row) and row[place].text.lower() in REPORTS
        if _known(made, authors.names[0].text) or (several and reports):
            yield authors
            floor = place


def _may_end(row: list[Token], place: int) -> bool:
    """Tell whether names may end here: no name, conjunction or et al. follows."""
    last = row[place - 1]
    named = last.capital or last.text.lower().rstrip("'’s") in {"al", *OTHERS} or last.text in {".", "s", "'", "’"}
    if not named or place == len(row):
        return named
    after = row[place]
    return not after.capital and after.text.lower() not in {"al", *AND, *OTHERS} and after.text not in {"'", "’", "s"}


def _cites(row: list[Token], place: int) -> bool:
    """Tell whether a bracket follows, which is to say where the work is found."""
    place += place < len(row) and row[place].text == "."
    return place < len(row) and row[place].text in {"(", "["} and place + 1 < len(row) and row[place + 1].text.isdigit()


def _known(made: Index, name: str) -> bool:
    """Tell whether a work of the list begins with an author of this very name."""
    spelt = cited(name)
    return any(key in made.by_name for key in (*spelt.whole, *spelt.bare))
