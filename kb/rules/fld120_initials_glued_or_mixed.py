"""Among authors with full names one has initials without stops.

`ME Baldwin` reads as a given name ME; programs that look for initials find one or none. Where all authors of an entry
are written so, the file keeps to it and nothing is said.

Remedy: write the given names, or `M. E. Baldwin`.
"""

import re
from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "FLD120"
NAME = "initials-glued-or-mixed"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, author = {Ann Smith and ME Baldwin and Jo Doe}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, author = {A Smith and ME Baldwin and J Doe}}\n",
}


_GLUED = re.compile(r"[^\W\d_a-z]{2,3}")
_WRITTEN = re.compile(r"[^\W\d_][^\W\dA-Z_]+\b")


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the given names of entries where most are written out."""
    for entry in writing.entries:
        if len(entry.authors) < 3:
            continue
        glued = [author for author in entry.authors if _GLUED.fullmatch(author.given) and author.given.isupper()]
        if glued and sum(bool(_WRITTEN.match(author.given)) for author in entry.authors) * 3 >= len(entry.authors) * 2:
            for author in glued:
                spread = " ".join(f"{letter}." for letter in author.given)
                message = f"`{author.given}` are initials among full names"
                expected = f"{author.family}, {spread}"
                yield writing.finding((CODE, SEVERITY), author, message, expected, f"Write `{expected}`, or the names.")
