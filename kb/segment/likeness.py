"""Which new wording a changed unit has: pairs of old and new units in the same place, by how much they are alike."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")

_MOST_CELLS = 250_000


def words_alike(one: str, other: str) -> float:
    """Give the share of words that two texts have in common, from 0 to 1 (Dice's coefficient over counted words)."""
    left, right = Counter(one.split()), Counter(other.split())
    return 2 * (left & right).total() / max(1, left.total() + right.total())


def lengths_alike(one: int, other: int) -> float:
    """Give the shorter length as a share of the longer, from 0 to 1."""
    return min(one, other) / max(one, other, 1)


def pair(old: Sequence[A], new: Sequence[B], alike: Callable[[A, B], float], least: float) -> list[tuple[A, B, float]]:
    """Pair old units with new ones, keeping their order, so that the pairs are as alike as can be.

    A pair less alike than `least` is not made. Where there are too many for every pair to be tried, the first is
    paired with the first, the second with the second.
    """
    if len(old) * len(new) > _MOST_CELLS:
        straight = ((one, other, alike(one, other)) for one, other in zip(old, new, strict=False))
        return [each for each in straight if each[2] >= least]
    scores = [[alike(one, other) for other in new] for one in old]
    best = _best_sums(scores, least, len(new))
    pairs, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if scores[i][j] >= least and best[i][j] == scores[i][j] + best[i + 1][j + 1]:
            pairs.append((old[i], new[j], scores[i][j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _best_sums(scores: list[list[float]], least: float, width: int) -> list[list[float]]:
    """Give the best sum of likenesses that can be had from each old and new unit on."""
    best = [[0.0] * (width + 1) for _ in range(len(scores) + 1)]
    for i in range(len(scores) - 1, -1, -1):
        for j in range(width - 1, -1, -1):
            taken = scores[i][j] + best[i + 1][j + 1] if scores[i][j] >= least else 0.0
            best[i][j] = max(taken, best[i + 1][j], best[i][j + 1])
    return best


def longest_rising(values: Sequence[int]) -> set[int]:
    """Give the positions of a longest rising run of values, gaps allowed: what kept its order."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for position, value in enumerate(values):
        place = bisect_left(tails, value)
        tails[place : place + 1] = [value]
        ends[place : place + 1] = [position]
        before.append(ends[place - 1] if place else -1)
    kept, position = set(), ends[-1] if ends else -1
    while position >= 0:
        kept.add(position)
        position = before[position]
    return kept
