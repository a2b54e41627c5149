"""An ISBN has a wrong digit.

Its last digit is computed from the others, so that a slip shows.

Remedy: copy it anew from the book.
"""

import re
from collections.abc import Iterator

from kb.matching import isbn_fault, issn_fault
from kb.model import Finding, Severity, Writing

CODE = "IDN211"
NAME = "isbn-checksum"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@book{cups, title = {Cups}, isbn = {978-3-16-148410-1}}\n",
}
PASSES = {
    "refs.bib": "@book{cups, title = {Cups}, isbn = {978-3-16-148410-0, 0-306-40615-2 (paperback)}}\n",
}


_CANDIDATE = re.compile(r"(?<![\w-])\d[\d‐-―-]{7,20}[\dXx](?![\w-])|(?<!\w)\d(?:[ \d]{7,20})[\dXx](?!\w)")


def check(writing: Writing) -> Iterator[Finding]:
    """Look at every number in the field: books have one for each binding."""
    for entry in writing.entries:
        value = entry.fields.get("ISBN")
        if not value:
            continue
        found = [match[0] for match in _CANDIDATE.finditer(value.text[:500])] or [value.text]
        for isbn in found:
            # Conferences and series put their ISSN here too.
            if (fault := isbn_fault(isbn)) and (len(isbn) > 9 or issn_fault(isbn)):
                message = f"`{isbn}` is no ISBN: {fault}"
                yield writing.finding((CODE, SEVERITY), value, message, "", "Copy it anew from the book.")
