"""A preprint is entered as an article of a journal.

A preprint server is no journal: readers take the work for reviewed, and styles leave out what leads to it.

Remedy: use @misc, @online or @unpublished with `eprint`; or cite what the preprint has become.
"""

import re
from collections.abc import Iterator

from kb.matching import is_preprint
from kb.model import Entry, Finding, Severity, Value, Writing

CODE = "FLD116"
NAME = "preprint-typed-as-article"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, journal = {arXiv preprint arXiv:2103.01234}}\n",
}
PASSES = {
    "refs.bib": """\
@misc{cups, title = {Cups}, eprint = {2103.01234}, archiveprefix = {arXiv}}
@article{pots, title = {Pots}, journal = {Journal of Pots}}
""",
}


_SERVER = re.compile(
    r"\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|eartharxiv|techrxiv|ssrn|research square|preprints?(?:\.org)?"
    r"|corr|authorea|osf preprints)\b",
    re.IGNORECASE,
)


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the journals of articles."""
    for entry in writing.entries:
        if entry.type != "article-journal":
            continue
        journal = entry.fields.get("container-title")
        found = _SERVER.search(journal.text) if journal else None
        value = journal if found else None if journal else _identifier(entry)
        if value:
            message = f"{found[0]} is no journal but a server of preprints" if found else "a preprint has no journal"
            remedy = "Use @misc or @online with `eprint`." if writing.kind == "bibtex" else "Type it as a preprint."
            yield writing.finding((CODE, SEVERITY), value, message, "", remedy)


def _identifier(entry: Entry) -> Value | None:
    """Give the identifier that shows that an entry without a journal is of a preprint."""
    return (entry.fields.get("DOI") or entry.fields.get("eprint")) if is_preprint(entry) else None
