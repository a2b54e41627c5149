"""A work is dated after the day of the check.

Journals date issues some months ahead, so next year is a warning only, and nothing is said of it in the second half
of a year.

Remedy: correct the year.
"""

from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "FLD102"
NAME = "year-in-future"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, year = {2031}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, year = {2026}}\n",
}


# From this month on, next year's issues are out.
_AHEAD_FROM = 7


def check(writing: Writing) -> Iterator[Finding]:
    """Hold every year against the day of the check; without one, say nothing."""
    if writing.today is None:
        return
    this = writing.today.year
    for entry in writing.entries:
        value = entry.fields.get("issued")
        year = int(value.text[:4]) if value and value.text[:4].isdigit() else 0
        if not value or year <= this or (year == this + 1 and writing.today.month >= _AHEAD_FROM):
            continue
        severity = SEVERITY if year > this + 1 else Severity.WARNING
        message = f"{year} lies in the future"
        yield writing.finding((CODE, severity), value, message, f"{this} or before", "Correct the year.")
