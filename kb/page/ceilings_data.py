"""What the script needs to find a ceiling of certainty anew: every way of a study to a target, packed into numbers."""

from collections.abc import Sequence

from kb.model import KnowledgeBase
from kb.standing import Level, Rated, compiled, level_words

_PLACES = 8


class Table:
    """Packs ceilings; holds what was measured, each once, as rows name it by its place."""

    def __init__(
        self, base: KnowledgeBase, standards: Sequence[str], units: Sequence[str], claims: Sequence[str]
    ) -> None:
        self.base, self.standards = base, standards
        self.units = {name: number for number, name in enumerate(units)}
        self.claims = {name: number for number, name in enumerate(claims)}
        self._measured: dict[tuple[tuple[str, str], ...], int] = {(): 0}

    @property
    def measured(self) -> list[list[tuple[str, str]]]:
        """Give what was measured, by its place: pairs of a concept and what was measured for it."""
        return [list(each) for each in self._measured]

    @property
    def levels(self) -> list[list[str]]:
        """Give what each level is called, the highest first: in a cell, and in a sentence."""
        return [
            [f"at most {level}", level_words(level)]
            if level.graded
            else [str(level), str(level) if level is Level.NOT_RATED else level_words(level)]
            for level in Level
        ]

    def row(self, kind: str, name: str) -> list[list[int]]:
        """Give the ways of a target that support it, and those that found neither; empty where there are none.

        Each way is four numbers: its study, the standards under which it is open (a bit each), what it is, and the
        claim that it leads through (−1 for none). What it is: the level at its end, eight times that at its start, 64
        where the study is in people, 128 for a review, and 256 times what it measured.
        """
        found = compiled(self.base, kind, name)
        if not found.supporting:
            return []
        rows = [self._packed(found.supporting, self._ends(kind, name)), self._packed(found.neither, ())]
        return rows if rows[1] else rows[:1]

    def _ends(self, kind: str, name: str) -> tuple[str, ...]:
        return (self.base.links[name].from_, self.base.links[name].to) if kind == "links" else ()

    def _packed(self, ways: Sequence[Rated], ends: tuple[str, ...]) -> list[int]:
        return [number for way in dict.fromkeys(ways) for number in self._way(way, ends)]

    def _way(self, way: Rated, ends: tuple[str, ...]) -> list[int]:
        open_ = sum(1 << n for n, standard in enumerate(self.standards) if standard in way.standards)
        known = dict(way.measured)
        measured = tuple((end, known[end]) for end in dict.fromkeys(ends) if end in known)
        place = self._measured.setdefault(measured, len(self._measured))
        what = way.level.place + _PLACES * way.start.place + 64 * way.human + 128 * way.review + 256 * place
        return [self.units[way.study], open_, what, self.claims[way.via] if way.via else -1]
