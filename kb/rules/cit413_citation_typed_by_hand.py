"""A citation is typed by hand, in a Word file whose other citations are fields of a reference manager.

The manager does not know of it: the work will be missing from the list that it makes, the number will not follow the
others, and another style will not reach it. Silent where most citations are typed.

In the example, `[field for …: …]` stands for a field: the works that it means, and what it shows.

Remedy: cite the work with the reference manager.
"""

from collections.abc import Iterator

from kb.matching import code_at
from kb.model import CitationForm, Finding, LinkState, Severity, Writing

CODE = "CIT413"
NAME = "citation-typed-by-hand"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "paper.docx": """\
Reeds slow the water [field for Osk & Tarn 2001: (Osk & Tarn, 2001)].
So does mud [field for Mire 2003: (Mire, 2003)], and so do weirs (Wend, 2004).
References
Mire, A. (2003). Deep mud. Mud Letters, 1, 2-9.
Osk, A., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.
Wend, A. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}
PASSES = {
    "paper.docx": """\
Reeds slow the water [field for Osk & Tarn 2001: (Osk & Tarn, 2001)].
So does mud [field for Mire 2003: (Mire, 2003)], and so do weirs [field for Wend 2004: (Wend, 2004)].
References
Mire, A. (2003). Deep mud. Mud Letters, 1, 2-9.
Osk, A., & Tarn, A. (2001). Slow water in reed beds. Journal of Marshes, 12(3), 245-251.
Wend, A. (2004). On weirs. Journal of Marshes, 15(1), 1-4.
""",
}

_LOOKED_UP = (LinkState.FOUND, LinkState.NEAR, LinkState.AMBIGUOUS, LinkState.MISSING)


def check(writing: Writing) -> Iterator[Finding]:
    """Give the citations outside all fields, if they are few among those inside."""
    citing = [code for code in writing.codes if not code.lists]
    if not citing:
        return
    forms = {one.form for one in writing.citations if code_at(citing, one.start, one.end)}
    sure = {link.citation for link in writing.links if link.state in _LOOKED_UP}
    typed = [
        one
        for number, one in enumerate(writing.citations)
        if number in sure
        and (one.form in forms or one.form is CitationForm.AUTHOR_DATE)
        and not code_at(writing.codes, one.start, one.end)
    ]
    if len(typed) <= len(citing):
        for one in typed:
            message = f"this citation is typed; the others are fields of {citing[0].program}"
            remedy = f"Cite the work with {citing[0].program}, so that the list and the style follow."
            yield writing.finding((CODE, SEVERITY), (one.start, one.end), message, "", remedy)
