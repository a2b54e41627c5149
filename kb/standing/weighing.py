"""Standing: for and against, of every claim, link, part and hypothesis, under one standard of proof.

For a target, *for* is the OR of its admitted lines for it and *against* the OR of those against it. A citation's line
holds where the premises of its claim hold; a claim's line on a link holds where the claim does, and what speaks
against a claim that bears a link out speaks against the link. Premises in a circle support nothing (least fixed point),
and what speaks against a premise stays with it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import ModuleType

from kb.model import Hypothesis, KnowledgeBase, Line, Origin, Side, Tree
from kb.shelf import members
from kb.standing.formulae import Target, formula
from kb.standing.labels import Label, target_label, tree_label
from kb.standing.lines import lines_of
from kb.standing.reasons import Asked, Sided, reason


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


@lru_cache(maxsize=1)
def standards() -> Mapping[str, ModuleType]:
    """Give the standards of proof by name, in their order."""
    return {m.NAME: m for m in sorted(members("kb.standards").values(), key=lambda m: m.ORDER)}


def weigh(base: KnowledgeBase, standard: str, without: tuple[str, ...] = ()) -> Weighed:
    """Weigh everything under a standard, named as in `standards()`, without some studies where any are named."""
    return _weigh(base, standard, without)


@lru_cache(maxsize=16)
def _weigh(base: KnowledgeBase, standard: str, without: tuple[str, ...]) -> Weighed:
    rule = standards()[standard]
    rules = formula(base, standard)
    values = rules.values([int(unit not in without) for unit in rules.units])
    true = {target for target, gate in rules.at.items() if values[gate]}
    lines = {
        target: tuple((line, rule.side(line)) for line in group if not line.study or line.study not in without)
        for target, group in lines_of(base).items()
    }
    asked = Asked(
        rule.READING, rule.GROUPS, {name for kind, name, side in true if kind == "claims" and side is Side.FOR}
    )
    claims = {name: _claim(base, name, lines.get(name, ()), true, asked) for name in base.claims}
    links = {name: _link(name, lines.get(name, ()), claims, true, asked) for name in base.links}
    hypotheses, parts = {}, {}
    for hypothesis in base.hypotheses.values():
        hypotheses[hypothesis.id] = _tree(hypothesis, "hypotheses", hypothesis.id, hypothesis.needs, links, true)
        for part, tree in hypothesis.parts.items():
            name = f"{hypothesis.id}/#{part}"
            parts[name] = _tree(hypothesis, "parts", name, tree, links, true)
    return Weighed(standard, rule.LABEL, claims, links, hypotheses, parts)


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


def _claim(base: KnowledgeBase, name: str, lines: Sided, true: Collection[Target], asked: Asked) -> Standing:
    for_, against = (("claims", name, side) in true for side in Side)
    claim = base.claims[name]
    why = reason(lines, for_, replace(asked, appeals_to=claim.appeals_to, argues=claim.premises is not None))
    studies = _studies(admitted(lines, Side.FOR)) if for_ else ()
    contrary = _studies(admitted(lines, Side.AGAINST))
    return Standing(name, for_, against, target_label(for_, against), why, lines, studies, contrary)


def _link(name: str, lines: Sided, claims: Mapping[str, Standing], true: Collection[Target], asked: Asked) -> Standing:
    for_, against = (("links", name, side) in true for side in Side)
    studies = {side: _behind(admitted(lines, side), claims, asked.groups if side is Side.FOR else 1) for side in Side}
    doubted = [claims[x.claim] for x in admitted(lines, Side.FOR) if x.origin is Origin.BEARING and x.claim in claims]
    contrary = _distinct([*studies[Side.AGAINST], *(study for each in doubted for study in each.studies_against)])
    why = reason(lines, for_, asked)
    label = target_label(for_, against)
    return Standing(name, for_, against, label, why, lines, studies[Side.FOR], contrary)


def _behind(lines: Collection[Line], claims: Mapping[str, Standing], groups: int) -> tuple[str, ...]:
    """Give the studies that a link's admitted lines lead to: their own, and those behind claims that hold."""
    own = [line for line in lines if line.origin is Origin.FURTHER]
    held = [claims[line.claim] for line in lines if line.claim in claims and claims[line.claim].for_]
    through = [study for standing in held for study in standing.studies_for]
    return _distinct([*(_studies(own) if enough(own, groups) else ()), *through])


def _studies(lines: Collection[Line]) -> tuple[str, ...]:
    return _distinct(line.study for line in lines)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _tree(
    hypothesis: Hypothesis,
    kind: str,
    name: str,
    tree: Tree,
    links: Mapping[str, Standing],
    true: Collection[Target],
) -> Standing:
    leaves = _distinct(tree.leaves())
    full = {leaf: links[f"{hypothesis.id}/{leaf}"] for leaf in leaves if f"{hypothesis.id}/{leaf}" in links}
    for_, against = ((kind, name, side) in true for side in Side)
    contrary_only = {leaf for leaf, standing in full.items() if standing.label is Label.CONTRARY_ONLY}
    ruled = bool(contrary_only) and not for_ and not holds(tree, set(leaves) - contrary_only)
    unsupported = tuple(f"{hypothesis.id}/{leaf}" for leaf in leaves if leaf not in full or not full[leaf].for_)
    studies = _distinct(study for standing in full.values() for study in standing.studies_for)
    contrary = _distinct(study for standing in full.values() for study in standing.studies_against)
    why = "" if for_ else _lacking(unsupported, len(leaves), [full[leaf] for leaf in leaves if leaf in contrary_only])
    label = tree_label(for_, against, ruled)
    return Standing(name, for_, against, label, why, (), studies, contrary, unsupported)


def _lacking(unsupported: Sequence[str], links: int, contrary_only: Sequence[Standing]) -> str:
    """Say how many links lack support, and on how many of them there is only contrary evidence, and from how much."""
    if not unsupported:
        return ""
    why = _short_of(len(unsupported), links)
    if not contrary_only:
        return why
    studies = len(_distinct(study for standing in contrary_only for study in standing.studies_against))
    by = f"{studies} {'study' if studies == 1 else 'studies'}"
    where = "it" if links == 1 else f"{len(contrary_only)} of them"
    return f"{why}; on {where} there is only contrary evidence, from {by}"


def _short_of(unsupported: int, links: int) -> str:
    """Say how many of the links that are needed have no admitted support."""
    if links == 1:
        return "the one link that it needs has no admitted support"
    if unsupported == links:
        return f"none of the {links} links that it needs has admitted support"
    have = "has" if unsupported == 1 else "have"
    return f"{unsupported} of the {links} links that it needs {have} no admitted support"
