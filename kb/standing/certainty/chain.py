"""The ceiling of a hypothesis or a part: all-of is at most its weakest link, any-of the best of its members."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kb.model import Hypothesis, KnowledgeBase, Tree
from kb.standing import thresholds
from kb.standing.certainty.level import Certainty, Level, Step, words
from kb.standing.certainty.rate import of_target

_MEASURED = "studies: findings.measured"


@dataclass(frozen=True, slots=True)
class _Joint:
    """A concept at which links of one chain meet, and what was measured differently there; empty: not recorded."""

    concept: str
    apart: str


@dataclass(frozen=True, slots=True)
class _Held:
    """A level, the links that hold it there, the links it is made of, and the joints between them."""

    level: Level
    by: tuple[str, ...]
    made_of: tuple[str, ...] = ()
    joints: tuple[_Joint, ...] = ()


def of_chain(base: KnowledgeBase, kind: str, name: str, standard: str) -> Certainty:
    """Give the ceiling of a hypothesis (`h`) or part (`h/#part`) from those of its links."""
    hypothesis, _, part = name.partition("/#")
    record = base.hypotheses[hypothesis]
    tree = record.parts[part] if kind == "parts" else record.needs
    names = [f"{hypothesis}/{leaf}" for leaf in dict.fromkeys(tree.leaves())]
    links = {n: of_target(base, "links", n, standard) for n in names if n in base.links}
    held = _Chain(record, links).tree(tree)
    steps = (*(_step(n, links) for n in names), *_joint_steps(held.joints))
    text = _text(held, links, "weakest" if tree.all_of else "best")
    return Certainty(name, standard, held.level, text, steps=steps, weakest=held.by)


@dataclass(frozen=True, slots=True)
class _Chain:
    """Rates a tree of links: the weakest of all-of, with its joints, and the best of any-of, with its own."""

    record: Hypothesis
    links: Mapping[str, Certainty]

    def tree(self, tree: Tree) -> _Held:
        """Rate a tree; what needs nothing is not rated."""
        every = [self._member(member) for member in tree.all_of or ()]
        if tree.any_of:
            every.append(min((self._member(member) for member in tree.any_of), key=lambda h: h.level.place))
        if not every:
            return _Held(Level.NOT_RATED, ())
        return every[0] if len(every) == 1 else self._together(every)

    def _member(self, member: Tree | str) -> _Held:
        if isinstance(member, Tree):
            return self.tree(member)
        name = f"{self.record.id}/{member}"
        return _Held(self.links[name].level if name in self.links else Level.NOT_RATED, (name,), (member,))

    def _together(self, every: list[_Held]) -> _Held:
        lowest = max((h.level for h in every), key=lambda level: level.place)
        by = tuple(dict.fromkeys(name for h in every if h.level is lowest for name in h.by))
        made_of = tuple(dict.fromkeys(leaf for h in every for leaf in h.made_of))
        joints = tuple(self._joints(made_of))
        apart = lowest.graded and any(joint.apart for joint in joints)
        return _Held(Level(thresholds.CAP_JOINT) if apart else lowest, by, made_of, joints)

    def _joints(self, made_of: tuple[str, ...]) -> Iterator[_Joint]:
        """Give the concepts at which links meet, unless both sides are known to have measured the same."""
        leaves = {leaf: self.record.links[leaf] for leaf in made_of if leaf in self.record.links}
        for concept in sorted({link.to for link in leaves.values()} & {link.from_ for link in leaves.values()}):
            into = {self._measured(leaf, concept) for leaf, link in leaves.items() if concept == link.to}
            out = {self._measured(leaf, concept) for leaf, link in leaves.items() if concept == link.from_}
            apart = sorted({(one, other) for one in into for other in out if one and other and one != other})
            if apart or "" in into | out:
                yield _Joint(concept, "; ".join(f"{one} on one side, {other} on the other" for one, other in apart))

    def _measured(self, leaf: str, concept: str) -> str:
        """Give what a link's carrying study measured for a concept; empty where nothing says so."""
        return dict(self.links[f"{self.record.id}/{leaf}"].measured).get(concept, "")


def _joint_steps(joints: tuple[_Joint, ...]) -> Iterator[Step]:
    """Give the steps of joints: very low where both sides were measured differently (spinal fluid, plasma, cells)."""
    for joint in joints:
        if joint.apart:
            yield Step("joint", 1, _apart(joint), _MEASURED)
    if unknown := ", ".join(joint.concept for joint in joints if not joint.apart):
        why = f"not recorded: whether both sides measured the same, in the same place, at {unknown}"
        yield Step("joints", 0, why, _MEASURED, False)


def _apart(joint: _Joint) -> str:
    return f"its sides at {joint.concept} were measured differently ({joint.apart}): very low"


def _step(name: str, links: Mapping[str, Certainty]) -> Step:
    why = links[name].text if name in links else "no such link"
    return Step("link", 0, f"{name}: {why}", name)


def _text(held: _Held, links: Mapping[str, Certainty], end: str) -> str:
    if not held.by:
        return words(held.level, "it needs nothing")
    decided = f"{end} link{'' if len(held.by) == 1 else 's'} {', '.join(held.by)}"
    if held.level is not Level.NOT_RATED:
        return "; ".join([words(held.level), decided, *(_apart(joint) for joint in held.joints if joint.apart)])
    whys = {links[name].steps[0].why.partition(" (")[0] if name in links else "no such link" for name in held.by}
    return words(held.level, f"{decided} ({'; '.join(sorted(whys))})")
