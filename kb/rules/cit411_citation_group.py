"""A citation of several works names one twice, or has them in another order than the others.

One work with two locators is cited twice for good reason. The order is that which four in five of the groups have: by
number, by name, or by year.

Remedy: name each work once, in the order of the others.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kb.matching import folded
from kb.matching.cited import Group, groups, odd_ones
from kb.model import CitationForm, CitedItem, Finding, LinkState, Severity, Writing

CODE = "CIT411"
NAME = "citation-group"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
Reeds slow the water (Mire, 2003; Osk & Tarn, 2001; Mire, 2003).

## References

Mire, F. (2003). Deep mud. Mud Letters, 1, 2-9.

Osk, C., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}
PASSES = {
    "paper.md": """\
Reeds slow the water (Mire, 2003; Osk & Tarn, 2001; Wend, 2004).

## References

Mire, F. (2003). Deep mud. Mud Letters, 1, 2-9.

Osk, C., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the citations of two works or more."""
    several = [group for group in groups(writing) if len(group.items) > 1]
    for group in several:
        yield from _twice(writing, group)
    for form, keys in ((CitationForm.NUMERIC, (0,)), (CitationForm.AUTHOR_DATE, (1, 2))):
        yield from _unsorted(writing, [group for group in several if group.citation.form is form], keys)


def _twice(writing: Writing, group: Group) -> Iterator[Finding]:
    seen: dict[tuple[int, str], CitedItem] = {}
    for item, link in group.items:
        if link.state is not LinkState.FOUND:
            continue
        what = (link.entries[0], item.locator)
        before = seen.setdefault(what, item)
        if before is not item and (before.start, before.end) != (item.start, item.end):
            message = f"{writing.called(link.entries[0])} is cited in this bracket already"
            yield writing.finding((CODE, SEVERITY), (item.start, item.end), message, "", "Name each work once.")


def _unsorted(writing: Writing, found: list[Group], keys: tuple[int, ...]) -> Iterator[Finding]:
    """Give the groups out of the order that nearly all have, if there is one."""
    best: list[int] = []
    chosen = -1
    for key in keys:
        rows = [_rises([_keys(item)[key] for item, _ in group.items]) for group in found]
        if sum(rows) > chosen:
            chosen = sum(rows)
            best = odd_ones(rows, least=4) if chosen * 2 > len(rows) else []
    for place in best:
        at = (found[place].citation.start, found[place].citation.end)
        message = "the works in this bracket are in another order than those in the others"
        yield writing.finding((CODE, SEVERITY), at, message, "", "Sort them as in the others.")


def _keys(item: CitedItem) -> tuple[str, str, str]:
    """Give what a work may be sorted by: its number, its names, its year."""
    names = " ".join(folded(name.text) for name in item.names)
    return f"{item.number:09}", names, item.year.text if item.year else ""


def _rises(row: Sequence[str]) -> bool:
    return all(one <= other for one, other in pairwise(row))
