"""Pages to compare: `1425-37` is `1425-1437`; `e12`, `S5` and `L3` are pages too."""

import functools
import re
from dataclasses import dataclass

_RANGE = re.compile(
    r"\s*+(?:pp?\.?\s*+)?([A-Za-z]{0,3})(\d{1,9})([A-Za-z]?)(?:\s*+(?:--?-?|[‐-―−]{1,2}|to)\s*+([A-Za-z]{0,3})(\d{1,9})([A-Za-z]?))?\s*+\.?"
)

_DASH = re.compile(r"--?-?|[‐-―−]")
# So many digits has an article number that its year follows.
_NUMBERED = 5


@dataclass(frozen=True, slots=True)
class Pages:
    """A first page and the last, which is the first where only one is named; `prefix` are letters before the number."""

    prefix: str
    first: int
    last: int
    ranged: bool = False

    @property
    def inverted(self) -> bool:
        """Tell whether the last page comes before the first."""
        return self.last < self.first


@functools.lru_cache(maxsize=20_000)
def page_range(text: str) -> Pages | None:
    """Read pages. None where they are no single page or range, as in `1-3, 7` or `in press`."""
    found = _RANGE.fullmatch(text)
    if not found:
        return None
    prefix, first, _, second_prefix, last, _ = found.groups()
    if last is None:
        return Pages(prefix.lower(), int(first), int(first))
    if second_prefix and second_prefix.lower() != prefix.lower():
        return None
    if len(last) == 2 and len(first) == _NUMBERED and (prefix.lower() == "e" or first[0] == "0"):
        # An article number with its year, as the American Society for Microbiology gives them: e01195-18.
        return Pages(prefix.lower(), int(first), int(first))
    if len(last) < len(first):
        # What is left out of the last page is what it shares with the first.
        last = first[: len(first) - len(last)] + last
    return Pages(prefix.lower(), int(first), int(last), True)


def same_pages(one: str, other: str) -> bool:
    """Tell whether two ways to write pages mean the same; a first page alone agrees with a range that begins there."""
    if one == other:
        return True
    first, second = page_range(one), page_range(other)
    if first is None or second is None:
        return _dashed(one) == _dashed(other)
    same_first = _bare(first) == _bare(second)
    return same_first and (first.last == second.last or not (first.ranged and second.ranged))


def _dashed(text: str) -> str:
    return _DASH.sub("-", "".join(text.split())).casefold()


def first_page(text: str) -> str:
    """Give the first page to compare, without the `e` of electronic ones; "" where it cannot be told."""
    found = page_range(text)
    if found:
        return _bare(found)
    head = re.match(r"\s*+([A-Za-z]{0,3}\d{1,9})\b", text)
    return head[1].lower() if head else ""


def _bare(found: Pages) -> str:
    prefix = "" if found.prefix == "e" else found.prefix
    return f"{prefix}{found.first}"


def pages_conflict(one: str, other: str) -> bool:
    """Tell whether two works' pages cannot be one's: both begin somewhere else in the same count.

    A page 1 says nothing where articles are numbered and each begins at 1; an article's number is no page.
    """
    first, second = page_range(one), page_range(other)
    if first is None or second is None or first.prefix != second.prefix or 1 in (first.first, second.first):
        return False
    return first.first != second.first and first.ranged == second.ranged
