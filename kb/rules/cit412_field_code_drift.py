"""A citation in a Word file shows another work than its field means; or the list, another year or title than the fields.

Reference managers (Zotero, Mendeley, EndNote) keep what a citation means in a field behind it. What is typed over is
lost when the citations are refreshed, and what was corrected in the manager is not shown before. Told are a year or a
name that the work has not, a number under which the list has another work, and a field of an entry that differs.

In the example, `[field for …: …]` stands for a field: the works that it means, and what it shows.

Remedy: correct the work in the reference manager, and refresh the citations.
"""

from collections.abc import Iterator

from kb.matching.drift import drifts
from kb.model import Finding, Severity, Writing

CODE = "CIT412"
NAME = "field-code-drift"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "paper.docx": """\
Reeds slow the water [field for Osk & Tarn 2001: (Osk & Tarn, 2000)].
So does mud [field for Mire 2003; Wend 2004: (Mire, 2003; Wend, 2004)].
References
Mire, A. (2003). Deep mud. Mud Letters, 1, 2-9.
Osk, A., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.
Wend, A. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}
PASSES = {
    "paper.docx": """\
Reeds slow the water [field for Osk & Tarn 2001: (Osk & Tarn, 2001)].
So does mud [field for Mire 2003; Wend 2004: (Mire, 2003; Wend, 2004)].
References
Mire, A. (2003). Deep mud. Mud Letters, 1, 2-9.
Osk, A., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.
Wend, A. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}

_NAMES = {"issued": "year", "page": "pages", "container-title": "journal"}


def check(writing: Writing) -> Iterator[Finding]:
    """Hold what is shown against what the fields mean."""
    for each in drifts(writing):
        evidence = each.evidence
        what = _NAMES.get(evidence.field, evidence.field)
        message = f"the text shows the {what} `{each.shown}`; the field of {evidence.source} means `{each.meant}`"
        remedy = f"Correct the work in {evidence.source}, if it is wrong there, and refresh the citations."
        yield writing.finding((CODE, SEVERITY), (each.start, each.end), message, each.meant, remedy, evidence)
