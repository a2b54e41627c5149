"""A range of pages is written with one hyphen.

BibTeX prints what stands there: two hyphens make the dash that belongs between pages, one makes a hyphen.

Remedy: write two hyphens.
"""

import re
from collections.abc import Iterator

from kb.matching import page_range
from kb.model import Finding, Severity, Writing

CODE = "FLD104"
NAME = "pages-separator"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, pages = {123-130}}\n",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Cups}, pages = {123--130}}
@article{pots, title = {Pots}, pages = {12-34-56}}
""",
}


_SINGLE = re.compile(r"([A-Za-z]?\d+)\s*+-\s*+([A-Za-z]?\d+)")


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the pages of BibTeX."""
    if writing.kind != "bibtex":
        return
    for entry in writing.entries:
        value = entry.fields.get("page")
        if value and "-" in value.text and (found := _SINGLE.fullmatch(value.text.strip())):
            pages = page_range(value.text)
            if pages is None or not pages.ranged:
                continue
            expected = f"{found[1]}--{found[2]}"
            message = f"one hyphen in `{value.text}`"
            yield writing.finding((CODE, SEVERITY), value, message, expected, f"Write `{expected}`.")
