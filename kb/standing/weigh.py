"""Standing: for and against, of every claim, link, part and hypothesis, under one standard of proof.

For a target, *for* is the OR of its admitted lines for it and *against* the OR of those against it. A citation's line
holds where the premises of its claim hold; a claim's line on a link holds where the claim does. Premises in a circle
support nothing (least fixed point).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import ModuleType

from kb.model import Hypothesis, KnowledgeBase, Line, Origin, Side, Tree
from kb.shelf import members
from kb.standing.labels import Label, target_label, tree_label
from kb.standing.lines import lines_of
from kb.standing.reasons import Sided, reason


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands for and against one target under a standard.

    `lines` are all its lines of evidence, with the side each is admitted to, or None. `studies_for` and
    `studies_against` are the studies that admitted lines lead to, through claims where it takes them. `unsupported`
    are the links of a hypothesis or part that have nothing for them.
    """

    id: str
    for_: bool
    against: bool
    label: Label
    reason: str
    lines: tuple[tuple[Line, Side | None], ...] = ()
    studies_for: tuple[str, ...] = ()
    studies_against: tuple[str, ...] = ()
    unsupported: tuple[str, ...] = ()


@dataclass(frozen=True)
class Weighed:
    """The standings of a whole knowledge base under one standard; parts are `<hypothesis>/#<part>`."""

    standard: str
    label: str
    claims: Mapping[str, Standing] = field(default_factory=dict)
    links: Mapping[str, Standing] = field(default_factory=dict)
    hypotheses: Mapping[str, Standing] = field(default_factory=dict)
    parts: Mapping[str, Standing] = field(default_factory=dict)

    def of(self, kind: str, identifier: str) -> Standing:
        """Give the standing of a target; `kind` is claims, links, hypotheses or parts."""
        mapping: Mapping[str, Standing] = getattr(self, kind)
        return mapping[identifier]


def standards() -> Mapping[str, ModuleType]:
    """Give the standards of proof by name, in their order."""
    return {m.NAME: m for m in sorted(members("kb.standards").values(), key=lambda m: m.ORDER)}


@lru_cache(maxsize=16)
def weigh(base: KnowledgeBase, standard: str) -> Weighed:
    """Weigh everything under a standard, named as in `standards()`."""
    rule = standards()[standard]
    lines = {target: tuple((line, rule.side(line)) for line in group) for target, group in lines_of(base).items()}
    held = _held(base, lines, rule.GROUPS)
    claims = {name: _claim(base, name, lines.get(name, ()), name in held) for name in base.claims}
    links = {name: _link(name, lines.get(name, ()), claims, rule.GROUPS) for name in base.links}
    hypotheses, parts = {}, {}
    for hypothesis in base.hypotheses.values():
        hypotheses[hypothesis.id] = _tree(hypothesis, hypothesis.id, hypothesis.needs, links)
        for name, tree in hypothesis.parts.items():
            parts[f"{hypothesis.id}/#{name}"] = _tree(hypothesis, f"{hypothesis.id}/#{name}", tree, links)
    return Weighed(standard, rule.LABEL, claims, links, hypotheses, parts)


def _held(base: KnowledgeBase, lines: Mapping[str, Sided], groups: int) -> set[str]:
    """Give the claims that something holds: those with lines for them, once their premises hold."""
    ready = {name for name in base.claims if enough(admitted(lines.get(name, ()), Side.FOR), groups)}
    waiting: dict[str, list[str]] = {}
    for name in ready:
        for premise in _premises(base, name):
            waiting.setdefault(premise, []).append(name)
    held: set[str] = set()
    queue = sorted(ready)
    while queue:
        name = queue.pop()
        tree = base.claims[name].premises
        if name not in held and (tree is None or holds(tree, held)):
            held.add(name)
            queue += [later for later in waiting.get(name, ()) if later not in held]
    return held


def _premises(base: KnowledgeBase, name: str) -> tuple[str, ...]:
    tree = base.claims[name].premises
    return tree.leaves() if tree else ()


def admitted(lines: Sided, side: Side) -> tuple[Line, ...]:
    """Give the lines that a standard admits to a side."""
    return tuple(line for line, given in lines if given is side)


def enough(lines: Collection[Line], groups: int) -> bool:
    """Tell whether lines for a target suffice: any, or the same finding by so many different declared groups."""
    if groups <= 1:
        return bool(lines)
    found: dict[str, set[str]] = {}
    for line in lines:
        if line.finding and line.group:
            found.setdefault(line.finding, set()).add(line.group)
    return any(len(names) >= groups for names in found.values())


def holds(tree: Tree, true: Collection[str]) -> bool:
    """Evaluate a tree where these names are true. An empty tree is false: it says nothing of what is needed."""
    values = [member in true if isinstance(member, str) else holds(member, true) for member in tree.all_of or ()]
    some = [member in true if isinstance(member, str) else holds(member, true) for member in tree.any_of or ()]
    return bool(values or some) and all(values) and (any(some) or not some)


def _against(tree: Tree, contrary: Collection[str]) -> bool:
    """Evaluate a tree's other side: all-of by OR, any-of by AND."""
    every = [m in contrary if isinstance(m, str) else _against(m, contrary) for m in tree.all_of or ()]
    some = [m in contrary if isinstance(m, str) else _against(m, contrary) for m in tree.any_of or ()]
    return any(every) or (bool(some) and all(some))


def _claim(base: KnowledgeBase, name: str, lines: Sided, held: bool) -> Standing:
    against = bool(admitted(lines, Side.AGAINST))
    why = reason(lines, held, base.claims[name].appeals_to, waits=bool(admitted(lines, Side.FOR)))
    studies = _studies(admitted(lines, Side.FOR)) if held else ()
    contrary = _studies(admitted(lines, Side.AGAINST))
    return Standing(name, held, against, target_label(held, against), why, lines, studies, contrary)


def _link(name: str, lines: Sided, claims: Mapping[str, Standing], groups: int) -> Standing:
    sides = {}
    studies = {}
    for side in Side:
        own = [line for line in admitted(lines, side) if line.origin is Origin.FURTHER]
        own = own if side is Side.AGAINST or enough(own, groups) else []
        through = [line.claim for line in admitted(lines, side) if line.origin is Origin.BEARING]
        held = [claims[claim] for claim in through if claim in claims and claims[claim].for_]
        sides[side] = bool(own or held)
        studies[side] = _distinct([*_studies(own), *(study for standing in held for study in standing.studies_for)])
    for_, against = sides[Side.FOR], sides[Side.AGAINST]
    why = reason(lines, for_, None, waits=bool(admitted(lines, Side.FOR)))
    label = target_label(for_, against)
    return Standing(name, for_, against, label, why, lines, studies[Side.FOR], studies[Side.AGAINST])


def _studies(lines: Collection[Line]) -> tuple[str, ...]:
    return _distinct(line.study for line in lines)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _tree(hypothesis: Hypothesis, name: str, tree: Tree, links: Mapping[str, Standing]) -> Standing:
    leaves = _distinct(tree.leaves())
    full = {leaf: links[f"{hypothesis.id}/{leaf}"] for leaf in leaves if f"{hypothesis.id}/{leaf}" in links}
    for_ = holds(tree, {leaf for leaf, standing in full.items() if standing.for_})
    against = _against(tree, {leaf for leaf, standing in full.items() if standing.against})
    contrary_only = {leaf for leaf, standing in full.items() if standing.label is Label.CONTRARY_ONLY}
    ruled = bool(contrary_only) and not for_ and not holds(tree, set(leaves) - contrary_only)
    unsupported = tuple(f"{hypothesis.id}/{leaf}" for leaf in leaves if leaf not in full or not full[leaf].for_)
    studies = _distinct(study for standing in full.values() for study in standing.studies_for)
    contrary = _distinct(study for standing in full.values() for study in standing.studies_against)
    why = f"{len(unsupported)} of its {len(leaves)} links have no admitted support" if unsupported else ""
    label = tree_label(for_, against, ruled)
    return Standing(name, for_, against, label, why, (), studies, contrary, unsupported)
