"""The search for the entry that an author-year citation means: the exact one, else the one that a slip explains."""

from bisect import bisect_left
from collections.abc import Iterable

from kb.model.bibliography import LinkState
from kb.parsing.citation.fit import PARTLY, Answer, Asked, authors_fit, letter_fits, years_near
from kb.parsing.citation.folding import fold, words
from kb.parsing.citation.index import Index
from kb.parsing.citation.spelt import PART, Spelt

# So many entries with one name and year are compared; beyond, nobody can tell them apart by name and year.
_MOST = 400
_MISSING: Answer = (LinkState.MISSING, ())
Fits = list[tuple[int, int]]


def by_author(made: Index, what: Asked) -> Answer:
    """Look up an author-year citation."""
    found = _exact(made, what)
    if found:
        return (LinkState.FOUND if len(found) == 1 else LinkState.AMBIGUOUS), found
    near = _near(made, what)
    if len(near) == 1:
        return LinkState.NEAR, near
    return (LinkState.UNREAD, ()) if not near and _may_be_unread(made, what) else _MISSING


def exact(made: Index, what: Asked) -> bool:
    """Tell whether the list has what is asked for, once or more, to the letter."""
    return bool(_exact(made, what))


def _exact(made: Index, what: Asked) -> tuple[int, ...]:
    """Give the entries that fit best of those with the first author and year."""
    when = what.when
    years: tuple[str, ...] = when.years or ("",)
    fits = [(fit, place) for fit, place in _fits(made, what, years) if fit < PARTLY]
    fits = [(fit, place) for fit, place in fits if letter_fits(when, made.listed[place].year)]
    if any(made.listed[place].year.letter == when.letter for _, place in fits) and when.letter:
        fits = [(fit, place) for fit, place in fits if made.listed[place].year.letter == when.letter]
    return _best(fits) or _by_title(made, what, years)


def _fits(made: Index, what: Asked, years: Iterable[str], *, any_order: bool = True) -> Fits:
    """Give the entries of some years whose authors fit at all, with how well."""
    spelt = what.spelt
    fits = []
    for place in dict.fromkeys(_candidates(made, spelt, what.year, years, 2 if any_order else 1)):
        fit = authors_fit(spelt, what.others, made.listed[place], made.in_full)
        if fit is None and not made.listed[place].names:
            fit = PART
        if fit is not None:
            fits.append((fit, place))
    return fits


def _candidates(
    made: Index, spelt: tuple[Spelt, ...], year: str | None, years: Iterable[str], orders: int
) -> Iterable[int]:
    """Yield the entries to compare: by the first two names where both lead somewhere, else by the first.

    With two `orders`, the second name may be the first author's.
    """
    if not spelt:
        return
    if year is None:
        yield from (place for key in spelt[0].all for place in made.by_name.get(key, ())[:_MOST])
        return
    keys = [name.all for name in spelt[:2]]
    paired = False
    for one, other in ((0, 1), (1, 0))[:orders] if len(spelt) > 1 else ():
        for pair in ((a, b, each) for each in years for a in keys[one] for b in keys[other]):
            if pair in made.pair:
                paired = True
                yield from made.pair[pair][:_MOST]
    if not paired:
        for known in ((key, each) for row in keys[:orders] for key in row if key in made.by_name for each in years):
            yield from made.first.get(known, ())[:_MOST]


def _best(fits: Fits) -> tuple[int, ...]:
    """Give the entries of the best fit, in order."""
    best = min((fit for fit, _ in fits), default=0)
    return tuple(sorted({place for fit, place in fits if fit == best}))


def _by_title(made: Index, what: Asked, years: tuple[str, ...]) -> tuple[int, ...]:
    """Give the entries without authors whose title begins with what stands in an author's place."""
    row = words(what.names[0]) if len(what.names) == 1 and not what.others else ()
    start = fold(what.names[0]) if row else ""
    if len(start) < 5:
        return ()
    return tuple(
        place
        for place in made.titles.get(row[0], ())[:_MOST]
        if made.listed[place].title.startswith(start)
        and (what.year is None or set(years) & set(made.listed[place].year.years or ("",)))
    )


def _near(made: Index, what: Asked) -> tuple[int, ...]:
    """Give the entries from which a single slip leads to what is cited: in the year, or in a name."""
    if not what.names or what.year is None:
        return ()
    when = what.when
    years = when.years or ("",)
    if partly := {place for _, place in _fits(made, what, years)}:
        return tuple(sorted(partly))
    other_years = [near for year in when.years for near in years_near(year, sure=len(what.names) > 1)]
    late = _fits(made, what, other_years, any_order=False) if when.years else _of_any_year(made, what)
    return _best([(fit, place) for fit, place in (*late, *_misspelt(made, what, years)) if fit < PARTLY])


def _of_any_year(made: Index, what: Asked) -> Fits:
    """Give the entries whose authors fit, for a work that was in press when it was cited."""
    places = dict.fromkeys(place for key in what.spelt[0].all for place in made.by_name.get(key, ())[:_MOST])
    fits = ((authors_fit(what.spelt, what.others, made.listed[place], made.in_full), place) for place in places)
    return [(fit, place) for fit, place in fits if fit is not None]


def _misspelt(made: Index, what: Asked, years: tuple[str, ...]) -> Fits:
    """Give the entries of the very year whose first author's name is a letter off."""
    found: Fits = []
    for near in made.resembles(what.names[0]):
        for year in years:
            places = made.first.get((near, year), ())[:_MOST]
            spelt = (Spelt((near,)), *what.spelt[1:])
            fits = ((authors_fit(spelt, what.others, made.listed[place], made.in_full), place) for place in places)
            found += [(fit, place) for fit, place in fits if fit is not None]
    return found


def _may_be_unread(made: Index, what: Asked) -> bool:
    """Tell whether the entry that is meant may be one that was not read.

    Where the printed words are known, it has to hold the name, and the year if any was printed in the citation.
    """
    years = what.when.years
    if not what.names:
        return bool(made.unread)
    if made.printed:
        row = words(what.names[0])
        places = made.printed.get(row[-1], ())[:_MOST] if row else ()
        return any(_unread_there(made, place, what, years) for place in places)
    return any(_open(made, place, what, years) for place in made.unread[:_MOST])


def _unread_there(made: Index, place: int, what: Asked, years: tuple[str, ...]) -> bool:
    """Tell whether an entry has the printed words of a citation, and its author or year was not read."""
    listed = made.listed[place]
    dated = not years or any(_holds(made.printed.get(year, []), place) for year in years)
    known = any(not set(name.all).isdisjoint(what.spelt[0].all) for name in listed.names)
    return dated and (not known or not listed.year.years)


def _holds(row: list[int], place: int) -> bool:
    """Tell whether an ascending row of places has one."""
    at = bisect_left(row, place)
    return at < len(row) and row[at] == place


def _open(made: Index, place: int, what: Asked, years: tuple[str, ...]) -> bool:
    """Tell whether nothing that was read of an entry speaks against its being meant."""
    listed = made.listed[place]
    other_year = listed.year.years and years and not set(years) & set(listed.year.years)
    other_name = listed.names and set(listed.names[0].all).isdisjoint(what.spelt[0].all)
    return not other_year and not other_name
