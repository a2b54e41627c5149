"""A field has nothing in it.

Remedy: fill it or delete it.
"""

from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "BIB007"
NAME = "empty-field"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, note = {}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}}\n",
}


# Programs that write RIS or MEDLINE give a line for every field, filled or not.
_KINDS = frozenset({"bibtex", "csl_json"})


def check(writing: Writing) -> Iterator[Finding]:
    """Look for fields of spaces and braces."""
    if writing.kind not in _KINDS:
        return
    unknown = {use.start for use in writing.uses}
    for entry in writing.entries:
        for name, value in entry.raw:
            if not value.text.strip("{} \t\n") and value.start not in unknown:
                yield writing.finding((CODE, SEVERITY), value, f"the field `{name}` is empty", "", "Delete it.")
