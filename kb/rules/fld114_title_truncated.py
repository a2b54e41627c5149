"""A title ends with dots, as if it had been cut short.

Search results cut long titles. A few works end so by intent.

Remedy: look up the whole title.
"""

from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "FLD114"
NAME = "title-truncated"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Wide cups and the cooling of ...}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Wide cups ... and the cooling of tea}}\n",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the end of every title of several words."""
    for entry in writing.entries:
        value = entry.fields.get("title")
        if value and value.text.rstrip("} ").endswith(("...", "…", "[…]", "[...]")) and len(value.text.split()) > 3:
            message = "the title ends with dots, as if cut short"
            yield writing.finding((CODE, SEVERITY), value, message, "", "Look up the whole title.")
