"""The units of a text at hand, numbered with the breaks that the record has wherever it has any.

So a heading that a person struck out of the record, or a paragraph joined by hand, does not come back as a change.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kb.model import Unit, UnitType
from kb.segment.locate import leftovers
from kb.segment.numbering import Break, Number, read_number
from kb.segment.sentences import Span


@dataclass(frozen=True, slots=True)
class Item:
    """A unit of the text at hand: a recorded one, by its name there, or a new one (None); and its number now."""

    at: Span
    type: UnitType
    name: str | None
    number: Number


def items_of(
    units: Mapping[str, Unit], text: str, proposed: Mapping[str, Unit], found: Mapping[str, Span]
) -> list[Item]:
    """Give the recorded units that were found and, between them, what else is proposed, in order and numbered."""
    taken = sorted(found.values())
    placed = [(span, units[name].type, name) for name, span in found.items()]
    new = [(part, unit.type, "") for unit in proposed.values() for part in leftovers(unit.at, taken, text)]
    placed = sorted(placed + new, key=lambda each: each[0])
    begins = _breaks(units, proposed, [(span, name) for span, _, name in placed])
    each = zip(placed, numbers(begins), strict=True)
    return [Item(span, kind, name or None, number) for (span, kind, name), number in each]


def numbers(begins: Iterable[Break]) -> list[Number]:
    """Number units by what begins with each."""
    given: list[Number] = []
    for each in begins:
        given.append((given[-1] if given else Number()).following(each))
    return given


def recorded_breaks(units: Iterable[str]) -> list[Break]:
    """Give what begins with each recorded unit, by its number."""
    begins: list[Break] = []
    before = ""
    for unit in units:
        paragraph = read_number(unit).paragraph_id
        heading = read_number(unit).paragraph == 0
        begins.append(Break.SECTION if heading else Break.SENTENCE if paragraph == before else Break.PARAGRAPH)
        before = paragraph
    return begins


def _breaks(units: Mapping[str, Unit], proposed: Mapping[str, Unit], placed: Sequence[tuple[Span, str]]) -> list[Break]:
    """Give what begins with each unit of the text at hand: what the record says, or else what is proposed."""
    own = dict(zip(units, recorded_breaks(units), strict=True))
    follows = dict(zip(list(units)[1:], units, strict=False))
    starts = [unit.at[0] for unit in proposed.values()]
    breaks = recorded_breaks(proposed)
    begins: list[Break] = []
    before, last = (0, 0), ""
    for span, name in placed:
        between = breaks[bisect_left(starts, before[1]) : bisect_right(starts, span[0])]
        told = max(between, default=Break.SENTENCE)
        if name:
            beside = follows.get(name, "") == last and _gap(units, last, name) == span[0] - before[1]
            told = own[name] if beside or own[name] is Break.SECTION else min(told, Break.PARAGRAPH)
        begins.append(told)
        before, last = span, name
    return begins


def _gap(units: Mapping[str, Unit], before: str, name: str) -> int:
    """Give how much text the record has between two units; before the first, all that precedes it."""
    return units[name].at[0] - (units[before].at[1] if before else 0)
