"""A DOI ends with punctuation of the sentence that it was copied from.

A stop or bracket at the end makes it another DOI, which leads nowhere. Brackets that the DOI itself opens are its
own.

Remedy: take it off.
"""

from collections.abc import Iterator

from kb.matching import bare_doi, is_doi, trailing_punctuation
from kb.model import Finding, Severity, Writing

CODE = "IDN203"
NAME = "doi-trailing-punctuation"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, doi = {10.1234/cups.}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, doi = {10.1234/s0140(01)}}\n",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the end of every DOI."""
    for entry in writing.entries:
        doi = entry.fields.get("DOI")
        if doi and not doi.text[-1].isalnum() and (tail := trailing_punctuation(doi.text)):
            bare = doi.text[: -len(tail)]
            if is_doi(bare_doi(bare)):
                message = f"`{tail}` at its end is no part of the DOI"
                yield writing.finding((CODE, SEVERITY), doi, message, bare, f"Write `{bare}`.")
