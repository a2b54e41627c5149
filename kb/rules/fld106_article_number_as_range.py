"""An article number was taken for a range of pages.

Journals that number their articles print pages 1 to 9 of article 58; `58--55` is what programs made of that. The DOI
tells: it ends with the number.

Remedy: give the article number alone (BibLaTeX: `eid`).
"""

from collections.abc import Iterator

from kb.matching import article_number
from kb.model import Finding, Severity, Writing

CODE = "FLD106"
NAME = "article-number-as-range"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups, title = {Cups}, volume = {13}, pages = {58--55}, doi = {10.1234/1471-2105-13-58}}
""",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Cups}, volume = {13}, pages = {58--65}, doi = {10.1234/1471-2105-13-58}}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look at ranges that end before they begin, beside the DOI."""
    for entry in writing.entries:
        value = entry.fields.get("page")
        if value and (number := article_number(entry)):
            message = f"`{value.text}` is no range: the DOI ends with article number {number}"
            yield writing.finding((CODE, SEVERITY), value, message, number, f"Give the article number alone: {number}.")
