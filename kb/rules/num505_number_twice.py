"""Two entries of a list have one number.

A number that begins again from 1 begins another list.

Remedy: number the list anew, and the citations behind it.
"""

from collections.abc import Iterator

from kb.model import Entry, Finding, Severity, Writing

CODE = "NUM505"
NAME = "number-twice"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "paper.txt": """\
Reeds slow the water [1]. Mud does [2].

## References

1. Osk C, Tarn A. Slow water in reed beds. J Marsh. 2001;12(3):245-51.
2. Mire F. Deep mud. Mud Lett. 2003;1:2-9.
2. Wend D. On weirs. J Marsh. 2004;15(1):1-4.
""",
}
PASSES = {
    "paper.txt": """\
Reeds slow the water [1]. Mud does [2, 3].

## References

1. Osk C, Tarn A. Slow water in reed beds. J Marsh. 2001;12(3):245-51.
2. Mire F. Deep mud. Mud Lett. 2003;1:2-9.
3. Wend D. On weirs. J Marsh. 2004;15(1):1-4.
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Give every entry whose number an earlier one of its list has."""
    first: dict[str, Entry] = {}
    for entry in writing.entries:
        if not entry.number.isdecimal():
            continue
        if int(entry.number) == 1 and len(first) > 1:
            first = {}
        if entry.number in first:
            line, _ = writing.place(first[entry.number].start)
            message = f"number {entry.number} is that of the entry in line {line} too"
            at = writing.text.find(entry.number, entry.start, entry.end)
            span = (at, at + len(entry.number)) if at >= 0 else (entry.start, entry.end)
            yield writing.finding((CODE, SEVERITY), span, message, "", "Number the list anew.")
        first.setdefault(entry.number, entry)
