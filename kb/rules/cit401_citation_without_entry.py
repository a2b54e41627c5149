"""The text cites a work that the list does not have.

Looked at are citations by name and year and by key; numbers have a rule of their own. A work that differs in a year or
in a letter of a name is another rule's. Silent where what is in the list could not be read, and where the list is
hardly the one that is cited.

Remedy: add the work to the list, or correct the citation.
"""

from collections import Counter
from collections.abc import Iterator

from kb.matching import folded, nearest
from kb.matching.cited import elsewhere, found_of, in_words
from kb.model import CitationForm, CitationLink, CitedItem, Finding, LinkState, Severity, Writing

CODE = "CIT401"
NAME = "citation-without-entry"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
Reeds slow the water (Osk & Tarn, 2001). So does mud (Mire, 2003; Quist, 1999).

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
    """Give every work that is missing, where it is cited first."""
    missing = [(citation, item) for citation, item, link in writing.linked if _missing(writing, item, link)]
    times = Counter(_asked(item) for _, item in missing)
    told: set[str] = set()
    for citation, item in missing:
        form = citation.form
        asked = _asked(item)
        if asked in told or form is CitationForm.NUMERIC or not _is_cited_list(writing, form):
            continue
        told.add(asked)
        more = f"; it is cited {times[asked]} times" if times[asked] > 1 else ""
        message = f"no entry of the list is `{in_words(item)}`{more}"
        close = nearest(item.key, writing.by_key) if item.key else elsewhere(writing, item)
        remedy = "Add the work to the list, or correct the citation."
        whole = citation.narrative and len(citation.items) == 1
        at = (min([item.start, *(name.start for name in item.names)]), citation.end if whole else item.end)
        yield writing.finding((CODE, SEVERITY), at, message, "", f"{remedy} {close}".strip())


def _missing(writing: Writing, item: CitedItem, link: CitationLink) -> bool:
    """Tell whether a work is missing; a key that differs by more than capitals is no other key."""
    if link.state is LinkState.NEAR and item.key:
        return writing.listed[link.entries[0]].key.casefold() != item.key.casefold()
    return link.state is LinkState.MISSING


def _asked(item: CitedItem) -> str:
    return item.key or folded(in_words(item))


def _is_cited_list(writing: Writing, form: CitationForm) -> bool:
    """Tell whether the list is what is cited: keys are nothing else, of names some must be found."""
    if form is CitationForm.KEY:
        return bool(writing.by_key)
    found = found_of(writing, form, LinkState.FOUND, LinkState.NEAR)
    return found >= 2 and 3 * found >= found_of(writing, form, LinkState.MISSING)
