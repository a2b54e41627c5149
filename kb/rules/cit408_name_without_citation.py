"""The text says what authors found, and no citation says in which work.

Either they have a work in the list that is cited nowhere; or, where two or more are named, no work of the list begins
with them; or a person with a title is said to report something. Silent where a citation follows in the sentence, where a
single name may be another word, and where it was said in person.

Remedy: put the citation behind the names.
"""

import re
from collections.abc import Iterator

from kb.matching.cited import elsewhere, found_of, in_words, main_form
from kb.model import CitationLink, CitedItem, Finding, LinkState, Severity, Writing
from kb.model.bibliography import Citation

CODE = "CIT408"
NAME = "name-without-citation"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
Reeds slow the water (Osk & Tarn, 2001). So does mud (Mire, 2003), as Wend's team showed.

## References

Mire, F. (2003). Deep mud. Mud Letters, 1, 2-9.

Osk, C., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}
PASSES = {
    "paper.md": """\
Reeds slow the water (Osk & Tarn, 2001). So does mud (Mire, 2003), as Wend (2004) showed. Wend's team knew.

## References

Mire, F. (2003). Deep mud. Mud Letters, 1, 2-9.

Osk, C., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}

_NEAR = 200
_TITLE = re.compile(r"\b(?:Dr|Prof|Professor)\.?\s\Z")
_IN_PERSON = re.compile(r"\bpers(?:onal|\.) comm|\binterview|\be-?mail", re.IGNORECASE)
_SAID = re.compile(
    r"\W{0,3}(?:['’]s\b|et\s+al\b|and\s+(?:colleagues|co-?workers)\b|(?:has|have|had|also|first)?\s*"
    r"(?:showed|shown|found|reported|observed|demonstrated|argued|suggested|concluded|described|proposed)\b)"
)


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the names in the prose of a document that cites."""
    form = main_form(writing)
    if form is None or found_of(writing, form) < 2:
        return
    starts = [citation.start for citation in writing.citations]
    for mention, link in zip(writing.mentions, writing.mentioned, strict=True):
        item = mention.items[0]
        told = _told(writing, item, link)
        if told and _is_report(writing, mention, item) and not _cited_soon(writing, mention, starts):
            close = elsewhere(writing, item) if link.state is LinkState.MISSING else ""
            remedy = f"Put the citation behind the names. {close}".strip()
            yield writing.finding((CODE, SEVERITY), (mention.start, mention.end), told, "", remedy)


def _told(writing: Writing, item: CitedItem, link: CitationLink) -> str:
    """Say what the list has of the names, or nothing where one of their works is cited."""
    if link.state is LinkState.MISSING and (len(item.names) > 1 or _titled(writing, item)):
        return f"no citation stands here, and no work of the list begins with {in_words(item)}"
    known = link.state in (LinkState.FOUND, LinkState.AMBIGUOUS)
    if known and not any(place in writing.used for place in link.entries):
        return f"no citation says which work is meant; {writing.called(link.entries[0])} is cited nowhere"
    return ""


def _titled(writing: Writing, item: CitedItem) -> bool:
    """Tell whether a name has a title before it, and was said to another by no word of mouth."""
    before, after = writing.text[max(0, item.start - 12) : item.start], writing.text[item.end : item.end + _NEAR]
    return bool(_TITLE.search(before)) and not _IN_PERSON.search(after)


def _is_report(writing: Writing, mention: Citation, item: CitedItem) -> bool:
    """Tell whether a name can only be an author's: several are named, or what follows says so."""
    after = writing.text[mention.end : mention.end + 40]
    return item.others or len(item.names) > 1 or _titled(writing, item) or bool(_SAID.match(after))


def _cited_soon(writing: Writing, mention: Citation, starts: list[int]) -> bool:
    """Tell whether a citation follows in the same paragraph, not far off."""
    return any(
        mention.end <= start <= mention.end + _NEAR and "\n\n" not in writing.text[mention.end : start]
        for start in starts
    )
