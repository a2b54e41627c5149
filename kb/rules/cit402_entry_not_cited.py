"""A work stands in the list, and the text does not cite it.

Looked at is the list that a manuscript prints; a bibliography that it names may hold more than it cites, and a list
that is numbered and cited so has a rule of its own. A work whose first author the prose names counts as cited, and so
does one that an unreadable citation may mean. Silent under headings that promise further reading and no references, in
short texts that cite nothing at all, and where citations were found, but none of them in the list.

Remedy: cite the work where it is used, or move it out of the list.
"""

import re
from collections.abc import Iterator

from kb.matching.cited import found_of, main_form
from kb.model import CitationForm, Entry, Finding, LinkState, Severity, Writing

CODE = "CIT402"
NAME = "entry-not-cited"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
Reeds slow the water (Osk & Tarn, 2001). So does mud (Mire, 2003).

## References

Mire, F. (2003). Deep mud. Mud Letters, 1, 2-9.

Osk, C., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}
PASSES = {
    "paper.md": """\
Reeds slow the water (Osk & Tarn, 2001). So does mud (Mire, 2003), as Wend showed.

## References

Mire, F. (2003). Deep mud. Mud Letters, 1, 2-9.

Osk, C., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}

_FURTHER = re.compile(
    r"\b(?:further|reading|consulted|recommended|suggested|selected|additional|weiterführend|bibliograph)",
    re.IGNORECASE,
)

_CITED = re.compile(r"\b(?:references?|cited|literaturverzeichnis|références|referencias|referências)\b", re.IGNORECASE)
# Letters of prose from which on a text is no abstract, caption or draft of a page.
_LONG = 2000


def check(writing: Writing) -> Iterator[Finding]:
    """Give the entries that nothing means."""
    if not writing.citations and not writing.mentions:
        yield from _none(writing)
    form = main_form(writing)
    if writing.from_libraries or form is None or form is CitationForm.NUMERIC or found_of(writing, form) < 2:
        return
    named = {place for link in writing.mentioned for place in link.entries}
    unread = [item for _, item, link in writing.linked if link.state is LinkState.UNREAD]
    years = {item.year.text[:4] for item in unread if item.year}
    for place, entry in enumerate(writing.entries):
        if place in writing.used or place in named or entry.text("issued")[:4] in years:
            continue
        if not _readable(entry, form) or _further(writing, entry):
            continue
        message = f"the text does not cite {writing.name(entry)}"
        remedy = "Cite the work where it is used, or move it out of the list."
        yield writing.finding((CODE, SEVERITY), entry, message, "", remedy)


def _none(writing: Writing) -> Iterator[Finding]:
    """Give the works of a list of references, under a heading that says so, of which a long text cites none."""
    heading = next((each for each in writing.headings if _CITED.search(each.text)), None)
    letters = sum(end - start for start, end in writing.prose)
    if heading and letters >= _LONG:
        for entry in writing.entries:
            if not (entry.authors or entry.editors or entry.fields.keys() - {"title"}):
                # What names no work cannot be cited.
                continue
            message = f"the text does not cite {writing.name(entry)}, nor any other work of its list"
            remedy = "Cite the works where they are used, or call the list further reading."
            yield writing.finding((CODE, SEVERITY), entry, message, "", remedy)


def _readable(entry: Entry, form: CitationForm) -> bool:
    """Tell whether a citation could have been linked to an entry."""
    if form is CitationForm.KEY:
        return bool(entry.key)
    return bool((entry.authors or entry.editors) and entry.text("issued"))


def _further(writing: Writing, entry: Entry) -> bool:
    """Tell whether the heading over an entry says that not all below it is cited."""
    over = [heading.text for heading in writing.headings if heading.start < entry.start]
    return bool(over) and bool(_FURTHER.search(over[-1]))
