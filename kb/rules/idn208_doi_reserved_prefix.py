"""A DOI has a prefix under which nothing is registered.

10.5555 is kept for examples, and a digital library uses it for handles of works that have no DOI: they lead nowhere.

Remedy: leave it out, or give the library's address in `url`.
"""

from collections.abc import Iterator

from kb.matching import bare_doi
from kb.model import Finding, Severity, Writing

CODE = "IDN208"
NAME = "doi-reserved-prefix"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, doi = {10.5555/12345678}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, doi = {10.1234/10.5555}}\n",
}


_RESERVED = ("10.5555/", "10.9999/", "10.0000/")


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the prefix of every DOI."""
    for entry in writing.entries:
        doi = entry.fields.get("DOI")
        if doi and bare_doi(doi.text).startswith(_RESERVED):
            message = f"nothing is registered under `{bare_doi(doi.text).partition('/')[0]}`"
            yield writing.finding((CODE, SEVERITY), doi, message, "", "Leave it out, or give an address in `url`.")
