"""Breaking sets: the minimal sets of units whose withdrawal makes a gate false.

Families of sets are kept as bit masks over the units, smallest first, and cut off above the size asked for. A gate ANY
falls when all its inputs fall, so its sets are the unions of one set of each input; a gate ALL falls with any input.
"""

from collections.abc import Iterable, Sequence

from kb.standing.formulae import Formula

Family = tuple[int, ...]
_FALSE: Family = (0,)


def families(formula: Formula, size: int) -> list[Family]:
    """Give, for every unit and gate, the minimal breaking sets of at most `size` units.

    What is false already has the empty set as its only one. An empty family says that no set of this size suffices.
    """
    units: list[Family] = [(1 << number,) for number in range(len(formula.units))]
    result = [*units, *(_FALSE for _ in formula.gates)]
    first = len(units)
    while True:
        before = result[first:] if formula.cyclic else None
        for number, (every, inputs) in enumerate(formula.gates, first):
            found = [result[source] for source in inputs]
            result[number] = (_union(found) if every else _product(found, size)) if found else _FALSE
        if before is None or before == result[first:]:
            return result


def _union(families_: Sequence[Family]) -> Family:
    return families_[0] if len(families_) == 1 else minimal(mask for family in families_ for mask in family)


def _product(families_: Sequence[Family], size: int) -> Family:
    """Join one set of each family in every way, never over the size."""
    joined: Family = _FALSE
    for family in sorted(families_, key=len):
        if family != _FALSE:
            joined = minimal(m for one in joined for other in family if (m := one | other).bit_count() <= size)
            if not joined:
                break
    return joined


def minimal(masks: Iterable[int]) -> Family:
    """Keep the sets that hold no other set, smallest first, in a fixed order."""
    sizes: dict[int, list[int]] = {}
    for mask in sorted(set(masks)):
        sizes.setdefault(mask.bit_count(), []).append(mask)
    kept: list[int] = []
    for size in sorted(sizes):
        # Sets of one size hold none of each other.
        kept += [mask for mask in sizes[size] if not any(small & mask == small for small in kept)]
    return tuple(kept)


def members_of(mask: int, names: Sequence[str]) -> tuple[str, ...]:
    """Give the names that a mask stands for."""
    found = []
    while mask:
        lowest = mask & -mask
        found.append(names[lowest.bit_length() - 1])
        mask ^= lowest
    return tuple(found)
