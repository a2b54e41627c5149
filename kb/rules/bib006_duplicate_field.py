"""A field stands twice in one entry.

Programs differ in which of the two they take, so that the same file prints differently.

Remedy: keep one of them.
"""

from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "BIB006"
NAME = "duplicate-field"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, year = {2001}, year = {2002}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, year = {2001}}\n",
}


# RIS, MEDLINE and JSON repeat these by design, or cannot repeat any.
_KINDS = frozenset({"bibtex", "csl_json"})


def check(writing: Writing) -> Iterator[Finding]:
    """Look for each field among those before it in its entry."""
    if writing.kind not in _KINDS:
        return
    for entry in writing.entries:
        if len({name for name, _ in entry.raw}) == len(entry.raw):
            continue
        first: dict[str, str] = {}
        for name, value in entry.raw:
            if name in first:
                same = "with the same text" if first[name] == value.text else f"and said `{first[name]}` before"
                message = f"the field `{name}` stands twice, {same}"
                yield writing.finding((CODE, SEVERITY), value, message, "", "Keep one of them.")
            first.setdefault(name, value.text)
