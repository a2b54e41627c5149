"""The field for the year holds no year.

Styles sort by it and print it as it stands; `in press` there is `in press` for ever, and two digits leave the century
open. Years with a letter, ranges, `c. 1850` and years before Christ are years.

Remedy: give the year; what a work's state is belongs in `pubstate` or `note`.
"""

import re
from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "FLD101"
NAME = "year-not-a-year"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, year = {in press}}\n",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Cups}, year = {2001a}}
@book{pots, title = {Pots}, year = {c. 1850}}
""",
}


_YEAR = re.compile(
    r"(?<!\d)\d{4}(?!\d)|\d\s*+(?:BCE?|CE|AD)\b|\bAD\s*+\d|(?<!\d)[1-9]\d{2}(?!\d)|^n\.?\s?d\.?$|^\[?s\.?\s?a\.?\]?$"
)


def check(writing: Writing) -> Iterator[Finding]:
    """Look at every year; RIS calls it PY, CSL and PubMed give dates in parts."""
    for entry in writing.entries:
        if "issued" in entry.fields and writing.kind != "bibtex":
            continue
        value = entry.own("year") or entry.own("PY") or entry.own("Y1")
        if value and value.text.strip("{} ") and not _YEAR.search(value.text):
            message = f"`{value.text}` is no year"
            remedy = "Give the year in four digits; what state the work is in belongs in a note."
            yield writing.finding((CODE, SEVERITY), value, message, "a year of four digits", remedy)
