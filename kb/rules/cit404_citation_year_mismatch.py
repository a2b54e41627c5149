"""A citation has another year than the entry that it can only mean.

The names agree, no entry has the year of the citation, and one has a year near it. Where a journal printed a work later
than it was first seen, both years are in use, and the list decides. Silent where the year is
printed in the entry, but was not read as its year.

Remedy: look which of the two is right, and correct the other.
"""

from collections.abc import Iterator

from kb.matching.cited import stands_in
from kb.model import CitationForm, Finding, LinkState, Severity, Writing

CODE = "CIT404"
NAME = "citation-year-mismatch"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
Reeds slow the water (Osk & Tarn, 2002). So does mud (Mire, 2003; Wend, 2004).

## References

Mire, F. (2003). Deep mud. Mud Letters, 1, 2-9.

Osk, C., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}
PASSES = {
    "paper.md": """\
Reeds slow the water (Osk & Tarn, 2001). So does mud (Mire, 2003; Wend, 2004).

## References

Mire, F. (2003). Deep mud. Mud Letters, 1, 2-9.

Osk, C., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Give the cited works that are near one entry, where the year differs."""
    for citation, item, link in writing.linked:
        if citation.form is not CitationForm.AUTHOR_DATE or link.state is not LinkState.NEAR or not item.year:
            continue
        entry = writing.listed[link.entries[0]]
        listed, year = entry.text("issued"), item.year.text[:4]
        unread = stands_in(writing, link.entries[0], year)
        if listed and not unread and year.isdigit() and year != listed[:4]:
            message = f"{writing.called(link.entries[0])} is of {listed}; no work of theirs in the list is of {year}"
            yield writing.finding((CODE, SEVERITY), item.year, message, listed, "Correct the citation, or the list.")
