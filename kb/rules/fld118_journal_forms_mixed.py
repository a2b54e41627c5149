"""One journal stands in the list written out and abbreviated.

`J Bacteriol` and `Journal of Bacteriology` are one journal and print as two.

Remedy: settle on one form; a table of abbreviations as @string keeps it.
"""

from collections.abc import Iterator

from kb.matching import abbreviates, initials_of
from kb.model import Finding, Severity, Value, Writing

CODE = "FLD118"
NAME = "journal-forms-mixed"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups, title = {Cups}, journal = {J Bacteriol}}
@article{pots, title = {Pots}, journal = {Journal of Bacteriology}}
""",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Cups}, journal = {J Cell Biol}}
@article{pots, title = {Pots}, journal = {Journal of Cell Science}}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look among the journals with the same first letters for one that abbreviates another."""
    uses: dict[str, list[Value]] = {}
    for entry in writing.entries:
        value = entry.fields.get("container-title")
        if value and entry.type in ("article-journal", ""):
            uses.setdefault(value.text, []).append(value)
    alike: dict[str, list[str]] = {}
    for name in uses:
        alike.setdefault(initials_of(name), []).append(name)
    for group in alike.values():
        if len(group) > 1:
            yield from _mixed(writing, group, uses)


def _mixed(writing: Writing, group: list[str], uses: dict[str, list[Value]]) -> Iterator[Finding]:
    # What abbreviates a name is shorter: each is held against a few that are longer.
    group = sorted(group, key=len)
    for at, short in enumerate(group):
        whole = next((name for name in group[at + 1 : at + 41] if abbreviates(short, name)), "")
        if whole:
            rarer, other = sorted((short, whole), key=lambda name: (len(uses[name]), name))
            message = f"`{rarer}` is `{other}` elsewhere in this list"
            first = min(uses[rarer], key=lambda value: value.start)
            yield writing.finding((CODE, SEVERITY), first, message, other, "Settle on one form.")
