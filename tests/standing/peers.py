"""Two published scores, plainly from their definitions, and the laws of standing put to any score of lines.

CIViC's molecular profile score: the sum, over all evidence items, of points for the level (A 10, B 5, C 3, D 1, E 0.5)
times the stars of the rating; it "does not take into account conflicting evidence" (griffithlab/civic-docs,
docs/model/molecular_profiles/evidence_score.rst; E was 0.25 in the older variant score).

INDRA's belief (`SimpleScorer`): 1 - product over sources of (systematic + product of random errors), for the evidence
for, times 1 minus the same of the negated evidence; identical pieces of evidence count once (sorgerlab/indra,
indra/belief/__init__.py and indra/resources/default_belief_probs.json).
"""

import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement, permutations, product

LEVELS = {"A": 10, "B": 5, "C": 3, "D": 1, "E": 0.5}
# Systematic and random error of one of INDRA's readers and of one of its curated sources, as it ships them.
ERRORS = {"reach": (0.05, 0.3), "signor": (0.01, 0.049)}


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of evidence on a statement: a sentence of a study, for or against, with what the scores ask of it."""

    for_: bool = True
    level: str = "B"
    stars: int = 3
    source: str = "reach"
    study: int = 0
    sentence: int = 0
    retracted: bool = False


Items = Sequence[Item]
Score = Callable[[Items], float]


def civic(items: Items) -> float:
    """Give CIViC's score."""
    return sum(LEVELS[item.level] * item.stars for item in items)


def indra(items: Items) -> float:
    """Give INDRA's belief."""
    distinct = set(items)
    return _belief([i for i in distinct if i.for_]) * (1 - _belief([i for i in distinct if not i.for_]))


def _belief(items: Items) -> float:
    wrong = 1.0
    for source in sorted({item.source for item in items}):
        systematic, chance = ERRORS[source]
        wrong *= systematic + math.prod(chance for item in items if item.source == source)
    return 1 - wrong if items else 0.0


# The laws: each tells whether a score keeps it on these items


def withdrawing_raises_nothing(score: Score, items: Items) -> bool:
    return all(score(_without(items, n)) <= score(items) for n in range(len(items)))


def a_line_for_lowers_nothing(score: Score, items: Items) -> bool:
    return score([*items, Item(study=99)]) >= score(items)


def a_line_against_leaves_what_is_for(score: Score, items: Items) -> bool:
    return score([*items, Item(for_=False, study=99)]) == score(items)


def a_second_line_of_a_study_changes_nothing(score: Score, items: Items) -> bool:
    return all(score([*items, replace(item, sentence=99)]) == score(items) for item in items)


def order_changes_nothing(score: Score, items: Items) -> bool:
    return len({score(order) for order in permutations(items)}) == 1


def reinstating_gives_back_the_same(score: Score, items: Items) -> bool:
    again = [replace(item, retracted=False) for item in [replace(item, retracted=True) for item in items]]
    return score(again) == score(items)


def a_retracted_work_counts_for_nothing(score: Score, items: Items) -> bool:
    gone = [[*items[:n], replace(item, retracted=True), *items[n + 1 :]] for n, item in enumerate(items)]
    return all(score(other) == score(_without(items, n)) for n, other in enumerate(gone))


def a_stricter_standard_raises_nothing(score: Score, items: Items) -> bool:
    return score([item for item in items if item.level in "AB"]) <= score(items)


LAWS: tuple[Callable[[Score, Items], bool], ...] = (
    withdrawing_raises_nothing,
    a_line_for_lowers_nothing,
    a_line_against_leaves_what_is_for,
    a_second_line_of_a_study_changes_nothing,
    order_changes_nothing,
    reinstating_gives_back_the_same,
    a_retracted_work_counts_for_nothing,
    a_stricter_standard_raises_nothing,
)


def broken(score: Score) -> dict[str, Items]:
    """Give the laws that a score breaks, with the smallest items that show it."""
    found: dict[str, Items] = {}
    for items in _smallest_first():
        for law in LAWS:
            if law.__name__ not in found and not law(score, items):
                found[law.__name__] = items
    return found


def some_items(seed: int) -> Items:
    """Make up to four items from a seed."""
    dice = random.Random(seed)
    return [_any_item(dice, n) for n in range(dice.randint(0, 4))]


def _any_item(dice: random.Random, number: int) -> Item:
    level, source = dice.choice(list(LEVELS)), dice.choice(list(ERRORS))
    return Item(dice.random() < 0.6, level, dice.randint(1, 5), source, number)


def _smallest_first() -> Iterator[Items]:
    kinds = [Item(for_, level) for for_, level in product((True, False), "BD")]
    for number in range(4):
        for chosen in combinations_with_replacement(kinds, number):
            yield [replace(item, study=n) for n, item in enumerate(chosen)]


def _without(items: Items, number: int) -> Items:
    return [*items[:number], *items[number + 1 :]]
