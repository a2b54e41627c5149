"""The list of authors says `et al.` in words.

BibTeX reads it as a name, and prints it in the wrong place and form.

Remedy: write `and others`, from which every style makes its own; better, name all authors.
"""

import re
from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "FLD109"
NAME = "literal-et-al"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, author = {Smith, Ann and et al.}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, author = {Smith, Ann and others}}\n",
}


_ET_AL = re.compile(r"(?:\band\s++)?\bet\.?\s++al(?:ii)?\b\.?", re.IGNORECASE)
_ROLES = frozenset({"author", "editor", "AU", "A1", "FAU"})


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the fields of people that a file itself has: in a printed list the words are right."""
    for entry in writing.entries:
        for name, value in entry.raw:
            if name in _ROLES and "al" in value.text and (found := _ET_AL.search(writing.text, value.start, value.end)):
                message = f"`{found[0]}` stands for authors"
                remedy = "Write `and others`." if writing.kind == "bibtex" else "Name the authors."
                yield writing.finding((CODE, SEVERITY), found.span(), message, "and others", remedy)
