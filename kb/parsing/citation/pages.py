"""Citations by author and page, without a year, as the humanities print them: (Mora 45), (Mora and Lind 45–47).

They are told from other words in brackets by the list alone, in a document that cites by nothing else; a name without a
page is one only where others have pages.
"""

from collections.abc import Iterator, Sequence

from kb.model.bibliography import Citation, CitationForm, CitedItem, LinkState
from kb.parsing.citation.fit import Asked
from kb.parsing.citation.index import Index
from kb.parsing.citation.names import Authors, authors_before
from kb.parsing.citation.search import by_author
from kb.parsing.citation.tokens import Token, outer_brackets, tokens

_LONGEST = 60
_ENOUGH = 2
_PAGES = frozenset("-–—,.:") | frozenset({"p", "pp", "qtd", "in", "ch", "vol", "line", "lines", "sec", "act"})
_BEFORE = frozenset({"see", "also", "qtd", "in", "cf", ".", "quoted", "and", ","})


def by_page(text: str, spans: Sequence[tuple[int, int]], made: Index) -> list[Citation]:
    """Give the citations by author and page in the stretches of a text."""
    found = [one for a, b in spans for one in _brackets(text, tokens(text, a, b), made)]
    paged = [one for one in found if any(item.locator for item in one.items)]
    return found if len(paged) >= _ENOUGH else paged


def _brackets(text: str, row: list[Token], made: Index) -> Iterator[Citation]:
    """Yield the brackets of a row of tokens in which every part names an author whom the list has."""
    for begin, stop in outer_brackets(row):
        if row[begin].text != "(" or stop - begin > _LONGEST:
            continue
        parts = list(_parts(row, begin + 1, stop))
        items = [item for lo, hi in parts if (item := _item(text, row, lo, hi, made))]
        if items and len(items) == len(parts):
            yield Citation(row[begin].start, row[stop].end, CitationForm.AUTHOR_DATE, tuple(items))


def _parts(row: list[Token], lo: int, hi: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a bracket between its semicolons."""
    first = lo
    for place in range(lo, hi + 1):
        if place == hi or row[place].text == ";":
            if place > first:
                yield first, place
            first = place + 1


def _item(text: str, row: list[Token], lo: int, hi: int, made: Index) -> CitedItem | None:
    """Read one part: names, perhaps a title, and pages; nothing where the list has no such author."""
    while lo < hi and row[lo].text.lower() in _BEFORE:
        lo += 1
    end = hi
    while end > lo and (row[end - 1].text[0].isdigit() or row[end - 1].text.lower() in _PAGES):
        end -= 1
    if end == lo or not (end < hi or _only_names(row, lo, end)):
        return None
    authors = authors_before(row, end, lo, listed=True)
    found = _of_list(authors, made) if authors and authors.place == lo else _titled(row, lo, end, made)
    if found is None:
        return None
    pages = text[row[end].start : row[hi - 1].end].strip(" ,") if end < hi else ""
    return CitedItem(row[lo].start, row[hi - 1].end, names=found.names, others=found.others, locator=pages)


def _only_names(row: list[Token], lo: int, hi: int) -> bool:
    """Tell whether a part without pages is nothing but names."""
    return all(token.capital or not token.word or len(token.text) < 4 for token in row[lo:hi])


def _titled(row: list[Token], lo: int, end: int, made: Index) -> Authors | None:
    """Read the names before the comma that a title follows: Mora, Tea in cold rooms 45."""
    comma = next((place for place in range(lo, end) if row[place].text == ","), None)
    authors = authors_before(row, comma, lo, listed=False) if comma else None
    return _of_list(authors, made) if authors and authors.place == lo else None


def _of_list(authors: Authors, made: Index) -> Authors | None:
    """Give the authors as the list has them, or the first alone where a title follows; None where it has none."""
    first = Authors(authors.place, authors.names[:1], authors.others)
    for one in (authors, first):
        what = Asked(tuple(name.text for name in one.names), one.others, None)
        if not one.stop and by_author(made, what)[0] in (LinkState.FOUND, LinkState.AMBIGUOUS):
            return one
    return None
