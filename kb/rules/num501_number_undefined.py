"""A number is cited that no entry of the list has.

Ranges have a rule of their own. Silent where a number of the list could not be read, and where fewer of the numbers are
in the list than are not.

Remedy: add the entry, or correct the number.
"""

from collections.abc import Iterator

from kb.matching.cited import asked_range, found_of
from kb.model import CitationForm, Finding, LinkState, Severity, Writing

CODE = "NUM501"
NAME = "number-undefined"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
Reeds slow the water [1]. Mud does [2]. Weirs do [3, 7].

## References

1. Osk C, Tarn A. Slow water in reed beds. J Marsh. 2001;12(3):245-51.
2. Mire F. Deep mud. Mud Lett. 2003;1:2-9.
3. Wend D. On weirs. J Marsh. 2004;15(1):1-4.
""",
}
PASSES = {
    "paper.md": """\
Reeds slow the water [1]. Mud does [2]. Weirs do [3].

## References

1. Osk C, Tarn A. Slow water in reed beds. J Marsh. 2001;12(3):245-51.
2. Mire F. Deep mud. Mud Lett. 2003;1:2-9.
3. Wend D. On weirs. J Marsh. 2004;15(1):1-4.
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Give every place with a number that is missing."""
    if found_of(writing, CitationForm.NUMERIC) < found_of(writing, CitationForm.NUMERIC, LinkState.MISSING):
        return
    for citation, item, link in writing.linked:
        numeric = citation.form is CitationForm.NUMERIC and link.state is LinkState.MISSING
        if numeric and not asked_range(writing, item):
            message = f"no entry is number {item.number}; the list has {len(writing.entries)}"
            remedy = "Add the entry, or correct the number."
            yield writing.finding((CODE, SEVERITY), (item.start, item.end), message, "", remedy)
