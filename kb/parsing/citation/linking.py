"""Which entries of a list the citations of a text mean."""

from collections.abc import Iterator, Sequence

from kb.model.bibliography import Citation, CitationForm, CitationLink, CitedItem, Entry, LinkState
from kb.parsing.citation.fit import Answer, Asked, asked
from kb.parsing.citation.index import Index, alike, ready
from kb.parsing.citation.search import by_author

_EVERY = "*"


def link(citations: Sequence[Citation], entries: Sequence[Entry] | Index, text: str = "") -> list[CitationLink]:
    """Look every cited item up in a list, in order.

    `text` is the document in which the entries are printed, where there is one: then an author that stands in an
    entry but was not read from it is told from one that is not there. Without it, an entry of which no author or no
    year was read counts as one that may be meant.
    """
    made = ready(entries, text)
    count = len(made.listed)
    made.in_full = _in_full(citations)
    answers: dict[Asked, Answer] = {}
    every = False
    links: list[CitationLink] = []
    for number, citation in enumerate(citations):
        for place, item in enumerate(citation.items):
            if item.key == _EVERY:
                links += () if every else _all(number, place, count)
                every = True
                continue
            state, found = _answer(made, citation.form, item, answers, count)
            links.append(CitationLink(number, place, state, found))
    return links


def _in_full(citations: Sequence[Citation]) -> int:
    """Tell whether a text names two or three authors before it says et al.; two are hardly ever shortened."""
    return 3 if any(len(item.names) == 3 and not item.others for one in citations for item in one.items) else 2


def _all(number: int, place: int, count: int) -> Iterator[CitationLink]:
    r"""Link \nocite{*} to each entry."""
    for entry in range(count):
        yield CitationLink(number, place, LinkState.FOUND, (entry,))


def _answer(made: Index, form: CitationForm, item: CitedItem, answers: dict[Asked, Answer], count: int) -> Answer:
    if not count:
        return LinkState.UNREAD, ()
    if form is CitationForm.NUMERIC:
        return _by_number(made, item.number, count)
    if form is CitationForm.KEY:
        return _by_key(made, item.key)
    what = asked(item)
    if what not in answers:
        answers[what] = by_author(made, what)
    return answers[what]


def _by_number(made: Index, number: int, count: int) -> Answer:
    """Look a number up. It is missing only where every entry's number was read."""
    found = made.numbers.get(number, [])
    if found:
        return (LinkState.FOUND if len(found) == 1 else LinkState.AMBIGUOUS), tuple(found)
    numbered = sum(len(places) for places in made.numbers.values())
    return (LinkState.MISSING if numbered >= count else LinkState.UNREAD), ()


def _by_key(made: Index, key: str) -> Answer:
    """Look a key up; one that differs in capitals or in a letter is near."""
    if not made.keys and not made.labels:
        return LinkState.UNREAD, ()
    found = made.keys.get(key) or made.labels.get(key, [])
    if found:
        return (LinkState.FOUND if len(found) == 1 else LinkState.AMBIGUOUS), tuple(found)
    low = key.casefold()
    close = made.folded_keys.get(low) or [p for near in alike(made.near_keys, low) for p in made.folded_keys[near]]
    return (LinkState.NEAR, tuple(close)) if len(close) == 1 else (LinkState.MISSING, ())
