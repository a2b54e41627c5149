"""A DOI stands in the address alone.

Styles print a DOI in their own way, and programs look works up by it, where it has its field.

Remedy: give the DOI a field of its own.
"""

from collections.abc import Iterator

from kb.matching import doi_of_address, folded_doi
from kb.model import Finding, Severity, Writing

CODE = "IDN204"
NAME = "doi-only-in-url"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, url = {https://doi.org/10.1234/cups}}\n",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Cups}, doi = {10.1234/cups}, url = {https://doi.org/10.1234/cups}}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the addresses of entries of a file without a DOI."""
    for entry in writing.entries:
        url = entry.fields.get("URL")
        if url and entry.raw and "DOI" not in entry.fields and folded_doi(doi := doi_of_address(url.text)):
            message = "the DOI stands in the address alone"
            yield writing.finding((CODE, SEVERITY), url, message, doi, f"Give it a field of its own: `{doi}`.")
