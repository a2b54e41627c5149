r"""LaTeX: where its prose is, what its \bibitems say, and which bibliographies it names.

The text is the file's own, so places are places in the file. Prose are the paragraphs of the document's body, without
comments, listings and the list of references. Macros are not expanded; files that it takes in are put into its text
before.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kb.model import Entry, Unread, Value
from kb.parsing.reference import parse
from kb.reading import places
from kb.reading.manuscript import Parts
from kb.tex import plain

SUFFIXES = (".tex", ".ltx")

_BODY = re.compile(r"\\begin\s*+\{document\}")
_END = re.compile(r"\\end\s*+\{document\}")
_LIST = re.compile(r"\\begin\s*+\{thebibliography\}")
_LIST_END = re.compile(r"\\end\s*+\{thebibliography\}")
_LISTING = re.compile(r"\\begin\s*+\{(verbatim|Verbatim|lstlisting|minted|comment)(\*?)\}")
_ITEM = re.compile(
    r"\\bibitem\s*+(?:\[(?:[^\[\]{}]|\{(?:[^{}]|\{[^{}]*+\})*+\})*+\]\s*+)?+\{([^{}]*+)\}[ \t]*+(?:%[^\n]*+)?+"
)
_NAMED = re.compile(r"\\(?:no)?(?:bibliography|addbibresource|addglobalbib)\s*+(?:\[[^\[\]]*+\]\s*+)?+\{([^{}]*+)\}")
_COMMENT = re.compile(r"(?<!\\)((?:\\\\)*+)%[^\n]*+")
# A delimiter that no word holds, to the same on its line.
_VERBATIM = re.compile(r"\\(?:verb|lstinline)(?![A-Za-z@])\*?+([^\sA-Za-z*{\[\\])[^\n]*?\1")
# What a definition cites stands for what it will be given.
_PARAMETER = re.compile(r"\\[A-Za-z]*?cite[A-Za-z]*+\*?+\s*+(?:\[[^\[\]]*+\]\s*+){0,2}+\{[^{}#]*+#\d[^{}]*+\}")
_OFF, _ON = re.compile(r"\\iffalse(?![A-Za-z@])"), re.compile(r"\\fi(?![A-Za-z@])")
_BLOCK = re.compile(r"\\newblock\b")
_BREAK = re.compile(r"\n[ \t]*+\n\s*+|\\par\b|\\(?:sub)*+section\*?+\b|\\item\b|\\(?:begin|end)\s*+\{\w++\*?\}")


def read(text: str) -> Parts:
    """Read a LaTeX file."""
    bare = without_comments(text)
    start, end = body(bare)
    lists = list(_lists(bare, start, end))
    entries = [entry for _, inner, stop in lists for entry in _entries(text, bare, inner, stop)]
    taken = [(opened, stop) for opened, _, stop in lists] + listings(bare, start, end)
    return Parts(
        text=bare,
        source=text,
        kind="latex",
        within=tuple(_paragraphs(bare, start, end, sorted(taken))),
        entries=tuple(entries),
        bibliographies=tuple(_bibliographies(bare)),
        problems=tuple(_cut_off(bare, text)),
    )


def without_comments(text: str) -> str:
    r"""Give a text with spaces in place of its comments, and of what cites nothing: \verb, \iffalse, a parameter."""
    bare = _COMMENT.sub(lambda found: found[1] + " " * (len(found[0]) - len(found[1])), text)
    for hidden in (_VERBATIM, _PARAMETER):
        bare = hidden.sub(lambda found: " " * len(found[0]), bare)
    return _without_what_is_off(bare)


def _without_what_is_off(bare: str) -> str:
    pieces, at = [], 0
    while (off := _OFF.search(bare, at)) and (on := _ON.search(bare, off.end())):
        pieces += [bare[at : off.start()], re.sub(r"[^\n]", " ", bare[off.start() : on.end()])]
        at = on.end()
    return "".join([*pieces, bare[at:]])


def body(bare: str) -> tuple[int, int]:
    """Give where the body of a text without comments begins and ends: all of it, where none is marked."""
    opened = _BODY.search(bare)
    start = opened.end() if opened else 0
    ended = _END.search(bare, start)
    return start, ended.start() if ended else len(bare)


def _cut_off(bare: str, text: str) -> Iterator[Unread]:
    """Tell of a document that begins and does not end."""
    opened = _BODY.search(bare)
    if opened and not _END.search(bare, opened.end()):
        start = len(text.rstrip())
        remedy = "Copy it again, whole, or end it with \\end{document}."
        yield Unread("the file is cut off: its document does not end", max(0, start - 1), start, remedy, cut=True)


def _lists(bare: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield where each list of references begins, where its inside does, and where it ends."""
    at = start
    while opened := _LIST.search(bare, at, end):
        closed = _LIST_END.search(bare, opened.end(), end)
        at = closed.start() if closed else end
        yield opened.start(), opened.end(), at


def _entries(text: str, bare: str, start: int, end: int) -> Iterator[Entry]:
    r"""Yield the items of a list: from one \bibitem to the next."""
    items = list(_ITEM.finditer(bare, start, end))
    for item, after in zip(items, [*(each.start() for each in items[1:]), end], strict=False):
        # TeX's own text is read; what was read of it goes back to where the file has it.
        visible = plain(_BLOCK.sub(" ", bare[item.end() : after]))
        stop = item.end() + len(text[item.end() : after].rstrip())
        there = places.of_text(visible, text, item.end(), stop)
        yield replace(places.entry(parse(visible), there), start=item.start(), end=stop, key=item[1].strip(), number="")


def listings(bare: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the places of listings in a text without comments, in order."""
    found: list[tuple[int, int]] = []
    at = start
    while opened := _LISTING.search(bare, at, end):
        closed = bare.find(f"\\end{{{opened[1]}{opened[2]}}}", opened.end(), end)
        at = closed if closed >= 0 else end
        found.append((opened.start(), at))
    return found


def _paragraphs(bare: str, start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a body in which it may cite; none holds a paragraph's end."""
    for a, b in [*taken, (end, end)]:
        at = start
        for gap in _BREAK.finditer(bare, start, max(start, a)):
            if gap.start() > at:
                yield at, gap.start()
            at = gap.end()
        if a > at:
            yield at, a
        start = max(start, b)


def _bibliographies(bare: str) -> Iterator[Value]:
    for found in _NAMED.finditer(bare):
        at = found.start(1)
        for name in found[1].split(","):
            file = name.strip()
            begin = at + len(name) - len(name.lstrip())
            if file:
                yield Value(file if file.endswith(".bib") else f"{file}.bib", begin, begin + len(file))
            at += len(name) + 1
