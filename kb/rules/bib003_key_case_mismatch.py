"""A key is written with other capitals than its entry.

BibTeX takes `Smith2019` and `smith2019` for one; biber and pandoc do not, and leave the citation empty. Looked at are
the citations of a manuscript, and in a .bib file the entries that others name (`crossref`, `xref`, `xdata`,
`related`).

Remedy: write the key as its entry has it.
"""

from collections.abc import Iterator

from kb.model import Finding, Severity, Value, Writing

CODE = "BIB003"
NAME = "key-case-mismatch"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": """\
@inproceedings{cups, title = {Cups}, crossref = {Proc20}}
@proceedings{proc20, title = {Cups of 2020}}
""",
}
PASSES = {
    "refs.bib": """\
@inproceedings{cups, title = {Cups}, crossref = {proc20}}
@proceedings{proc20, title = {Cups of 2020}}
""",
}


_NAMING = ("crossref", "xref", "xdata", "related")


def check(writing: Writing) -> Iterator[Finding]:
    """Look up every key that is cited or named, by its capitals and without them."""
    folded = {key.casefold(): key for key in writing.by_key}
    for place, key in _named(writing):
        meant = folded.get(key.casefold())
        if meant and key not in writing.by_key:
            message = f"`{key}` is `{meant}` in the list"
            yield writing.finding((CODE, SEVERITY), place, message, meant, f"Write `{meant}`.")


def _named(writing: Writing) -> Iterator[tuple[tuple[int, int], str]]:
    for entry in writing.entries:
        for name, value in entry.raw:
            if name in _NAMING:
                yield from _keys(value)
    for citation in writing.citations:
        for item in citation.items:
            if item.key:
                at = writing.text.find(item.key, item.start, item.end)
                yield (at, at + len(item.key)) if at >= 0 else (item.start, item.end), item.key


def _keys(value: Value) -> Iterator[tuple[tuple[int, int], str]]:
    at = 0
    for part in value.text.split(","):
        key = part.strip()
        start = value.start + at + part.find(key)
        if key:
            yield (start, start + len(key)), key
        at += len(part) + 1
