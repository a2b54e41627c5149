"""A title has capitals that BibTeX will take away.

Many styles of BibTeX set titles in small letters but for the first: `of DNA repair` becomes `of dna repair`. Braces
keep what they enclose. Said once for each title.

Remedy: put the word in braces: {DNA}.
"""

import re
from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "FLD112"
NAME = "acronym-unprotected"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Wide cups of DNA repair}}\n",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Wide cups of {DNA} repair}}
@book{pots, title = {The DNA of Pots}}
@article{pans, title = {A STUDY OF PANS}}
""",
}


_ACRONYM = re.compile(r"(?<![\w{\\-])(?:[A-Z]{2,}[\w-]*|[a-z]{1,2}[A-Z][\w-]*|\w+-[A-Z]{2,}\w*)")
# These styles print titles of books as they stand.
_LOWERED = frozenset({"article-journal", "paper-conference", "chapter", "report", "thesis", "manuscript", ""})
_BRACED = re.compile(r"[{}]")


def check(writing: Writing) -> Iterator[Finding]:
    """Look for acronyms outside braces in the titles of what is no book."""
    if writing.kind != "bibtex":
        return
    for entry in writing.entries:
        value = entry.own("title") if entry.type in _LOWERED else None
        if value is None or value.text.isupper() or not _ACRONYM.search(value.text):
            continue
        found = [match for match in _outside(value.text) if match.start()]
        if found:
            first = found[0]
            words = ", ".join(f"{{{match[0]}}}" for match in found[:5])
            joined = value.end - value.start != len(value.text)
            place = (value.start, value.end) if joined else (value.start + first.start(), value.start + first.end())
            message = f"many styles print `{first[0]}` in small letters"
            yield writing.finding((CODE, SEVERITY), place, message, words, f"Write {words}.")


def _outside(text: str) -> list[re.Match[str]]:
    """Give the acronyms outside braces and TeX."""
    if "{" not in text:
        return list(_ACRONYM.finditer(text))
    depth, inside = 0, []
    for brace in _BRACED.finditer(text):
        if brace[0] == "{":
            inside += [brace.start()] if depth == 0 else []
            depth += 1
        elif depth:
            depth -= 1
            inside += [brace.end()] if depth == 0 else []
    plain = list(text)
    for start, end in zip(inside[::2], [*inside[1::2], len(text)], strict=False):
        plain[start:end] = " " * (end - start)
    return list(_ACRONYM.finditer("".join(plain)))
