"""An entry of a numbered list is never cited.

Silent where fewer than half of the entries are cited, which means that the list is cited in another way, or not only in
this text; and where a number could not be looked up.

Remedy: cite the work where it is used, or take it out and number the rest anew.
"""

from collections.abc import Iterator

from kb.matching.cited import main_form
from kb.model import CitationForm, Finding, LinkState, Severity, Writing

CODE = "NUM502"
NAME = "number-skipped"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
Reeds slow the water [1]. Weirs do [3], and so on [1,3].

## References

1. Osk C, Tarn A. Slow water in reed beds. J Marsh. 2001;12(3):245-51.
2. Mire F. Deep mud. Mud Lett. 2003;1:2-9.
3. Wend D. On weirs. J Marsh. 2004;15(1):1-4.
""",
}
PASSES = {
    "paper.md": """\
Reeds slow the water [1]. Weirs do [1-3].

## References

1. Osk C, Tarn A. Slow water in reed beds. J Marsh. 2001;12(3):245-51.
2. Mire F. Deep mud. Mud Lett. 2003;1:2-9.
3. Wend D. On weirs. J Marsh. 2004;15(1):1-4.
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Give the entries whose number stands nowhere."""
    if writing.from_libraries or main_form(writing) is not CitationForm.NUMERIC:
        return
    unread = any(link.state is LinkState.UNREAD for link in writing.links)
    if unread or 2 * len(writing.used) < len(writing.entries):
        return
    for place, entry in enumerate(writing.entries):
        if place not in writing.used:
            message = f"the text cites numbers, and never {writing.name(entry)}"
            remedy = "Cite the work where it is used, or take it out and number the rest anew."
            yield writing.finding((CODE, SEVERITY), entry, message, "", remedy)
