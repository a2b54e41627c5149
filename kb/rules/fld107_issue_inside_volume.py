"""The volume holds the issue too.

Styles put their own brackets and words around each, so `15(1)` comes out twice or in the wrong place.

Remedy: give the issue a field of its own.
"""

import re
from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "FLD107"
NAME = "issue-inside-volume"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, volume = {15(1)}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, volume = {15}, number = {1}}\n",
}


_BOTH = re.compile(r"(\d+[A-Za-z]?)\s*+(?:\(([^()]+)\)|,?\s*+(?:no|nr|issue|iss)\.?\s*+(\d[\w/–-]*))", re.IGNORECASE)


def check(writing: Writing) -> Iterator[Finding]:
    """Look at every volume."""
    for entry in writing.entries:
        value = entry.fields.get("volume")
        if value and not value.text.isdigit() and (found := _BOTH.fullmatch(value.text)):
            volume, issue = found[1], found[2] or found[3]
            message = f"`{value.text}` is volume {volume} and issue {issue}"
            remedy = f"Give volume `{volume}`, and `{issue}` as the issue."
            yield writing.finding((CODE, SEVERITY), value, message, volume, remedy)
