"""A date of BibLaTeX is not written as BibLaTeX reads it.

`date`, `urldate`, `eventdate` and `origdate` are read as ISO 8601 (EDTF): 2020-03-12, 2020-03, ranges with a slash.
Anything else is dropped with a warning in a log that nobody reads, and which of 12/3/2020 is the month nobody can
tell.

Remedy: write year, month and day, joined by hyphens.
"""

import re
from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "FLD103"
NAME = "date-not-iso"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, date = {12/3/2020}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, date = {2020-03-12}, urldate = {2020-03-12/2020-04}}\n",
}


_DATES = frozenset({"date", "urldate", "eventdate", "origdate"})
_ONE = r"(?:[-+]?\d{4}|-?\d{3}X|-?\d{2}XX|y-?\d{5,9})(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?(?:T[\d:Z+\-.]{4,20})?[~?%]?"
_EDTF = re.compile(rf"(?:{_ONE})(?:/(?:{_ONE}|\.\.)?)?|(?:\.\.)?/{_ONE}")
_SLASHED = re.compile(r"(\d{1,4})[/.](\d{1,2})[/.](\d{1,4})")


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the dates of BibLaTeX, their form and their months and days."""
    if writing.kind != "bibtex":
        return
    for entry in writing.entries:
        for name, value in entry.raw:
            if name in _DATES and value.text and not _is_date(value.text.strip()):
                message = f"`{value.text}` is no date as BibLaTeX reads it"
                expected = "2020, 2020-03 or 2020-03-12"
                yield writing.finding((CODE, SEVERITY), value, message, expected, _remedy(value.text))


def _is_date(text: str) -> bool:
    parts = [part.split("-") for part in text.split("/") if re.match(r"\d{4}-", part)]
    # From 21 on months are seasons.
    months = all(
        len(part) < 2 or not part[1].isdigit() or (1 <= int(part[1]) <= 41 and int(part[1]) not in range(13, 21))
        for part in parts
    )
    days = all(len(part) < 3 or not part[2][:2].isdigit() or 1 <= int(part[2][:2]) <= 31 for part in parts)
    return bool(_EDTF.fullmatch(text)) and months and days


def _remedy(text: str) -> str:
    found = _SLASHED.fullmatch(text.strip())
    if found and len(found[1]) == 4:
        return f"Write `{found[1]}-{int(found[2]):02}-{int(found[3]):02}`."
    return "Write year, month and day, joined by hyphens."
