"""A sign that LaTeX obeys stands in a field that is printed.

`&` ends a cell of a table, `%` begins a comment, `_` and `#` stop the run: LaTeX fails at the bibliography, or loses
the rest of the line. Addresses, identifiers and mathematics are left alone, and so are fields that no style prints.

Remedy: put a backslash before it.
"""

import re
from collections.abc import Iterator

from kb.model import Finding, Severity, Value, Writing

CODE = "BIB012"
NAME = "latex-unescaped"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@book{cups, title = {Cups}, publisher = {Kettle & Sons}}\n",
}
PASSES = {
    "refs.bib": """\
@book{cups, title = {Cups}, publisher = {Kettle \\& Sons}, url = {https://example.org/a_b#c}, note = {$a_1$}}
""",
}


_PRINTED = frozenset(
    (
        *("author", "editor", "title", "subtitle", "booktitle", "journal", "journaltitle", "publisher", "institution"),
        *("organization", "school", "address", "location", "series", "note", "edition", "volume", "number", "chapter"),
        *("howpublished", "type", "maintitle", "titleaddon", "pages", "year", "translator"),
    )
)
_SIGN = re.compile(r"[&%#_](?<!\\.)")
# What LaTeX reads as an address or as mathematics.
_APART = re.compile(
    r"\\(?:url|href|path|nolinkurl)\s*+\{[^{}]*+\}|\$[^$]*+\$|https?://[^\s{}]++|\\\((?:[^\\]|\\[^)]){0,300}+\\\)|&#?\w{2,8};"
)


def check(writing: Writing) -> Iterator[Finding]:
    """Look for such signs in the fields of BibTeX that are printed."""
    if writing.kind != "bibtex":
        return
    for entry in writing.entries:
        if not _SIGN.search(writing.text, entry.start, entry.end):
            continue
        for name, value in entry.raw:
            if name in _PRINTED and _SIGN.search(value.text):
                yield from _signs(writing, name, value)


def _signs(writing: Writing, name: str, value: Value) -> Iterator[Finding]:
    # What is joined by `#` has signs between its pieces that are none of the text.
    written = writing.text[value.start : value.end]
    if written != value.text:
        return
    plain = _APART.sub(lambda found: " " * len(found[0]), written)
    for found in _SIGN.finditer(plain):
        place = value.start + found.start(), value.start + found.end()
        message = f"LaTeX obeys the `{found[0]}` in `{name}`"
        yield writing.finding((CODE, SEVERITY), place, message, f"\\{found[0]}", f"Write `\\{found[0]}`.")
