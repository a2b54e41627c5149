"""The ceiling of a hypothesis or a part: all-of is at most its weakest link, any-of the best of its members."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kb.model import Hypothesis, KnowledgeBase, Link, Tree
from kb.standing.certainty.level import Certainty, Level, Step, words
from kb.standing.certainty.rate import of_target


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
    steps = (*(_step(n, links) for n in names), *_joints(record, tree))
    text = _text(held, links, "weakest" if tree.all_of else "best")
    return Certainty(name, standard, held.level, text, steps=steps, weakest=held.by)


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


def _joints(record: Hypothesis, tree: Tree) -> tuple[Step, ...]:
    """Name the concepts at which links of a chain meet: whether both sides measured the same is in no field."""
    links = [record.links[leaf] for leaf in dict.fromkeys(tree.leaves()) if leaf in record.links]
    joints = dict.fromkeys(link.to for link in links if _meets(link, links))
    why = "not recorded: whether both sides measured the same, in the same place, at"
    return (Step("joints", 0, f"{why} {', '.join(joints)}", "studies: findings.analyte", False),) if joints else ()


def _meets(link: Link, links: list[Link]) -> bool:
    return any(other.from_ == link.to for other in links)


def _text(held: _Held, links: Mapping[str, Certainty], end: str) -> str:
    if not held.by:
        return words(held.level, "it needs nothing")
    decided = f"{end} link{'' if len(held.by) == 1 else 's'} {', '.join(held.by)}"
    if held.level is not Level.NOT_RATED:
        return f"{words(held.level)}; {decided}"
    whys = {links[name].steps[0].why.partition(" (")[0] if name in links else "no such link" for name in held.by}
    return words(held.level, f"{decided} ({'; '.join(sorted(whys))})")
