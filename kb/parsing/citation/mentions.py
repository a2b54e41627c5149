"""Names of authors in the prose without a year or number: Younger et al.'s studies; as Carr showed.

They are no citations, but who looks for works that a text never cites has to know of them.
"""

from collections.abc import Iterator, Sequence

from kb.model.bibliography import Citation, CitationForm, CitedItem, Entry
from kb.parsing.citation.index import Index, ready
from kb.parsing.citation.names import Authors, authors_before
from kb.parsing.citation.spelt import cited
from kb.parsing.citation.tokens import Token, tokens
from kb.parsing.citation.vocabulary import AND, OTHERS, REPORTS


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
    return given


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
