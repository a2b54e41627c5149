"""By which manner of numbers a document cites, if by any: [3], (3), raised, or glued to the word before."""

from collections.abc import Iterable, Sequence

from kb.model.bibliography import Citation
from kb.parsing.citation.index import Index
from kb.parsing.citation.numeric import Manner, Numbered

# Of the numbers from 1 to the highest, so many are cited somewhere where numbers are citations.
_COVERED = 0.5
_YEARS = range(1500, 2100)
_TOO_MANY = 1000
_SET_OFF = (Manner.RAISED, Manner.ROUND, Manner.GLUED)


def by_number(found: Sequence[Numbered], made: Index | None, others: int, otherwise: bool) -> list[Citation]:
    """Give the citations by number.

    `others` is how many works are cited in another form for certain; `otherwise` tells that some may be.
    """
    limit = max(made.numbers, default=0) if made else 0
    listed = bool(made and made.numbers)
    kept = [one for one in found if _possible(one, limit)]
    manners = {manner: [one for one in kept if one.manner is manner] for manner in Manner}
    ways = [_square(manners[Manner.SQUARE], made, limit, others)]
    if others < 3 or any(_much(manners[manner], others) for manner in _SET_OFF):
        ways += [_usual(manners[manner], manner, limit, listed, otherwise) for manner in _SET_OFF]
    # Of two manners, the one that names more of the list; of equals, the first.
    chosen = max(ways, key=lambda way: len({number for number in _numbers(way) if not limit or number <= limit}))
    words = manners[Manner.WORD] if chosen or (listed and not others) or (made is None and not otherwise) else []
    return [one.citation for one in chosen + words]


def _square(found: Sequence[Numbered], made: Index | None, limit: int, others: int) -> list[Numbered]:
    """Give the numbers in square brackets, if the document cites so: they are notes where it cites by name."""
    square = [one for one in found if one.firm]
    if not others:
        return square if made is None or made.numbers else []
    if made is None:
        return square if _covers(square, limit) else []
    # Footnotes are numbered from 1 on too: the list has to print numbers, or hardly anything else to cite.
    return square if made.numbers_printed or (made.numbers and _much(square, others)) else []


def _possible(one: Numbered, limit: int) -> bool:
    """Tell whether all numbers may be numbers of a list."""
    highest = max(item.number for item in one.citation.items)
    if limit and one.manner is Manner.SQUARE and len(one.citation.items) > 2:
        # [1-95] in a document with 40 references is a slip, and no interval.
        return highest < _TOO_MANY and any(item.number <= limit for item in one.citation.items)
    if limit and one.manner is Manner.GLUED:
        # Nothing but the list speaks for it, so what leaves the list cites nothing.
        return highest <= limit
    if limit:
        return highest <= max(2 * limit, limit + 10)
    return not any(item.number in _YEARS for item in one.citation.items)


def _numbers(found: Iterable[Numbered]) -> set[int]:
    return {item.number for one in found for item in one.citation.items}


def _covers(found: Sequence[Numbered], limit: int) -> bool:
    """Tell whether the numbers are those of a list: most from 1 on are there."""
    numbers = _numbers(found)
    if not numbers or min(numbers) > 3:
        return False
    inside = {number for number in numbers if number <= limit} if limit else numbers
    return bool(inside) and len(inside) >= _COVERED * max(inside) and len(inside) * 5 >= len(numbers) * 4


def _much(found: Sequence[Numbered], others: int) -> bool:
    return len(found) > 3 * others


def _usual(found: Sequence[Numbered], manner: Manner, limit: int, listed: bool, otherwise: bool) -> list[Numbered]:
    """Give the places of a manner, if the document cites in it."""
    firm = [one for one in found if one.firm]
    if manner is Manner.ROUND:
        # bind(2) is no citation where others stand after a space.
        tight = 2 * sum(one.tight for one in firm) > len(firm)
        firm = [one for one in firm if one.tight == tight]
    if not firm or (limit == 0 and listed):
        return []
    least = {Manner.RAISED: 1, Manner.ROUND: 2, Manner.GLUED: 4}[manner]
    if manner is Manner.RAISED and not listed:
        return firm if not otherwise or _covers(firm, limit) else []
    enough = len(_numbers(firm)) >= min(least, limit or least) and _covers(firm, limit)
    if manner is Manner.GLUED:
        return [one for one in found if one.firm or enough] if enough and _rises(firm) else []
    return firm if enough else []


def _rises(found: Sequence[Numbered]) -> bool:
    """Tell whether new numbers mostly come in order, as they do where lists are in order of mention."""
    highest, new, in_order = 0, 0, 0
    for one in sorted(found, key=lambda each: each.citation.start):
        for item in one.citation.items:
            if item.number > highest:
                new += 1
                in_order += item.number <= highest + 3
                highest = item.number
    return new > 0 and in_order >= 0.7 * new
