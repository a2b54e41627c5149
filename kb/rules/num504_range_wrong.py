"""A range of numbers runs backwards, or beyond the list.

Remedy: correct its ends.
"""

from collections.abc import Iterator

from kb.matching.cited import asked_range, found_of
from kb.model import CitationForm, Finding, LinkState, Severity, Writing

CODE = "NUM504"
NAME = "range-wrong"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
Reeds slow the water [1]. Mud does [2]. Weirs do [3-1].

## References

1. Osk C, Tarn A. Slow water in reed beds. J Marsh. 2001;12(3):245-51.
2. Mire F. Deep mud. Mud Lett. 2003;1:2-9.
3. Wend D. On weirs. J Marsh. 2004;15(1):1-4.
""",
}
PASSES = {
    "paper.md": """\
Reeds slow the water [1]. Mud does [2]. Weirs do [1-3].

## References

1. Osk C, Tarn A. Slow water in reed beds. J Marsh. 2001;12(3):245-51.
2. Mire F. Deep mud. Mud Lett. 2003;1:2-9.
3. Wend D. On weirs. J Marsh. 2004;15(1):1-4.
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look at each range once."""
    if found_of(writing, CitationForm.NUMERIC) < 2:
        return
    numbers = [int(entry.number) for entry in writing.listed if entry.number.isdecimal()]
    highest = max([*numbers, len(writing.listed)])
    told: set[int] = set()
    for citation, item, link in writing.linked:
        numeric = citation.form is CitationForm.NUMERIC and link.state in (LinkState.FOUND, LinkState.MISSING)
        ends = asked_range(writing, item) if numeric and item.start not in told else None
        if ends:
            told.add(item.start)
            first, last = ends
            if last <= first or last > highest:
                why = "runs backwards" if last <= first else f"ends beyond the list, which has {highest}"
                message = f"the range from {first} to {last} {why}"
                yield writing.finding((CODE, SEVERITY), (item.start, item.end), message, "", "Correct its ends.")
