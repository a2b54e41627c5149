r"""Citation keys: pandoc's [@smith2019, p. 3] and LaTeX's \cite[p. 3]{smith2019}.

Which braces and brackets belong to a command is read as natbib and biblatex have it: a star, a `+` or none, optional
arguments in square brackets, keys in braces; \cites and its like repeat both.
Any command whose name ends in what these packages call their commands is one.
"""

import re
from collections.abc import Container, Iterator

from kb.model.bibliography import Citation, CitationForm, CitedItem

_COMMAND = re.compile(r"\\(?P<name>[a-zA-Z]{1,40}+)[*+]?")
_CITES = re.compile(
    r"(?:(?:no|foot|footfull|full|paren|text|auto|smart|super|short|block|online|in|[fp]?note|[pfsta]?vol|[A-Z][a-z]{3,6})?"
    r"[cC]ite(?:[pts]|al[pt]|alp|author|year|yearpar|title|url|date|num|text|full|field)?(?:NP|A|N)?s?)"
)
_OPTION = re.compile(r"\s*+\[((?:[^\[\]{}]|\{[^{}]*+\})*+)\]")
_SPAN = re.compile(r"\s*+\{([^{}]*+)\}")
# Notes for all of \cites, before those for each.
_FOR_ALL = re.compile(r"(?:\s*+\([^()]{0,200}+\)){1,2}")
_COMMENT = re.compile(r"(?<!\\)%[^\n]*+\n?")
_KEY = re.compile(r"[^\s,{}%]++")

_BRACKET = re.compile(r"\[[^\[\]@]{2,300}+\]")
_LABEL = re.compile(r"(?<![\w+])([^\W\d_][\w+\-]{1,30}+)(,?\s(?:pp?\.|S\.|ch\.|§)\s?[\w–-]{1,12}+)?")
_PANDOC_KEY = r"(?:\{(?P<braced>[^{}\s]++)\}|(?P<plain>[^\W_][\w]*+(?:[:.#$%&\-+?<>~/]++\w++)*+|_\w++))"
_PANDOC = re.compile(rf"(?<![\w@\\.])(?P<hide>-)?@{_PANDOC_KEY}")
_GROUP = re.compile(r"\[(?=[^\[\]]{0,400}?@)((?:[^\[\]]|\[[^\[\]]{0,200}\]){1,2000}+)\](?!\()")
_AFTER = re.compile(r"[ \t]*\[([^\[\]@;]{1,100})\]")
# What pandoc's and Quarto's cross-references to figures and the like begin with.
_CROSS = re.compile(r"(?:fig|tbl|tab|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|alg|app|ch|nte|tip)[:\-].")


def labelled(text: str, start: int, end: int, labels: Container[str]) -> Iterator[Citation]:
    """Yield the square brackets that hold labels of the list, with pages or without: [Mor19, p. 3; LB+18]."""
    for bracket in _BRACKET.finditer(text, start, end):
        items = [
            CitedItem(found.start(1), found.end(), key=found[1], locator=(found[2] or "").strip(" ,"))
            for found in _LABEL.finditer(text, bracket.start() + 1, bracket.end() - 1)
            if found[1] in labels
        ]
        if items:
            yield Citation(bracket.start(), bracket.end(), CitationForm.KEY, tuple(items))


def latex(text: str, start: int, end: int) -> Iterator[Citation]:
    r"""Yield the \cite commands of a stretch of text."""
    position = start
    while found := _COMMAND.search(text, position, end):
        position = found.end()
        if _in_comment(text, start, found.start()) or not _CITES.fullmatch(found["name"]):
            continue
        items, after = _arguments(text, found.end(), end, found["name"])
        if items:
            position = after
            narrative = found["name"].lower().startswith(("citet", "textcite", "citeauthor", "citealt"))
            yield Citation(found.start(), after, CitationForm.KEY, tuple(items), narrative)


def _in_comment(text: str, start: int, place: int) -> bool:
    """Tell whether a place stands after a percent sign in its line."""
    line = text[max(start, place - 2000) : place].rpartition("\n")[2]
    return bool(re.search(r"(?<!\\)%", line))


def _arguments(text: str, place: int, end: int, name: str) -> tuple[list[CitedItem], int]:
    """Read the optional arguments and keys of a command; give them and the place after."""
    items: list[CitedItem] = []
    repeated, volumes = name.endswith("s"), "vol" in name
    if repeated and (notes := _FOR_ALL.match(text, place, end)):
        place = notes.end()
    while True:
        note, at = "", place
        for _ in range(2):
            if option := _OPTION.match(text, at, end):
                note, at = option[1].strip(), option.end()
        span = _SPAN.match(text, at, end)
        if span and volumes:
            # The volume stands in braces of its own, before a page and the key.
            page = _OPTION.match(text, span.end(), end)
            note, at = (page[1].strip(), page.end()) if page else ("", span.end())
            span = _SPAN.match(text, at, end)
        if not span:
            return items, place
        items += _keys(text, span.start(1), span.end(1), note)
        place = span.end()
        if not repeated:
            return items, place


def _keys(text: str, start: int, end: int, note: str) -> Iterator[CitedItem]:
    """Yield the keys between two braces, without comments."""
    comments = [found.span() for found in _COMMENT.finditer(text, start, end)]
    for found in _KEY.finditer(text, start, end):
        while comments and comments[0][1] <= found.start():
            comments.pop(0)
        if not comments or found.start() < comments[0][0]:
            yield CitedItem(found.start(), found.end(), key=found[0], locator=note)


def pandoc(text: str, start: int, end: int) -> Iterator[Citation]:
    """Yield the keys after an at sign: in square brackets, or in the sentence."""
    position = start
    for group in _groups(text, start, end):
        yield from _in_sentence(text, position, group.start(), end)
        items = [
            _item(text, found, group.end() - 1) for found in _PANDOC.finditer(text, group.start(), group.end() - 1)
        ]
        if items:
            yield Citation(group.start(), group.end(), CitationForm.KEY, tuple(items))
        position = group.end()
    yield from _in_sentence(text, position, end, end)


def _groups(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the brackets that hold a key and do not follow one."""
    for found in _GROUP.finditer(text, start, end):
        if not re.match(r"\\", text[max(start, found.start() - 1) : found.start()]):
            yield found


def _item(text: str, found: re.Match[str], end: int) -> CitedItem:
    """Make the item of a key in a bracket: what follows to the next semicolon is its locator."""
    stop = text.find(";", found.end(), end)
    tail = text[found.end() : stop if stop >= 0 else end]
    locator = "" if "@" in tail else tail.strip().removeprefix(",").strip()
    return CitedItem(found.start(), found.end(), key=found["braced"] or found["plain"], locator=locator)


def _in_sentence(text: str, start: int, stop: int, end: int) -> Iterator[Citation]:
    """Yield the keys that are part of a sentence, with the bracket that may follow: @smith2019 [p. 3]."""
    for found in _PANDOC.finditer(text, start, stop):
        key = found["braced"] or found["plain"]
        if _CROSS.match(key):
            continue
        after = None if found["hide"] else _AFTER.match(text, found.end(), min(end, stop))
        last = after.end() if after else found.end()
        item = CitedItem(found.start(), last, key=key, locator=after[1].strip() if after else "")
        yield Citation(found.start(), last, CitationForm.KEY, (item,), narrative=not found["hide"])
