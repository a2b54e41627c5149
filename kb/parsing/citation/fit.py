"""How well an entry of the list fits what a citation says of its authors and year."""

from dataclasses import dataclass

from kb.model.bibliography import CitedItem, LinkState
from kb.parsing.citation.dates import Year, meaning
from kb.parsing.citation.index import Listed
from kb.parsing.citation.spelt import BARE, PART, Spelt, agreement, cited

Answer = tuple[LinkState, tuple[int, ...]]
# A fit of authors is a sum: what kind it is, and how sure the least sure of its names.
EXACT, LOOSE, SWAPPED, PARTLY = 0, 4, 8, 12


@dataclass(frozen=True, slots=True)
class Asked:
    """What an author-year citation says: names as printed, et al., and the year."""

    names: tuple[str, ...]
    others: bool
    year: str | None

    @property
    def spelt(self) -> tuple[Spelt, ...]:
        """Give the spellings of the names."""
        return tuple(cited(name) for name in self.names)

    @property
    def when(self) -> Year:
        """Give what the year means."""
        return meaning(self.year or "")


def asked(item: CitedItem) -> Asked:
    """Give what is asked of the list for a cited item; equal items ask alike."""
    return Asked(tuple(name.text for name in item.names), item.others, item.year.text if item.year else None)


def authors_fit(what: tuple[Spelt, ...], others: bool, listed: Listed, in_full: int = 2) -> int | None:
    """Give how well the authors fit, 0 best; None where the first differs and the order does not explain it.

    `in_full` is up to how many authors the text names in full: et al. is meant for more. PARTLY is a fit of the first
    author only: the next that is named is another.
    """
    entry = listed.names
    if not what or not entry:
        return None
    named = [agreement(one, other) for one, other in zip(what, entry, strict=False)]
    if named[0] is None:
        return _swapped(what, entry)
    if not _same_initials(what[0], entry[0]):
        return None
    if None in named:
        found = _swapped(what[1:], entry[1:])
        return PARTLY if found is None else LOOSE + found
    sure = max(level for level in named if level is not None)
    if len(what) > len(entry) and not listed.others:
        return PARTLY
    return sure + (EXACT if _whole_list(len(what), others, listed, in_full) else LOOSE)


def _whole_list(count: int, others: bool, listed: Listed, in_full: int) -> bool:
    """Tell whether as many authors are named as such a citation names."""
    if others:
        return listed.others or len(listed.names) > max(count, in_full)
    return len(listed.names) == count and not listed.others


def _swapped(what: tuple[Spelt, ...], entry: tuple[Spelt, ...]) -> int | None:
    """Give how well two or more names fit in another order."""
    if len(what) < 2 or len(entry) < len(what) or len(entry) > 200:
        return None
    worst = BARE
    for one in what:
        levels = [level for other in entry if (level := agreement(one, other)) is not None]
        if not levels or min(levels) == PART:
            return None
        worst = max(worst, min(levels))
    return SWAPPED + worst


def _same_initials(one: Spelt, other: Spelt) -> bool:
    """Tell whether the initials that a citation gives may be those of the list."""
    return not one.initials or not other.initials or one.initials[0] == other.initials[0]


def letter_fits(what: Year, listed: Year) -> bool:
    """Tell whether the letters of two equal years may be one: where either has none, they may."""
    return what.letter == listed.letter or not what.letter or not listed.letter


def years_near(year: str, *, sure: bool) -> tuple[str, ...]:
    """Give the years that a slip makes of one: up to three off, two digits swapped; one digit other where `sure`.

    Sure is who has agreed in more than one name: people of one name publish ten years apart.
    """
    number = int(year)
    near = [str(number + off) for step in (1, 2, 3) for off in (-step, step)]
    near += [year[:at] + year[at + 1] + year[at] + year[at + 2 :] for at in range(3)]
    near += [year[:at] + digit + year[at + 1 :] for at in (2, 1) for digit in "0123456789" if sure]
    return tuple(dict.fromkeys(each for each in near if each != year))
