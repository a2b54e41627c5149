"""Robustness: how much would have to go before no support is left, and what is lacking where none is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kb.model import KnowledgeBase, Line, Side, Tree, Verdict
from kb.standing.breaking import Family, families, members_of, minimal
from kb.standing.formulae import By, formula
from kb.standing.lines import lines_of
from kb.standing.reaching import reaching

# Sets of what is lacking are told in full up to this size; of larger ones, this many.
_WHOLE_LACKS = 3
_MOST_LACKS = 1000


@dataclass(frozen=True, slots=True)
class Robustness:
    """The robustness of one target under a standard.

    `k` is the size of the smallest breaking set less one, null where there is no support; with `at_least`, no set of
    the size asked for breaks it. `lacks` are the minimal sets of links that would have to gain support; `open` the
    works that could not be verified and with which it would have support.
    """

    id: str
    standard: str
    by: By
    for_: bool
    against: bool
    k: int | None
    at_least: bool
    breaking_sets: tuple[tuple[str, ...], ...]
    relief_sets: tuple[tuple[str, ...], ...]
    lacks: tuple[tuple[str, ...], ...]
    open: tuple[str, ...]


@lru_cache(maxsize=10_000)
def robustness(
    base: KnowledgeBase, kind: str, name: str, standard: str, by: By = By.STUDIES, size: int = 3
) -> Robustness:
    """Give the robustness of a claim, link, part or hypothesis; `size` bounds the sets that are looked for."""
    rules = formula(base, standard, by)
    sets = _families(base, standard, by, size)
    for_, against = (sets[rules.at[kind, name, side]] for side in Side)
    stands = for_ != (0,)
    smallest = for_[0].bit_count() if for_ else size + 1
    return Robustness(
        name,
        standard,
        by,
        stands,
        against != (0,),
        smallest - 1 if stands else None,
        stands and not for_,
        _named(for_, rules.units) if stands else (),
        _named(against, rules.units) if against != (0,) else (),
        () if stands else _lacks(base, kind, name, standard),
        () if stands else _open(base, kind, name, standard),
    )


@lru_cache(maxsize=32)
def _families(base: KnowledgeBase, standard: str, by: By, size: int) -> list[Family]:
    return families(formula(base, standard, by), size)


def _named(family: Family, units: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(sorted(members_of(mask, units))) for mask in family), key=lambda s: (len(s), s)))


def _lacks(base: KnowledgeBase, kind: str, name: str, standard: str) -> tuple[tuple[str, ...], ...]:
    """Give the minimal sets of links that would have to gain support before a hypothesis or part stands."""
    if kind not in ("hypotheses", "parts"):
        return ()
    hypothesis, _, part = name.partition("/#")
    tree = base.hypotheses[hypothesis].parts[part] if part else base.hypotheses[hypothesis].needs
    rules, values = formula(base, standard), _values(base, standard, By.STUDIES, False)
    leaves = tuple(dict.fromkeys(tree.leaves()))
    unsupported = {
        leaf: 1 << number
        for number, leaf in enumerate(leaves)
        if not ((gate := rules.at.get(("links", f"{hypothesis}/{leaf}", Side.FOR))) and values[gate])
    }
    names = tuple(f"{hypothesis}/{leaf}" for leaf in leaves)
    return _named(_missing(tree, unsupported), names)


def _missing(tree: Tree, unsupported: Mapping[str, int]) -> Family:
    """Give the minimal sets of unsupported leaves with which a tree would hold; the empty set where it holds."""
    every = [_missing_member(member, unsupported) for member in tree.all_of or ()]
    if tree.any_of:
        every.append(minimal(mask for member in tree.any_of for mask in _missing_member(member, unsupported)))
    joined: Family = (0,)
    for family in every:
        joined = _bounded(minimal(one | other for one in joined for other in family))
    return joined if every else ()


def _bounded(family: Family) -> Family:
    """Keep every small set, and so many of the larger ones: these can be as many as there are ways to choose."""
    small = sum(1 for mask in family if mask.bit_count() <= _WHOLE_LACKS)
    return family[: max(small, _MOST_LACKS)]


def _missing_member(member: "Tree | str", unsupported: Mapping[str, int]) -> Family:
    return (unsupported.get(member, 0),) if isinstance(member, str) else _missing(member, unsupported)


def _open(base: KnowledgeBase, kind: str, name: str, standard: str) -> tuple[str, ...]:
    """Give the unread works with all of which the target would have support; none where it would not."""
    rules = formula(base, standard, By.PAPERS, True)
    gate = rules.at[kind, name, Side.FOR]
    if not _values(base, standard, By.PAPERS, True)[gate]:
        return ()
    reached = reaching(rules, [gate])
    unread = [line for number in reached for line in _unread(base, standard).get(number, ())]
    return tuple(sorted({line.report for line in unread if not reached.isdisjoint(rules.study_units[line.study])}))


@lru_cache(maxsize=32)
def _values(base: KnowledgeBase, standard: str, by: By, open_: bool) -> list[int]:
    """Give what holds with nothing withdrawn."""
    rules = formula(base, standard, by, open_)
    return rules.values([1] * len(rules.units))


@lru_cache(maxsize=32)
def _unread(base: KnowledgeBase, standard: str) -> Mapping[int, tuple[Line, ...]]:
    """Give, by the gate of its target, every line of a work that could not be verified."""
    at = formula(base, standard, By.PAPERS, True).at
    found: dict[int, tuple[Line, ...]] = {}
    for name, lines in lines_of(base).items():
        gate = at.get(("claims" if name in base.claims else "links", name, Side.FOR))
        works = tuple(line for line in lines if line.report and line.verdict is Verdict.CANNOT_VERIFY)
        found |= {gate: works} if gate is not None and works else {}
    return found
