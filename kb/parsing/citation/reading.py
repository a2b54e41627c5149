"""Where a text cites, and what it says there."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from kb.model.bibliography import Citation, Entry
from kb.parsing.citation.candidates import candidates
from kb.parsing.citation.choosing import Judge, choose
from kb.parsing.citation.dates import may_be_dated
from kb.parsing.citation.index import Index, ready
from kb.parsing.citation.keys import labelled, latex, pandoc
from kb.parsing.citation.manners import by_number
from kb.parsing.citation.numeric import numbered
from kb.parsing.citation.pages import by_page
from kb.parsing.citation.tokens import tokens

Span = tuple[int, int]


def citations(
    text: str,
    within: Sequence[Span] | None = None,
    entries: Sequence[Entry] | Index = (),
    raised: Sequence[Span] = (),
) -> list[Citation]:
    """Give the citations of a text, in order, none overlapping.

    `within` are the stretches to look in, all of the text where it is not given; no citation crosses their ends.
    `entries` is the list that the text cites: with it, a name with a year is told from other words with a number, and
    the form that the document uses from the others. `raised` are the places that the document's format sets as
    superscript, for a text in which nothing else shows them.
    """
    spans = [(0, len(text))] if within is None else [(max(0, a), min(b, len(text))) for a, b in within]
    made = ready(entries) if entries else None
    keyed = _keys(text, spans, made)
    judge = Judge(made, (text[a:b] for a, b in spans))
    dateable = [(a, b) for a, b in spans if may_be_dated(text, a, b)]
    dated, known = choose([one for a, b in dateable for one in candidates(text, tokens(text, a, b))], judge)
    raised = sorted(raised)
    places = [one for a, b in spans for one in numbered(text, a, b, _inside(raised, a, b))]
    by_key = sum(len(one.items) for one in keyed)
    otherwise = max(known if made else sum(len(one.items) for one in dated), by_key if not made or made.keys else 0)
    counted = by_number(places, made, otherwise, bool(dated or keyed))
    if made and not (known or keyed or counted):
        dated = by_page(text, spans, made) or dated
    return _apart(keyed, dated, counted)


def _inside(raised: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Give the raised places that begin in a stretch; all stretches would ask of all places otherwise."""
    return raised[bisect_left(raised, (start, 0)) : bisect_left(raised, (end, 0))]


def _keys(text: str, spans: Sequence[Span], made: Index | None) -> list[Citation]:
    """Give the citations by key. A word after an at sign alone may be a person's handle."""
    found = [one for a, b in spans for one in latex(text, a, b)]
    if made and made.labels:
        found += [one for a, b in spans for one in labelled(text, a, b, made.labels)]
    groups = [one for a, b in spans for one in pandoc(text, a, b)]
    return found + [one for one in groups if not _alone(text, one) or _is_key(one.items[0].key, made)]


def _alone(text: str, one: Citation) -> bool:
    return text[one.start] != "["


def _is_key(key: str, made: Index | None) -> bool:
    """Tell whether a word after an at sign is a key: the list has it, or it has a number as most keys have."""
    if made is None:
        return True
    known = key in made.keys or key.casefold() in made.folded_keys
    return known or (bool(made.keys) and re.search(r"\d{2}", key) is not None)


def _apart(*sorts: Sequence[Citation]) -> list[Citation]:
    """Give citations in order; of two that overlap, the one of the earlier sort."""
    taken: list[tuple[int, int, int, Citation]] = []
    for rank, sort in enumerate(sorts):
        taken += [(one.start, rank, one.end, one) for one in sort]
    kept: list[tuple[int, Citation]] = []
    for _, rank, _, one in sorted(taken, key=lambda row: row[:3]):
        if kept and kept[-1][1].end > one.start:
            if kept[-1][0] > rank:
                kept[-1] = (rank, one)
            continue
        kept.append((rank, one))
    return [one for _, one in kept]
