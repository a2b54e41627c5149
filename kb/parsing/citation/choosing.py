"""Which of the places that may cite do: told from the list, and from the document as a whole."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kb.model.bibliography import Citation, CitationForm, CitedItem, LinkState, Value
from kb.parsing.citation.candidates import Candidate, Weight, Work
from kb.parsing.citation.fit import Asked
from kb.parsing.citation.index import Index
from kb.parsing.citation.names import Authors
from kb.parsing.citation.search import by_author, exact
from kb.parsing.citation.vocabulary import PARTICLES

# Of the readings of names that the list has not, so many are looked up as slips.
_MOST_NEAR = 2
# So many works of the list, cited by name and year, make it the document's form.
_ENOUGH = 2
_SMALL_WORD = re.compile(r"(?<![^\W_])[^\W\d_A-Z][^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Settled:
    """A work with its authors as the list suggests they be read, and what the list says of it.

    It is found where one entry or more fit, else near or missing, and unread where there is no list.
    """

    work: Work
    state: LinkState


class Judge:
    """What is known of a document and its list while its citations are chosen."""

    def __init__(self, made: Index | None, texts: Iterable[str]) -> None:
        self.made = made if made and made.listed else None
        self._answers: dict[Asked, bool] = {}
        self.small = {word for text in texts for word in _SMALL_WORD.findall(text) if word.islower()}

    def settle(self, work: Work, narrative: bool) -> Settled:
        """Read a work's authors as the list has them: what stands before a name may be no part of it."""
        if self.made is None:
            return Settled(work, LinkState.UNREAD)
        if work.wide and (whole := self._listed(work, work.wide, len(work.authors.names) + 1)):
            return whole
        readings = list(_readings(work.authors, narrative, self.made))
        for authors in readings:
            if self._lists(authors, work):
                return Settled(_with(work, authors), LinkState.FOUND)
        if work.title and self._lists(work.title, work):
            return Settled(_with(work, work.title), LinkState.FOUND)
        for authors in readings[:_MOST_NEAR]:
            if by_author(self.made, _asked(authors, work))[0] is LinkState.NEAR:
                return Settled(_with(work, authors), LinkState.NEAR)
        return Settled(work, LinkState.MISSING)

    def _listed(self, work: Work, wide: Authors, least: int) -> Settled | None:
        """Give the reading of many authors that the list has, if there is one."""
        assert self.made is not None
        for authors in _readings(wide, False, self.made):
            if len(authors.names) >= least and self._lists(authors, work):
                return Settled(_with(work, authors), LinkState.FOUND)
        return None

    def _lists(self, authors: Authors, work: Work) -> bool:
        """Tell whether the list has a work by authors, of the year of a work, to the letter."""
        assert self.made is not None
        what = _asked(authors, work)
        if what not in self._answers:
            self._answers[what] = exact(self.made, what)
        return self._answers[what]


def _asked(authors: Authors, work: Work) -> Asked:
    return Asked(tuple(name.text for name in authors.names), authors.others, work.date.text)


def _with(work: Work, authors: Authors) -> Work:
    start = authors.names[0].start if work.start == work.authors.names[0].start else work.start
    return replace(work, authors=authors, start=start)


def _readings(authors: Authors, narrative: bool, made: Index) -> Iterator[Authors]:
    """Yield the ways in which the authors before a year may be read, the widest first."""
    yield authors
    whole = authors.names
    if len(whole) > 1:
        # A body whose name has an "and", and a person's of two parts.
        for between in (" and ", "–")[: 0 if authors.others and len(whole) > 2 else 2]:
            joint = Value(between.join(name.text for name in whole), whole[0].start, whole[-1].end)
            yield replace(authors, names=(joint,), joined=False)
        for first in range(1, len(whole)):
            if made.begins(whole[first].text):
                yield replace(authors, names=whole[first:], joined=len(whole) - first > 1)
    for name in _shorter(whole[0]):
        if made.begins(name.text):
            yield replace(authors, names=(name, *whole[1:]))
    if len(whole) > 1 and narrative:
        for name in _shorter(whole[-1]):
            if made.begins(name.text):
                yield replace(authors, names=(name,), joined=False)


def _shorter(name: Value) -> Iterator[Value]:
    """Yield the ends of a name, longest first, then its beginnings: Later Smith; Fukuda Criteria."""
    row = [(found.start(), found.end()) for found in re.finditer(r"\S+", name.text)]
    for start, _ in row[1:]:
        yield Value(name.text[start:], name.start + start, name.end)
    for _, end in reversed(row[:-1]):
        yield Value(name.text[:end], name.start, name.start + end)
    if (
        len(row) == 1
        and not name.text.isascii()
        and len(name.text) > 2
        and name.text[0].lower() == name.text[0].upper()
    ):
        # Scripts that put no space between words.
        for length in range(min(4, len(name.text) - 1), 1, -1):
            yield Value(name.text[-length:], name.end - length, name.end)


def choose(found: Sequence[Candidate], judge: Judge) -> tuple[list[Citation], int]:
    """Give the citations by author and year, and how many of their works the list has."""
    settled = [(one, [judge.settle(work, one.narrative) for work in one.works]) for one in found]
    doubtful = [each for one, works in settled for each in works if each.work.weight is Weight.WEAK]
    known = sum(each.state is LinkState.FOUND for _, works in settled for each in works)
    matched = sum(each.state is LinkState.FOUND for each in doubtful)
    usual = judge.made is None or known >= _ENOUGH or 0 < len(doubtful) <= 2 * matched
    chosen = []
    for one, works in settled:
        kept = [each.work for each in works if _cites(each, one, judge, usual)]
        if kept:
            chosen.append(_citation(one, kept))
    return chosen, known


def _citation(one: Candidate, kept: Sequence[Work]) -> Citation:
    items = tuple(
        CitedItem(
            work.start,
            work.end,
            names=work.authors.names,
            others=work.authors.others,
            year=Value(work.date.text, work.date.start, work.date.end),
            locator=work.locator,
        )
        for work in kept
    )
    start = min([one.start if not one.narrative else items[0].start, *(name.start for name in items[0].names)])
    return Citation(start, one.end, CitationForm.AUTHOR_DATE, items, one.narrative)


def _cites(each: Settled, one: Candidate, judge: Judge, usual: bool) -> bool:
    """Tell whether a work is cited: the list has it, or its form says so in a document that cites in this form."""
    work = each.work
    if each.state is LinkState.FOUND:
        return True
    if work.titled or (work.authors.stop and not work.authors.others):
        return False
    if each.state is LinkState.NEAR:
        return work.weight is not Weight.FAINT or work.authors.joined
    if work.weight is Weight.STRONG:
        return True
    if _common(work.authors, judge) or _unparted(work.authors.names[0]):
        return False
    if work.weight is Weight.FAINT:
        return judge.made is None and not one.bracketed and _plain(work)
    several = len(_capitals(work.authors.names[0])) > 1
    return usual and not (several and one.narrative and not work.authors.body)


def _plain(work: Work) -> bool:
    """Tell whether a name and a year outside brackets follow each other with nothing between: Smith 2019."""
    name = work.authors.names[-1]
    return work.date.start - name.end == 1 and len(_capitals(name)) == 1


def _common(authors: Authors, judge: Judge) -> bool:
    """Tell whether what looks like one name is a word that the document also writes small."""
    row = _capitals(authors.names[0])
    return len(authors.names) == 1 and not authors.body and bool(row) and all(w.lower() in judge.small for w in row)


def _unparted(name: Value) -> bool:
    """Tell whether a name is a stretch of a script that puts no space between words, and longer than names are."""
    return len(name.text) > 4 and "\u3040" <= name.text[0] <= "\u9fff"


def _capitals(name: Value) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_][\w'’-]*", name.text) if word.lower() not in PARTICLES]
