"""When a work appeared: the date of its issue, and the day on which it was put online where that is another."""

import datetime
import re

from kb.model import Reference

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SHORT = tuple(name[:3].lower() for name in _MONTHS)
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def day(date: datetime.date) -> str:
    """Give a date in words, whatever the machine's language: 22 November 2026."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def issued(reference: Reference) -> list[list[int]]:
    """Give when a work appeared, as one date or as the first and last month of an issue.

    The month of the issue goes before the day on which an article was put online, which may be of another year.
    """
    if not reference.year.isdecimal():
        return []
    year = int(reference.year)
    months = [_SHORT.index(word[:3].lower()) + 1 for word in _words(reference.field("month"))]
    date = parts(reference.field("date"))
    if date[:1] == [year] and (not months or date[1:2] == months):
        return [date]
    return [[year, month] for month in dict.fromkeys((months[0], months[-1]))] if months else [[year]]


def put_online(reference: Reference) -> str:
    """Give the day of a date that is not the date of the issue, in words: `18 August 2017`; "" where there is none.

    Programs take a date for the better year, so it stands in a note and in no field.
    """
    date = parts(reference.field("date"))
    if not date or not reference.year or date in issued(reference):
        return ""
    try:
        return day(datetime.date(*date)) if len(date) == 3 else reference.field("date")
    except ValueError:
        return reference.field("date")


def parts(text: str) -> list[int]:
    """Give year, month and day of a date as 2026-11-22, as many as there are; nothing of any other text."""
    found = _DATE.fullmatch(text)
    return [int(part) for part in found.groups() if part] if found else []


def month_word(number: int) -> str:
    """Give a month as BibTeX names it: `aug`; "" for a number that is none."""
    return _SHORT[number - 1] if 1 <= number <= len(_SHORT) else ""


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[^A-Za-z]+", text) if word[:3].lower() in _SHORT]
