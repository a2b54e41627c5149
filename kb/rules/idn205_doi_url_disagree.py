"""The DOI is one work's and the address another's.

One of them was copied from the wrong place; a reader who follows both arrives at two works.

Remedy: follow both and correct the one that leads elsewhere.
"""

from collections.abc import Iterator
from urllib.parse import unquote

from kb.matching import doi_of_address, folded_doi
from kb.model import Finding, Severity, Writing

CODE = "IDN205"
NAME = "doi-url-disagree"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups, title = {Cups}, doi = {10.1234/cups}, url = {https://doi.org/10.1234/pots}}
""",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Cups}, doi = {10.1234/Cups}, url = {https://doi.org/10.1234%2Fcups}}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Hold each DOI against the one in the address of the same entry."""
    for entry in writing.entries:
        doi, url = entry.fields.get("DOI"), entry.fields.get("URL")
        if not doi or not url or not (mine := folded_doi(doi.text)):
            continue
        theirs = folded_doi(doi_of_address(unquote(url.text)))
        # A longer one is the same with a tail, of which another rule speaks; a version is the same work.
        if theirs and not theirs.startswith(mine) and not mine.startswith(theirs) and unquote(mine) != theirs:
            message = f"the address leads to {theirs}, the DOI is {mine}"
            yield writing.finding((CODE, SEVERITY), url, message, "", "Follow both and correct the wrong one.")
