"""The field for the DOI holds an address or a label before it.

Styles put `https://doi.org/` before what stands there, so that it comes out twice and leads nowhere.

Remedy: leave the DOI alone, from `10.` on.
"""

from collections.abc import Iterator

from kb.matching import bare_doi, is_doi
from kb.model import Finding, Severity, Writing

CODE = "IDN202"
NAME = "doi-has-prefix"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, doi = {https://doi.org/10.1234/cups}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, doi = {10.1234/cups}}\n",
}


# In a printed reference the address is how a DOI is printed; in MEDLINE a label says what it is.
_KINDS = frozenset({"bibtex", "ris", "csl_json"})


def check(writing: Writing) -> Iterator[Finding]:
    """Look for what stands before the DOI in its own field."""
    if writing.kind not in _KINDS:
        return
    for entry in writing.entries:
        doi = entry.fields.get("DOI")
        if doi and not doi.text.startswith("10.") and is_doi(bare := bare_doi(doi.text)):
            head = doi.text[: doi.text.find(bare)]
            message = f"`{head}` is no part of the DOI"
            yield writing.finding((CODE, SEVERITY), doi, message, bare, f"Write `{bare}`.")
