"""The last page comes before the first.

A digit was lost or two were swapped; or what looks like a range is volume and article number, of which FLD106 speaks.
`1425-37` is read as 1425 to 1437.

Remedy: look the pages up.
"""

from collections.abc import Iterator

from kb.matching import article_number, page_range
from kb.model import Finding, Severity, Writing

CODE = "FLD105"
NAME = "pages-inverted"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, pages = {719--717}}\n",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Cups}, pages = {1425--37}}
@article{pots, title = {Pots}, pages = {1098-9}}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look at every range of pages."""
    for entry in writing.entries:
        value = entry.fields.get("page")
        found = page_range(value.text) if value else None
        if value and found and found.inverted and not article_number(entry):
            message = f"page {found.last} comes before page {found.first}"
            yield writing.finding((CODE, SEVERITY), value, message, "", "Look the pages up.")
