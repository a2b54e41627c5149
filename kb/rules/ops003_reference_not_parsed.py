"""Nothing of a reference could be read as author, title or journal.

Without them it cannot be compared with anything, so all other rules are silent about it. In a bibliography this is a
whole reference put into one field.

Remedy: give its parts in fields of their own; in a manuscript, look at how it was read.
"""

from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "OPS003"
NAME = "reference-not-parsed"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@misc{cups, note = {A. Smith, Cups. J. Cups 12 (2001) 3}}\n",
}
PASSES = {
    "refs.bib": "@misc{cups, author = {Smith, A.}, title = {Cups}, note = {J. Cups 12 (2001) 3}}\n",
}


_NAMED = ("title", "container-title")


def check(writing: Writing) -> Iterator[Finding]:
    """Look for entries with a text and nothing that was read of it."""
    for entry in writing.entries:
        if not entry.raw and not (entry.authors or entry.editors) and entry.fields.keys() == {"title"}:
            message = "nothing says which work it is: no author, year, address or place where it appeared could be read"
            yield writing.finding((CODE, SEVERITY), entry, message, "", "Name the work, or leave the item out.")
        if entry.authors or entry.editors or any(name in entry.fields for name in _NAMED):
            continue
        longest = max((value for _, value in entry.raw), key=lambda value: len(value.text), default=None)
        if longest is None or (" " in longest.text.strip() and not entry.own("crossref") and not entry.own("xdata")):
            read = ", ".join(f"{name} `{value.text}`" for name, value in entry.fields.items() if value != longest)
            message = f"no author, title or journal could be read; read was {read[:200] or 'nothing'}"
            at = longest or entry
            yield writing.finding((CODE, SEVERITY), at, message, "", "Give its parts in fields of their own.")
