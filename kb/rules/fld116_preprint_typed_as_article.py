"""A preprint is entered as an article of a journal.

A preprint server is no journal: readers take the work for reviewed, and styles leave out what leads to it.

Remedy: use @misc, @online or @unpublished with `eprint`; or cite what the preprint has become.
"""

import re
from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

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
        value = entry.fields.get("container-title") if entry.type == "article-journal" else None
        if value and (found := _SERVER.search(value.text)):
            message = f"{found[0]} is no journal but a server of preprints"
            remedy = "Use @misc or @online with `eprint`." if writing.kind == "bibtex" else "Type it as a preprint."
            yield writing.finding((CODE, SEVERITY), value, message, "", remedy)
