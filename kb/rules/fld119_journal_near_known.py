"""A journal's name is nearly that of one that is known.

`N Eng J Med` is a slip for `N Engl J Med`. Known are journals that are cited everywhere, and those that the list
itself names three times or more. One word may differ, by a letter too many, too few or in the wrong place.

Remedy: correct the name.
"""

from collections.abc import Iterator

from kb.matching import KNOWN_JOURNALS as KNOWN
from kb.matching import folded, near_journal, near_table
from kb.model import Finding, Severity, Value, Writing

CODE = "FLD119"
NAME = "journal-near-known"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, journal = {N Eng J Med}}\n",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Cups}, journal = {N Engl J Med}}
@article{pots, title = {Pots}, journal = {Cell Res}}
""",
}


# So often in a list, a name is meant as it stands.
_OFTEN = 3


def check(writing: Writing) -> Iterator[Finding]:
    """Look up every journal that is named once or twice."""
    uses: dict[str, list[Value]] = {}
    for entry in writing.entries:
        value = entry.fields.get("container-title") if entry.type in ("article-journal", "") else None
        if value:
            uses.setdefault(folded(value.text), []).append(value)
    own = {name: values[0].text for name, values in uses.items() if len(values) >= _OFTEN}
    table = near_table(KNOWN | own)
    for name, values in uses.items():
        if name not in KNOWN and name not in own and (meant := near_journal(name, table)):
            for value in values:
                message = f"`{value.text}` is nearly `{meant}`"
                yield writing.finding((CODE, SEVERITY), value, message, meant, f"Write `{meant}`, if it is meant.")
