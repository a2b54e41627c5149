"""Comments of a writer's file that suppress rules: `kb: ignore CODE -- reason`, as each format writes a comment.

HTML and Markdown have `<!-- … -->`, LaTeX has `% …`, BibTeX has `% …` and `@comment{…}` between its entries. A comment
that shares its line is about that line, and about the entry that it stands in or behind. One with a line to itself is
about what follows: the entry that begins there, else the text up to the next empty line.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kb.model import Entry, Suppression

_SAID = r"kb:[ \t]*+ignore\b[ \t]*+(?P<rest>"
_MARKUP = re.compile(rf"(?<!`)<!--\s*+{_SAID}[^<>]*+)>")
_PERCENT = re.compile(rf"(?<![\\%])%++[ \t]*+{_SAID}[^\n]*+)")
_BRACED = re.compile(rf"@comment\s*+\{{\s*+{_SAID}[^{{}}]*+)\}}", re.IGNORECASE)
_FORMS = {"markdown": (_MARKUP,), "html": (_MARKUP,), "latex": (_PERCENT,), "bibtex": (_PERCENT, _BRACED)}
_WORD = r"[A-Za-z]\w*+(?:-\w++)*+"
_COMMA = re.compile(r"[ \t]*+,[ \t]*+")
_RULES = re.compile(rf"{_WORD}(?:{_COMMA.pattern}{_WORD})*+")
_REASON = re.compile(r"\s*+(?:--++|[—–])\s*+(?P<reason>.*+)", re.DOTALL)
_EMPTY_LINE = re.compile(r"\n[ \t]*+(?=\n)")
_SPACE = re.compile(r"\s*+")
_REST_OF_LINE = re.compile(r"[ \t]*+(?=\n|\Z)")
_FENCE = re.compile(r"^ {0,3}+(`{3,}+|~{3,}+)", re.MULTILINE)
# Stands for a comment where a reader sees none: a letter for private use, which no text that is to be read has.
_SIGN = "\uf8ff"


class _Reach(NamedTuple):
    """What a comment is about: whether it has a line to itself, the text that it means, the end of its first line."""

    alone: bool
    start: int
    end: int
    line: int


def suppressions(kind: str, text: str, entries: Sequence[Entry]) -> tuple[Suppression, ...]:
    """Give what the comments of a file say, in its own text."""
    said = list(_said(kind, text))
    # Inside an entry of BibTeX it is no comment, but what the entry says; a listing of Markdown shows what it holds.
    not_in = [(each.start, each.end) for each in entries] if kind == "bibtex" else []
    not_in = list(_fenced(text)) if kind == "markdown" and said else not_in
    said = [each for each in said if not _within(not_in, each.start)]
    reaches = _reaches(text, [(each.start, each.end) for each in said])
    starts = [entry.start for entry in entries]
    scopes = [_scope(reach, each.start, entries, starts) for each, reach in zip(said, reaches, strict=True)]
    return tuple(replace(each, scope=scope) for each, scope in zip(said, scopes, strict=True))


def signed(kind: str, source: str) -> tuple[str, list[Suppression]]:
    """Give a file's text with a sign for each comment, for a reader that leaves comments out, and what they say."""
    source = source.replace(_SIGN, " ")
    said, pieces, at = list(_said(kind, source)), [], 0
    for each in said:
        pieces += [source[at : each.start], _SIGN]
        at = each.end
    return "".join([*pieces, source[at:]]), said


def seen_again(said: Sequence[Suppression], seen: str, text: str, entries: Sequence[Entry]) -> tuple[Suppression, ...]:
    """Give suppressions at their places in a visible text; `seen` is that text with the signs in it."""
    signs = [found.start() for found in re.finditer(_SIGN, seen)]
    # Spaces may differ around a sign: places are told by the letters before them.
    letters = [at for at, letter in enumerate(text) if not letter.isspace()] or [0]
    shown = [at for at, letter in enumerate(seen) if not letter.isspace() and letter != _SIGN]

    def moved(at: int, last: bool) -> int:
        before = bisect_right(shown, at - 1)
        return min(letters[min(max(before - last, 0), len(letters) - 1)] + last, len(text))

    starts = [entry.start for entry in entries]
    found = []
    for each, at, reach in zip(said, signs, _reaches(seen, [(at, at + 1) for at in signs]), strict=False):
        place = moved(at, not reach.alone)
        reach = _Reach(reach.alone, moved(reach.start, False), moved(reach.end, True), moved(reach.line, True))
        found.append(replace(each, start=place, end=place, scope=_scope(reach, place, entries, starts)))
    return tuple(found)


def _said(kind: str, text: str) -> Iterator[Suppression]:
    """Yield what comments say, in order, without what they are about."""
    found = [match for form in _FORMS.get(kind, ()) for match in form.finditer(text)] if "kb:" in text else []
    for match in sorted(found, key=lambda match: match.start()):
        rest = match["rest"].rstrip().removesuffix("--").strip()
        rules = _RULES.match(rest)
        reason = _REASON.match(rest, rules.end() if rules else 0)
        codes = tuple(_COMMA.split(rules[0])) if rules else ()
        yield Suppression(codes, " ".join(reason["reason"].split()) if reason else "", *match.span())


def _within(stretches: Sequence[tuple[int, int]], position: int) -> bool:
    at = bisect_right(stretches, position, key=lambda stretch: stretch[0]) - 1
    return at >= 0 and position < stretches[at][1]


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    """Yield the listings between fences of Markdown."""
    opened: tuple[int, str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence.start(), fence[1]
        elif fence[1].startswith(opened[1]):
            yield opened[0], fence.end()
            opened = None
    if opened:
        yield opened[0], len(text)


def _reaches(text: str, spans: Sequence[tuple[int, int]]) -> list[_Reach]:
    """Give what each comment is about; several with lines of their own are about the same."""
    lines = [0, *(found.end() for found in re.finditer("\n", text)), len(text) + 1] if spans else []
    empty = [*(found.start() for found in _EMPTY_LINE.finditer(text)), len(text)] if spans else []
    found: dict[int, _Reach] = {}
    for start, end in reversed(spans):
        before, first = start, lines[bisect_right(lines, start) - 1]
        while before > first and text[before - 1] in " \t":
            before -= 1
        if before > first or not _REST_OF_LINE.match(text, end):
            last = lines[bisect_right(lines, end)] - 1
            found[start] = _Reach(False, first, last, last)
            continue
        space = _SPACE.match(text, end)
        target = space.end() if space else end
        own = _Reach(True, target, empty[bisect_left(empty, target)], lines[bisect_right(lines, target)] - 1)
        following = found.get(target)
        found[start] = following if following and following.alone else own
    return [found[start] for start, _ in spans]


def _scope(reach: _Reach, place: int, entries: Sequence[Entry], starts: Sequence[int]) -> tuple[int, int]:
    """Give the text that a comment is about, by the entry that begins there or that it stands in or behind."""
    if reach.alone:
        at = bisect_left(starts, reach.start)
        begins = at < len(starts) and starts[at] <= reach.line
        return reach.start, entries[at].end if begins else reach.end
    at = bisect_right(starts, place) - 1
    if at >= 0 and entries[at].end >= reach.start:
        return min(reach.start, starts[at]), max(reach.end, entries[at].end)
    return reach.start, reach.end
