"""Works are cited in another form than nearly everywhere else: by number, by name and year, or by key.

Counted is what was found in the list, so that a year in brackets or a numbered equation is no citation.

Remedy: cite in one form.
"""

from collections.abc import Iterator

from kb.matching.cited import Group, groups
from kb.model import CitationForm, Finding, LinkState, Severity, Writing

CODE = "CIT409"
NAME = "styles-mixed"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "paper.md": """\
Reeds slow the water [1]. Mud does [2]. Weirs do [3], and reeds again [1, 2] (Wend, 2004).

## References

1. Osk C, Tarn A. Slow water in reed beds. J Marsh. 2001;12(3):245-51.
2. Mire F. Deep mud. Mud Lett. 2003;1:2-9.
3. Wend D. On weirs. J Marsh. 2004;15(1):1-4.
""",
}
PASSES = {
    "paper.md": """\
Reeds slow the water [1]. Mud does [2]. Weirs do [3], and reeds again [1, 2].

## References

1. Osk C, Tarn A. Slow water in reed beds. J Marsh. 2001;12(3):245-51.
2. Mire F. Deep mud. Mud Lett. 2003;1:2-9.
3. Wend D. On weirs. J Marsh. 2004;15(1):1-4.
""",
}

_CALLED = {
    CitationForm.NUMERIC: "by number",
    CitationForm.AUTHOR_DATE: "by name and year",
    CitationForm.KEY: "by key",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Give the citations in a form that few others have."""
    found = [group for group in groups(writing) if _found(group)]
    forms = [group.citation.form for group in found]
    usual = max(_CALLED, key=forms.count)
    odd = [group for group in found if group.citation.form is not usual]
    if len(odd) * 4 > forms.count(usual):
        return
    for group in odd:
        at = (group.citation.start, group.citation.end)
        message = f"this cites {_CALLED[group.citation.form]}; elsewhere works are cited {_CALLED[usual]}"
        yield writing.finding((CODE, SEVERITY), at, message, "", "Cite in one form.")


def _found(group: Group) -> bool:
    return group.citation.form in _CALLED and all(link.state is LinkState.FOUND for _, link in group.items)
