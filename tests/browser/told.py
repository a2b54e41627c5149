"""What the pages have to say of a link under a standard with some studies withdrawn, made from the formulas alone."""

from collections.abc import Collection
from dataclasses import dataclass

from kb.model import Design, Side
from kb.page import Book
from kb.page.looks import ASSOCIATION, LOOKS, cites_a_work
from kb.standing import formula, observed
from kb.standing.breaking import families, members_of, minimal

_LARGEST = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A link's look, the studies on both sides in short lines, and what it would fall without."""

    name: str
    association: bool
    counts: tuple[str, ...]
    sets: tuple[tuple[str, ...], ...]
    stands: bool

    @property
    def said(self) -> str:
        """Give what its look means, in full."""
        return LOOKS[self.name] + (f"; {ASSOCIATION}" if self.association else "")

    @property
    def falls(self) -> str:
        """Give what it would fall without in words, studies by identifier."""
        if not self.stands:
            return "It has no support to lose"
        sets = "; or ".join(" + ".join(one) for one in self.sets)
        return sets or f"At least {_LARGEST + 1} studies would have to go before no support is left"


def told(book: Book, standard: str, link: str, gone: Collection[str] = ()) -> Told:
    """Give what a page has to say of a link."""
    rules = formula(book.base, standard)
    mask = sum(1 << number for number, unit in enumerate(rules.units) if unit in gone)
    values = rules.values([0 if mask >> number & 1 else 1 for number in range(len(rules.units))])
    for_, against = (bool(values[rules.at["links", link, side]]) for side in Side)
    sides = [
        list(
            dict.fromkeys(
                n for gate, units in rules.behind["links", link, side] if values[gate] for n in units if values[n]
            )
        )
        for side in Side
    ]
    records = [book.base.studies.get(rules.units[number]) for number in sides[0]]
    kinds = [observed(record.design if record else Design.UNKNOWN) for record in records]
    name = _name(book, standard, link, for_, against, len(sides[0]))
    counts = tuple(f"{len(found)} {word}" for found, word in zip(sides, ("for", "against"), strict=True) if found)
    larger = families(rules, _LARGEST + len(gone))[rules.at["links", link, Side.FOR]]
    sets = (
        members_of(one, rules.units) for one in minimal(one & ~mask for one in larger) if one.bit_count() <= _LARGEST
    )
    return Told(
        name,
        for_ and 1 in kinds and 2 not in kinds,
        counts or ("no evidence" if name == "asserted" else "none for it",),
        tuple(sorted((tuple(sorted(one)) for one in sets), key=lambda one: (len(one), one))) if for_ else (),
        for_,
    )


def _name(book: Book, standard: str, link: str, for_: bool, against: bool, studies: int) -> str:
    if for_:
        return "contested" if against else "single" if studies == 1 else "supported"
    if against:
        return "contrary"
    nothing = book.cites_nothing(link) or (standard == book.cited.standard and not cites_a_work(book, link))
    return "asserted" if nothing else "unsupported"
