"""How well a manuscript with known links is read."""

from kb.manuscripts.plain import read
from kb.model.bibliography import LinkState
from kb.parsing.citation import citations, link
from kb.parsing.sections import prose
from tests.parsing.made import Made, Read, Score


def as_made(made: Made) -> tuple:  # type: ignore[type-arg]
    """Give the entries from the fields that they were printed from."""
    return made.entries


def score(made: Made, entries: Read = as_made, notes: list[str] | None = None) -> Score:
    """Read a manuscript and compare; a link is right where its citation overlaps one that means the entry."""
    listed = entries(made)
    found = citations(made.text, prose(read(made.text)), listed)
    true = {(number, entry) for number, (_, _, works) in enumerate(made.gold) for entry in works if entry >= 0}
    links, accused = set(), 0
    for each in link(found, listed, made.text):
        one = found[each.citation]
        places = [number for number, (start, end, _) in enumerate(made.gold) if start < one.end and one.start < end]
        place = places[0] if places else -1
        if each.state is LinkState.MISSING:
            rightly = place >= 0 and -1 in made.gold[place][2]
            accused += not rightly
            if not rightly and notes is not None:
                notes.append(f"accused: {_context(made, one.start, one.end)}")
        elif each.state is LinkState.FOUND:
            links |= {(place if place >= 0 else -one.start - 1, entry) for entry in each.entries}
    if notes is not None:
        notes += [f"false: {entry} {_context(made, *_span(made, place))}" for place, entry in sorted(links - true)]
        notes += [f"lost: {entry} {_context(made, *_span(made, place))}" for place, entry in sorted(true - links)]
    return Score(len(links & true), len(links), len(true), accused)


def _span(made: Made, place: int) -> tuple[int, int]:
    return made.gold[place][:2] if place >= 0 else (-place - 1, -place)


def _context(made: Made, start: int, end: int) -> str:
    return repr(made.text[max(0, start - 40) : start] + "⟦" + made.text[start:end] + "⟧" + made.text[end : end + 15])
