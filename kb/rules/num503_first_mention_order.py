"""A number is cited for the first time before a lower one.

Looked at are lists that are numbered in the order of mention, but for slips; a list in the order of first authors is
numbered by it.

Remedy: number the entries in the order of mention, and the citations with them.
"""

from collections.abc import Iterator

from kb.matching.cited import alphabetical, by_mention, late, main_form
from kb.model import CitationForm, Finding, Severity, Writing

CODE = "NUM503"
NAME = "first-mention-order"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
It floods [1]. It dries [3]. It silts [2], and grows [4], and burns [5].

## References

1. Osk C, Tarn A. Slow water in reed beds. J Marsh. 2001;12(3):245-51.
2. Mire F. Deep mud. Mud Lett. 2003;1:2-9.
3. Wend D. On weirs. J Marsh. 2004;15(1):1-4.
4. Alder G. Silt. Mud Lett. 2005;3:12-9.
5. Birl H. Peat. J Marsh. 2006;16(1):5-9.
""",
}
PASSES = {
    "paper.md": """\
It floods [1]. It dries [2]. It silts [3], and grows [4], and burns [5].

## References

1. Osk C, Tarn A. Slow water in reed beds. J Marsh. 2001;12(3):245-51.
2. Mire F. Deep mud. Mud Lett. 2003;1:2-9.
3. Wend D. On weirs. J Marsh. 2004;15(1):1-4.
4. Alder G. Silt. Mud Lett. 2005;3:12-9.
5. Birl H. Peat. J Marsh. 2006;16(1):5-9.
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Give the first mentions that stand out of order."""
    if main_form(writing) is not CitationForm.NUMERIC or len(writing.headings) > 1:
        return
    if not by_mention(writing) or alphabetical(writing.entries):
        return
    for _, _, item in late(writing):
        message = f"number {item.number} is cited here for the first time, out of the order of mention"
        remedy = "Number the entries in the order of mention, and the citations with them."
        yield writing.finding((CODE, SEVERITY), (item.start, item.end), message, "", remedy)
