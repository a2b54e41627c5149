"""The year does not go with the identifier.

Some identifiers hold a date: arXiv's and bioRxiv's that of submission, some publishers' DOIs the year of acceptance.
Nothing is published in a journal before it was accepted, and no preprint before it was submitted. A work that has
appeared in a journal may have come to arXiv years later, so nothing is said of those.

Remedy: look up year and identifier; one of them is another work's.
"""

import re
from collections.abc import Iterator

from kb.matching import arxiv, bare_doi, is_preprint
from kb.model import Entry, Finding, Severity, Writing

CODE = "IDN213"
NAME = "year-against-identifier"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, year = {2018}, doi = {10.1101/2020.01.30.927871}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, year = {2021}, doi = {10.1101/2020.01.30.927871}}\n",
}


_DATED = re.compile(
    r"10\.1101/(20\d\d)\.\d\d\.\d\d\.|10\.1016/j\.[a-z]+\.((?:19|20)\d\d)\.\d\d\.|10\.3389/f[a-z]+\.(20\d\d)\.\d"
    r"|10\.1109/[a-z]+\.((?:19|20)\d\d)\.\d",
    re.IGNORECASE,
)
# So many years after acceptance an article may appear in an issue.
_LATER = 4


def check(writing: Writing) -> Iterator[Finding]:
    """Hold the year against what DOI and e-print say of it."""
    for entry in writing.entries:
        issued = entry.fields.get("issued")
        if not issued or not issued.text[:4].isdigit():
            continue
        year, told = int(issued.text[:4]), _told(entry)
        if told and (year < told[0] or (told[1] and year > told[0] + _LATER)):
            message = f"the year is {year}, and {told[2]} is of {told[0]}"
            yield writing.finding((CODE, SEVERITY), issued, message, str(told[0]), "Look up year and identifier.")


def _told(entry: Entry) -> tuple[int, bool, str] | None:
    """Give the year that an identifier tells, whether it binds from above too, and the identifier."""
    doi = bare_doi(entry.text("DOI"))
    if found := _DATED.match(doi):
        server = doi.startswith("10.1101")
        return int(next(filter(None, found.groups()))), not server, doi
    of_doi = arxiv(doi) if doi.lower().startswith("10.48550/arxiv.") else None
    alone = "DOI" not in entry.fields and "volume" not in entry.fields and is_preprint(entry)
    of_field = arxiv(entry.text("eprint")) if alone else None
    preprint = of_doi if of_doi and is_preprint(entry) else of_field
    return (preprint.year, False, preprint.text) if preprint and not preprint.wrong else None
