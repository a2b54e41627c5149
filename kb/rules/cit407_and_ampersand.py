"""`and` and `&` between authors are mixed.

In brackets a style has one of the two, and in the sentence one, which need not be the same. Told is what differs from
four times as many others of its kind.

Remedy: write it as in the other citations.
"""

import re
from collections.abc import Iterator

from kb.matching.cited import odd_ones
from kb.model import CitationForm, CitedItem, Finding, LinkState, Severity, Writing

CODE = "CIT407"
NAME = "and-ampersand"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
Reeds slow it (Mire & Osk, 2001). Mud does (Quist & Reed, 2003). Weirs do (Tarn & Wend, 2004). Thus it
floods (Mire & Osk, 2001), and dries (Quist and Reed, 2003).

## References

Mire, F., & Osk, C. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Quist, B., & Reed, H. (2003). Deep mud. Mud Letters, 1, 2-9.

Tarn, A., & Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}
PASSES = {
    "paper.md": """\
Reeds slow it (Mire & Osk, 2001). Mud does (Quist & Reed, 2003). Weirs do (Tarn & Wend, 2004). Thus it
floods (Mire & Osk, 2001), as Quist and Reed (2003) said.

## References

Mire, F., & Osk, C. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.

Quist, B., & Reed, H. (2003). Deep mud. Mud Letters, 1, 2-9.

Tarn, A., & Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}

_JOINT = re.compile(r"&|\band\b")


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the sign before the last author, in brackets and in sentences apart."""
    for narrative in (False, True):
        rows = [
            (joint, item)
            for citation, item, link in writing.linked
            if citation.form is CitationForm.AUTHOR_DATE and citation.narrative is narrative
            if link.state is LinkState.FOUND and (joint := _joint(writing, item))
        ]
        where = "in the sentence" if narrative else "in brackets"
        for place in odd_ones(joint[0] for joint, _ in rows):
            joint, _ = rows[place]
            other = "and" if joint[0] == "&" else "&"
            message = f"`{joint[0]}` joins authors here; {where} it is `{other}` elsewhere"
            yield writing.finding((CODE, SEVERITY), joint.span(), message, other, f"Write `{other}`.")


def _joint(writing: Writing, item: CitedItem) -> re.Match[str] | None:
    """Find the sign between the last two authors."""
    if len(item.names) < 2:
        return None
    return _JOINT.search(writing.text, item.names[-2].end, item.names[-1].start)
