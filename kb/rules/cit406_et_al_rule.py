"""`et al.` is used where it may not be, or not where it was used before.

It stands for two authors at least, so a work of two authors has none. And what a text has once shortened it does not
spell out afterwards. From which number of authors on a style shortens is not known here, and nothing is said about it.

Remedy: name both authors; or shorten as before.
"""

from collections.abc import Iterator

from kb.matching.cited import authors_in_words
from kb.model import CitationForm, CitedItem, Entry, Finding, LinkState, Severity, Writing

CODE = "CIT406"
NAME = "et-al-rule"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
Reeds slow the water (Mire et al., 2001). Mud does (Quist et al., 2003), and weirs do (Wend, 2004).

## References

Mire, F., Osk, C., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Quist, B., & Reed, H. (2003). Deep mud. Mud Letters, 1, 2-9.

Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}
PASSES = {
    "paper.md": """\
Reeds slow the water (Mire, Osk, & Tarn, 2001). Mud does (Quist & Reed, 2003; Mire et al., 2001), and weirs do (Wend, 2004).

## References

Mire, F., Osk, C., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Quist, B., & Reed, H. (2003). Deep mud. Mud Letters, 1, 2-9.

Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Give the citations whose names are too few or too many."""
    shortened: set[int] = set()
    for citation, item, link in writing.linked:
        if citation.form is not CitationForm.AUTHOR_DATE or link.state is not LinkState.FOUND or not item.names:
            continue
        place = link.entries[0]
        entry = writing.listed[place]
        told = _told(entry, item, place in shortened)
        if item.others:
            shortened.add(place)
        if told:
            at = (item.names[0].start, item.names[-1].end)
            message = f"{writing.called(place)} {told}"
            expected = authors_in_words(entry)
            yield writing.finding((CODE, SEVERITY), at, message, expected, f"Write `{expected}`.")


def _told(entry: Entry, item: CitedItem, before: bool) -> str:
    """Say what is wrong with the names, or nothing."""
    if entry.others or any(person.literal for person in entry.authors):
        return ""
    if item.others and len(entry.authors) == 2:
        return "has two authors, and `et al.` stands for two at least"
    if before and not item.others and len(item.names) == len(entry.authors) > 2:
        return "was shortened by `et al.` before, and is spelt out here"
    return ""
