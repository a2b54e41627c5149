"""People in a BibTeX field: `Family, Given and Given von Family and {A Body}`, each with its place."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.tex.letters import plain

_AND = re.compile(r"[{}]|(?<!\s)\s++and(?=\s)", re.IGNORECASE)
_PLAIN_AND = re.compile(r"(?<!\s)\s++and(?=\s)", re.IGNORECASE)
_COMMA = re.compile(r"[{},]")
_SPACE = re.compile(r"[{}]|(?:(?<![\s~])[\s~]++)")


@dataclass(frozen=True, slots=True)
class Person:
    """A person, or a body (`literal`); places are offsets into the field. `others` is BibTeX's word for et al."""

    family: str
    given: str
    literal: str
    start: int
    end: int

    @property
    def others(self) -> bool:
        """Tell whether this is no person but the word for those who are not named."""
        return self.family == "others" and not self.given


def persons(text: str) -> list[Person]:
    """Read a field of people."""
    if "{" in text:
        return [person(text[start:end], start) for start, end in _parts(text, _AND)]
    found, at, last = [], 0, len(text.rstrip())
    for end, following in [*((each.start(), each.end()) for each in _PLAIN_AND.finditer(text)), (last, last)]:
        while at < end and text[at].isspace():
            at += 1
        if at < end:
            found.append(person(text[at:end], at))
        at = following
    return found


def person(text: str, start: int = 0) -> Person:
    """Read one person, who is written at `start`."""
    family, given, literal = _read(text)
    return Person(family, given, literal, start, start + len(text))


@functools.lru_cache(maxsize=50_000)
def _read(text: str) -> tuple[str, str, str]:
    """Give family and given names, or the name of a body: a list names the same people again and again."""
    if "{" not in text and "\\" not in text:
        family, comma, given = text.partition(",")
        if comma:
            given, _, after = given.partition(",")
            given = f"{after} {given}" if after else given
            return _tidy(family), _tidy(given), ""
    elif text.startswith("{") and _closes(text) == len(text) - 1:
        return "", "", plain(text)
    pieces = [text[a:b] for a, b in _parts(text, _COMMA)]
    if len(pieces) > 1:
        return plain(pieces[0]), plain(" ".join([*pieces[2:], pieces[1]])), ""
    family, given = _split(text)
    return plain(family), plain(given), ""


def _tidy(text: str) -> str:
    return " ".join(text.replace("~", " ").split())


def _closes(text: str) -> int:
    """Give where the brace that a text begins with is closed; -1 where it is not."""
    depth = 0
    for found in re.finditer(r"(?<!\\)[{}]", text):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.start()
    return -1


def _split(text: str) -> tuple[str, str]:
    """Give family and given names of `Given von Family`: the last word, and the small ones before it."""
    words = [text[start:end] for start, end in _parts(text, _SPACE)]
    first = next((i for i, word in enumerate(words[:-1]) if i and word[:1].islower()), len(words) - 1)
    return " ".join(words[first:]), " ".join(words[:first])


def _parts(text: str, separator: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the parts of a text between separators outside braces, without the space around them; no empty ones."""
    depth = start = 0
    for found in separator.finditer(text):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            depth = max(0, depth - 1)
        elif depth == 0:
            yield from _bare(text, start, found.start())
            start = found.end()
    yield from _bare(text, start, len(text))


def _bare(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    if left < len(inner):
        yield start + left, start + len(inner.rstrip())
