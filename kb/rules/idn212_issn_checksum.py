"""An ISSN has a wrong digit.

Its last digit is computed from the others, so that a slip shows.

Remedy: copy it anew from the journal's page.
"""

import re
from collections.abc import Iterator

from kb.matching import isbn_fault, issn_fault
from kb.model import Finding, Severity, Writing

CODE = "IDN212"
NAME = "issn-checksum"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, issn = {0317-8472}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, issn = {0317-8471, 2434-561X (online)}}\n",
}


_CANDIDATE = re.compile(r"(?<![\w-])\d{4}[\s‐-―-]?\d{3}[\dXx](?![\w-])")


def check(writing: Writing) -> Iterator[Finding]:
    """Look at every number in the field: journals have one in print and one online."""
    for entry in writing.entries:
        value = entry.fields.get("ISSN")
        if not value:
            continue
        for issn in [match[0] for match in _CANDIDATE.finditer(value.text[:500])] or [value.text]:
            # RIS has books' numbers in the same field.
            if (fault := issn_fault(issn)) and isbn_fault(issn):
                message = f"`{issn}` is no ISSN: {fault}"
                yield writing.finding((CODE, SEVERITY), value, message, "", "Copy it anew from the journal's page.")
