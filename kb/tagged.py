"""Texts of tagged lines, as RIS and MEDLINE are: a tag, a value, and lines that go on with the value above them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kb.model import Value


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
