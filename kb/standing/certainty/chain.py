"""The ceiling of a hypothesis or a part: all-of is at most its weakest link, any-of the best of its members."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kb.model import Hypothesis, KnowledgeBase, Tree
from kb.standing.certainty.level import Certainty, Level, Step, words
from kb.standing.certainty.rate import of_target

_MEASURED = "studies: findings.measured"


@dataclass(frozen=True, slots=True)
class _Held:
    """A level, and the links that hold it there."""

    level: Level
    by: tuple[str, ...]


def of_chain(base: KnowledgeBase, kind: str, name: str, standard: str) -> Certainty:
    """Give the ceiling of a hypothesis (`h`) or part (`h/#part`) from those of its links."""
    hypothesis, _, part = name.partition("/#")
    record = base.hypotheses[hypothesis]
    tree = record.parts[part] if kind == "parts" else record.needs
    names = [f"{hypothesis}/{leaf}" for leaf in dict.fromkeys(tree.leaves())]
    links = {n: of_target(base, "links", n, standard) for n in names if n in base.links}
    held = _tree(tree, lambda leaf: _leaf(f"{hypothesis}/{leaf}", links))
    joints = tuple(_joints(record, tree, links))
    level = Level.VERY_LOW if held.level.graded and any(joint.down for joint in joints) else held.level
    steps = (*(_step(n, links) for n in names), *joints)
    text = _text(_Held(level, held.by), links, "weakest" if tree.all_of else "best", joints)
    return Certainty(name, standard, level, text, steps=steps, weakest=held.by)


def _leaf(name: str, links: Mapping[str, Certainty]) -> _Held:
    return _Held(links[name].level if name in links else Level.NOT_RATED, (name,))


def _tree(tree: Tree, leaf: Callable[[str], _Held]) -> _Held:
    """Take the weakest of all-of and the best of any-of; what needs nothing is not rated."""

    def held(member: Tree | str) -> _Held:
        return leaf(member) if isinstance(member, str) else _tree(member, leaf)

    every = [held(member) for member in tree.all_of or ()]
    if tree.any_of:
        every.append(min((held(member) for member in tree.any_of), key=lambda h: h.level.place))
    if not every:
        return _Held(Level.NOT_RATED, ())
    lowest = max((h.level for h in every), key=lambda level: level.place)
    return _Held(lowest, tuple(dict.fromkeys(name for h in every if h.level is lowest for name in h.by)))


def _step(name: str, links: Mapping[str, Certainty]) -> Step:
    why = links[name].text if name in links else "no such link"
    return Step("link", 0, f"{name}: {why}", name)


def _joints(record: Hypothesis, tree: Tree, links: Mapping[str, Certainty]) -> Iterator[Step]:
    """Give the concepts at which links of a chain meet, unless both sides are known to have measured the same.

    A joint whose two sides were measured differently (in spinal fluid, in plasma, in immune cells) is very low.
    """
    leaves = {leaf: record.links[leaf] for leaf in dict.fromkeys(tree.leaves()) if leaf in record.links}
    unknown = []
    for concept in sorted({link.to for link in leaves.values()} & {link.from_ for link in leaves.values()}):
        into = {_measured(links, record, leaf, concept) for leaf, link in leaves.items() if concept == link.to}
        out = {_measured(links, record, leaf, concept) for leaf, link in leaves.items() if concept == link.from_}
        apart = sorted({(one, other) for one in into for other in out if one and other and one != other})
        if apart:
            told = "; ".join(f"{one} on one side, {other} on the other" for one, other in apart)
            yield Step("joint", 1, f"its sides at {concept} were measured differently ({told}): very low", _MEASURED)
        elif "" in into | out:
            unknown.append(concept)
    if unknown:
        why = f"not recorded: whether both sides measured the same, in the same place, at {', '.join(unknown)}"
        yield Step("joints", 0, why, _MEASURED, False)


def _measured(links: Mapping[str, Certainty], record: Hypothesis, leaf: str, concept: str) -> str:
    """Give what a link's carrying study measured for a concept; empty where nothing says so."""
    return dict(links[f"{record.id}/{leaf}"].measured).get(concept, "")


def _text(held: _Held, links: Mapping[str, Certainty], end: str, joints: tuple[Step, ...]) -> str:
    if not held.by:
        return words(held.level, "it needs nothing")
    decided = f"{end} link{'' if len(held.by) == 1 else 's'} {', '.join(held.by)}"
    if held.level is not Level.NOT_RATED:
        apart = "; ".join(joint.why for joint in joints if joint.down)
        return f"{words(held.level)}; {decided}{f'; {apart}' if apart else ''}"
    whys = {links[name].steps[0].why.partition(" (")[0] if name in links else "no such link" for name in held.by}
    return words(held.level, f"{decided} ({'; '.join(sorted(whys))})")
