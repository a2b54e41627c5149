"""Texts of tagged lines, as RIS and MEDLINE are: a tag, a value, and lines that go on with the value above them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kb.model import Value

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A value under its tag, and where its line begins; a line that belongs to no value has an empty tag."""

    tag: str
    value: Value
    start: int


def tagged_lines(text: str, tag: re.Pattern[str], goes_on: Callable[[str, str], bool]) -> Iterator[Tagged]:
    """Yield the values of a text.

    `tag` matches at the beginning of a line, its first group is the tag. `goes_on` is asked with the tag above and a
    line without one, that is not blank.
    """
    above, parts, span, begun = "", [""], (0, 0), 0
    at = 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        found = tag.match(line)
        behind = found.end() if found else 0
        bare = line[behind:].strip()
        if not bare and not found:
            continue
        first = start + len(line) - len(line[behind:].lstrip())
        if not found and above and goes_on(above, line):
            parts.append(bare)
            span = span[0], first + len(bare)
            continue
        if above:
            yield Tagged(above, Value(" ".join(filter(None, parts)), *span), begun)
        above, parts, begun = found[1] if found else "", [bare], start
        span = (first, first + len(bare)) if bare else (start + behind, start + behind)
        if not found:
            yield Tagged("", Value(bare, *span), start)
    if above:
        yield Tagged(above, Value(" ".join(filter(None, parts)), *span), begun)


def by_tag(values: Iterable[tuple[str, Value]]) -> dict[str, list[Value]]:
    """Give the values of a record by their tag, in order; empty ones left out."""
    found: dict[str, list[Value]] = {}
    for tag, value in values:
        if value.text:
            found.setdefault(tag, []).append(value)
    return found


def first_of(values: Mapping[str, Sequence[Value]], tags: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Value]]:
    """Yield each variable with the first value of the best tag that gives it; `tags` are by variable, best first."""
    for variable, names in tags.items():
        if value := next((values[name][0] for name in names if name in values), None):
            yield variable, value


def year_of(dates: Iterable[Value]) -> Iterator[tuple[str, Value]]:
    """Yield the first year of four digits in some dates as what was `issued`; nothing where none has one."""
    for date in dates:
        if year := _YEAR.search(date.text):
            yield "issued", Value(year[0], date.start + year.start(), date.start + year.end())
            return
