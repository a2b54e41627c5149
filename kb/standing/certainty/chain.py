"""The ceiling of a hypothesis or a part: all-of is at most its weakest link, any-of the best of its members."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from kb.model import Hypothesis, KnowledgeBase, Tree
from kb.standing import thresholds
from kb.standing.certainty.level import Certainty, Level, Step, words
from kb.standing.certainty.rate import of_target, options

_MEASURED = "studies: findings.measured"


Options = tuple[tuple[Level, Mapping[str, str]], ...]
# Ways through a tree, and ways to choose a study for each link, are tried up to this many; then joints count as apart.
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class _Road:
    """A way through a tree: its links, the level that they reach together, and the joints that hold it there."""

    level: Level
    leaves: tuple[str, ...]
    apart: tuple[str, ...] = ()


@lru_cache(maxsize=10_000)
def of_chain(base: KnowledgeBase, kind: str, name: str, standard: str, without: tuple[str, ...]) -> Certainty:
    """Give the ceiling of a hypothesis (`h`) or part (`h/#part`): that of the best way through its tree.

    A way is at most its weakest link. For each link that study may carry it which leaves the whole highest: what was
    measured has to fit where links meet, or the joint is very low.
    """
    hypothesis, _, part = name.partition("/#")
    record = base.hypotheses[hypothesis]
    tree = record.parts[part] if kind == "parts" else record.needs
    names = [f"{hypothesis}/{leaf}" for leaf in dict.fromkeys(tree.leaves())]
    links = {n: of_target(base, "links", n, standard, without) for n in names if n in base.links}
    chain = _Chain(record, {n.rpartition("/")[2]: options(base, n, standard, without) for n in links})
    road = chain.best(tree)
    by = tuple(f"{hypothesis}/{leaf}" for leaf in chain.weakest(road))
    steps = (*(_step(n, links) for n in names), *_joint_steps(road, chain.unknown(road)))
    text = _text(road, by, links, "weakest" if tree.all_of else "best")
    return Certainty(name, standard, road.level, text, steps=steps, weakest=by)


@dataclass(frozen=True, slots=True)
class _Chain:
    """Rates the ways through a tree of links, each link by the levels that its studies reach."""

    record: Hypothesis
    options: Mapping[str, Options]

    def best(self, tree: Tree) -> _Road:
        """Give the best way; what needs nothing is not rated."""
        ways = list(islice(_ways(tree), _MOST)) if tree.members() else []
        return min(map(self._road, ways), key=lambda road: (road.level.place, road.leaves), default=_NONE)

    def _road(self, leaves: tuple[str, ...]) -> _Road:
        lowest = max((self._top(leaf) for leaf in leaves), key=lambda level: level.place)
        if not lowest.graded or lowest is Level(thresholds.CAP_JOINT):
            return _Road(lowest, leaves)
        for level in list(Level)[lowest.place : Level(thresholds.CAP_JOINT).place]:
            if self._fits(leaves, level):
                return _Road(level, leaves)
        return _Road(Level(thresholds.CAP_JOINT), leaves, tuple(self._apart(leaves)))

    def _top(self, leaf: str) -> Level:
        return min((level for level, _ in self.options.get(leaf, ())), key=lambda level: level.place, default=_LAST)

    def _fits(self, leaves: tuple[str, ...], level: Level) -> bool:
        """Tell whether studies of at least a level can be chosen that leave no joint measured differently."""
        each = [self._profiles(leaf, level) for leaf in leaves]
        return any(not list(self._clashes(leaves, chosen)) for chosen in islice(product(*each), _MOST))

    def _profiles(self, leaf: str, level: Level) -> list[Mapping[str, str]]:
        """Give the different things that studies of at least a level measured at the two ends of a link."""
        link = self.record.links[leaf]
        ends = {
            tuple((concept, measured[concept]) for concept in (link.from_, link.to) if concept in measured)
            for reached, measured in self.options.get(leaf, ())
            if reached.place <= level.place
        }
        return [dict(end) for end in sorted(ends, key=lambda end: (len(end), end))]

    def _clashes(self, leaves: tuple[str, ...], chosen: Sequence[Mapping[str, str]]) -> Iterator[tuple[str, str, str]]:
        """Give the concepts at which what comes in and what goes out were measured differently."""
        links = [(self.record.links[leaf], measured) for leaf, measured in zip(leaves, chosen, strict=True)]
        for into, one in links:
            for out, other in links:
                concept = into.to
                if out.from_ == concept and concept in one and concept in other and one[concept] != other[concept]:
                    yield concept, one[concept], other[concept]

    def _apart(self, leaves: tuple[str, ...]) -> Iterator[str]:
        """Name what meets and was measured differently, by the study that carries each link highest."""
        chosen = [(self._profiles(leaf, self._top(leaf)) or [{}])[0] for leaf in leaves]
        for concept, one, other in dict.fromkeys(self._clashes(leaves, chosen)):
            sides = f"{one} on one side, {other} on the other"
            yield f"its sides at {concept} were measured differently ({sides}): very low"

    def weakest(self, road: _Road) -> tuple[str, ...]:
        """Give the links that hold a way where it is; where its joints do, the links that have the lowest level."""
        tops = {leaf: self._top(leaf) for leaf in road.leaves}
        lowest = max((level.place for level in tops.values()), default=0)
        return tuple(leaf for leaf, level in tops.items() if level.place == lowest)

    def unknown(self, road: _Road) -> tuple[str, ...]:
        """Give the concepts at which links meet, and at which nothing says what was measured on one side."""
        links = {leaf: self.record.links[leaf] for leaf in road.leaves if leaf in self.record.links}
        meeting = {link.to for link in links.values()} & {link.from_ for link in links.values()}
        silent = {
            concept
            for leaf, link in links.items()
            for concept in (link.from_, link.to)
            if not any(concept in measured for _, measured in self.options.get(leaf, ()))
        }
        return tuple(sorted(meeting & silent))


_LAST = Level.NOT_RATED
_NONE = _Road(Level.NOT_RATED, ())


def _ways(tree: Tree) -> Iterator[tuple[str, ...]]:
    """Give every way through a tree: all members of all-of, one of any-of."""

    def member(one: Tree | str) -> Iterator[tuple[str, ...]]:
        return iter([(one,)]) if isinstance(one, str) else _ways(one)

    every = [list(member(one)) for one in tree.all_of or ()]
    if tree.any_of:
        every.append([way for one in tree.any_of for way in member(one)])
    for chosen in product(*every) if every else ():
        yield tuple(dict.fromkeys(leaf for way in chosen for leaf in way))


def _joint_steps(road: _Road, unknown: tuple[str, ...]) -> Iterator[Step]:
    """Give the steps of joints: very low where both sides were measured differently (spinal fluid, plasma, cells)."""
    yield from (Step("joint", 1, apart, _MEASURED) for apart in road.apart)
    if unknown:
        why = f"not recorded: whether both sides measured the same, in the same place, at {', '.join(unknown)}"
        yield Step("joints", 0, why, _MEASURED, False)


def _step(name: str, links: Mapping[str, Certainty]) -> Step:
    why = links[name].text if name in links else "no such link"
    return Step("link", 0, f"{name}: {why}", name)


def _text(road: _Road, by: tuple[str, ...], links: Mapping[str, Certainty], end: str) -> str:
    if not by:
        return words(road.level, "it needs nothing")
    decided = f"{end} link{'' if len(by) == 1 else 's'} {', '.join(by)}"
    if road.level is not Level.NOT_RATED:
        return "; ".join([words(road.level), decided, *road.apart])
    whys = {links[name].steps[0].why.partition(" (")[0] if name in links else "no such link" for name in by}
    return words(road.level, f"{decided} ({'; '.join(sorted(whys))})")
