"""A citation by name and year fits two entries or more.

Entries that are one work listed twice are another rule's.

Remedy: tell them apart by letters behind the year (2001a, 2001b), in the list and in the text, or by initials.
"""

from collections.abc import Iterator

from kb.matching import same_title
from kb.matching.cited import in_words
from kb.model import CitationForm, Finding, LinkState, Severity, Writing

CODE = "CIT405"
NAME = "citation-ambiguous"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
Reeds slow the water (Kim, 2001), and weirs stop it (Wend, 2004).

## References

Kim, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Kim, B. (2001). Deep mud. Mud Letters, 1, 2-9.

Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}
PASSES = {
    "paper.md": """\
Reeds slow the water (Kim, 2001a), and so does mud (Kim, 2001b); weirs stop it (Wend, 2004).

## References

Kim, A. (2001a). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Kim, B. (2001b). Deep mud. Mud Letters, 1, 2-9.

Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}

_MOST = 5


def check(writing: Writing) -> Iterator[Finding]:
    """Give the cited works that several entries may be."""
    for citation, item, link in writing.linked:
        if citation.form is not CitationForm.AUTHOR_DATE or link.state is not LinkState.AMBIGUOUS:
            continue
        titles = [writing.listed[place].text("title") for place in link.entries]
        if all(titles[0] and title and same_title(titles[0], title) for title in titles[1:]):
            continue
        called = ", ".join(writing.called(place) for place in link.entries[:_MOST])
        message = f"`{in_words(item)}` may be {called}"
        remedy = "Tell them apart by letters behind the year, in the list and in the text."
        yield writing.finding((CODE, SEVERITY), (item.start, item.end), message, "", remedy)
