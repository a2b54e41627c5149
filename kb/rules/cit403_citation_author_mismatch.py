"""A citation names other authors than the entry that it can only mean.

Its year is that of the entry, and the names are a letter off, or one of several is another. Silent where the names are
printed in the entry, but were not read as its authors.

Remedy: look which of the two is right, and correct the other.
"""

from collections.abc import Iterator

from kb.matching.cited import authors_in_words, stands_in
from kb.model import CitationForm, Finding, LinkState, Severity, Writing

CODE = "CIT403"
NAME = "citation-author-mismatch"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
Reeds slow the water (Osk & Tran, 2001). So does mud (Mire, 2003; Wend, 2004).

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
    """Give the cited works that are near one entry, where the year agrees."""
    for citation, item, link in writing.linked:
        if citation.form is not CitationForm.AUTHOR_DATE or link.state is not LinkState.NEAR or not item.year:
            continue
        entry = writing.listed[link.entries[0]]
        unread = all(stands_in(writing, link.entries[0], name.text) for name in item.names)
        if item.names and not unread and item.year.text[:4] == entry.text("issued")[:4]:
            at = (item.names[0].start, item.names[-1].end)
            expected = authors_in_words(entry)
            message = f"{writing.called(link.entries[0])} is by {expected}"
            yield writing.finding((CODE, SEVERITY), at, message, expected, "Correct the citation, or the list.")
