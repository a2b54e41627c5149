"""How the standing of a link looks: one of six signs that differ in line and end, and never by colour alone."""

from dataclasses import dataclass

from kb.page.book import Book
from kb.standing import Label, Weighed, association_alone

# The six looks, in the order of the legend, with what each means. Styles are in the style sheet, by the same names.
LOOKS = {
    "supported": "supported by two or more studies",
    "single": "supported by one study",
    "contested": "contested: studies for and against",
    "contrary": "contrary evidence only",
    "unsupported": "works are named, none supports it",
    "asserted": "asserted without evidence",
}


ASSOCIATION = "they show that the two go together, not that one brings the other"


@dataclass(frozen=True, slots=True)
class Look:
    """How a link looks under one standard: the name of its sign, its meaning, and its studies, in short lines.

    `association` tells that a causal link has only observed association for it: it gets no arrowhead.
    """

    name: str
    meaning: str
    counts: tuple[str, ...]
    association: bool = False

    @property
    def said(self) -> str:
        """Give its meaning in full."""
        return f"{self.meaning}; {ASSOCIATION}" if self.association else self.meaning


def look(book: Book, weighed: Weighed, link: str) -> Look:
    """Give a link's look under a standard."""
    standing = weighed.of("links", link)
    name = _name(book, weighed, link)
    for_, against = len(standing.studies_for), len(standing.studies_against)
    sides = (f"{for_} for" if for_ else "", f"{against} against" if against else "")
    alone = association_alone(book.base, weighed, link)
    nothing = "no evidence" if name == "asserted" else "none for it"
    return Look(name, LOOKS[name], tuple(side for side in sides if side) or (nothing,), alone)


def _name(book: Book, weighed: Weighed, link: str) -> str:
    standing = weighed.of("links", link)
    if standing.label is Label.SUPPORTED:
        return "single" if len(standing.studies_for) == 1 else "supported"
    if standing.label in (Label.CONTESTED, Label.CONTRARY_ONLY):
        return "contested" if standing.for_ else "contrary"
    nothing = book.cites_nothing(link) or (weighed is book.cited and not cites_a_work(book, link))
    return "asserted" if nothing else "unsupported"


def cites_a_work(book: Book, link: str) -> bool:
    """Tell whether a claim that speaks to a link cites anything."""
    return any(claim.cites for claim, _ in book.bearings.get(link, ()))
