"""The list is not in the order that it has.

A list that is cited by name is in the order of first authors, but for slips: told are those. A list that is cited by
number is in that order or in the order of mention; one in neither is told as a whole, and single slips have a rule of
their own. Works without authors and names with particles are sorted in more than one way, and passed over.

Remedy: move the entry; or number the list anew, and the citations with it.
"""

from collections.abc import Iterator

from kb.matching.cited import alphabetical, by_mention, first_mentions, main_form, out_of_alphabet
from kb.model import CitationForm, Finding, Severity, Writing

CODE = "CIT414"
NAME = "list-order"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
It floods (Dune, 2003; Fenn, 2001; Alder, 2004; Marl, 2005; Osk, 2006).

## References

Dune, F. (2003). Deep mud. Mud Letters, 1, 2-9.

Fenn, C. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Alder, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.

Marl, G. (2005). Silt and time. Mud Letters, 3, 12-19.

Osk, C. (2006). Peat. Journal of Marshes, 16(1), 5-9.
""",
}
PASSES = {
    "paper.md": """\
It floods (Dune, 2003; Fenn, 2001; Alder, 2004; Marl, 2005; Osk, 2006).

## References

Alder, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.

Dune, F. (2003). Deep mud. Mud Letters, 1, 2-9.

Fenn, C. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Marl, G. (2005). Silt and time. Mud Letters, 3, 12-19.

Osk, C. (2006). Peat. Journal of Marshes, 16(1), 5-9.
""",
}

_FEWEST = 5


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the order of a manuscript's own list."""
    form = main_form(writing)
    if writing.from_libraries or form is None or len(writing.headings) > 1:
        return
    if form is CitationForm.NUMERIC:
        yield from _numbered(writing)
    elif form is CitationForm.AUTHOR_DATE and alphabetical(writing.entries):
        for place in out_of_alphabet(writing.entries):
            entry = writing.entries[place]
            message = "the list is in the order of first authors, and this entry is not"
            yield writing.finding((CODE, SEVERITY), entry, message, "", "Move it to its place.")


def _numbered(writing: Writing) -> Iterator[Finding]:
    if len(first_mentions(writing)) >= _FEWEST and not by_mention(writing) and not alphabetical(writing.entries):
        message = "the list is neither in the order of mention nor in that of first authors"
        remedy = "Number it in the order of mention, and the citations with it."
        yield writing.finding((CODE, SEVERITY), writing.entries[0], message, "", remedy)
