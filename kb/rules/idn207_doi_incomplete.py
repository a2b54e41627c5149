"""A DOI stops before the part that names the article.

What is left names the journal: its ISSN, or the code before the article's number.

Remedy: copy the whole DOI.
"""

import re
from collections.abc import Iterator

from kb.matching import bare_doi
from kb.model import Finding, Severity, Writing

CODE = "IDN207"
NAME = "doi-incomplete"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, doi = {10.2807/1560-7917}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, doi = {10.2807/1560-7917.es.2020.1.1}}\n",
}


_INCOMPLETE = re.compile(
    r"10\.\d{4,9}/(?:\(?issn\)?)?\d{4}-\d{3}[\dx]"
    r"|10\.1016/j\.[a-z]+(?:\.(?:19|20)\d\d(?:\.\d\d)?)?|10\.1038/(?:s\d{5}|nature|ncomms|srep|nmeth|nbt)|10\.1371/journal\.p[a-z]+"
    r"|10\.3389/f[a-z]+(?:\.20\d\d)?|10\.1101/(?:19|20)\d\d\.\d\d\.\d\d|10\.48550/arxiv|10\.1109/[a-z]+(?:\.(?:19|20)\d\d)?"
    r"|10\.1186/(?:s\d{5}|\d{4}-\d{4})|10\.1007/s?\d{5}|10\.3390/[a-z]+|10\.1136/[a-z]+|10\.1056/(?:nejm[a-z]*)|10\.1001/[a-z]+",
    re.IGNORECASE,
)


def check(writing: Writing) -> Iterator[Finding]:
    """Look for DOIs that are the beginnings of some publishers' DOIs and nothing more."""
    for entry in writing.entries:
        doi = entry.fields.get("DOI")
        if doi and len(doi.text) < 64 and _INCOMPLETE.fullmatch(bare_doi(doi.text).rstrip("./-")):
            message = f"`{doi.text}` names a journal and no article"
            yield writing.finding((CODE, SEVERITY), doi, message, "", "Copy the whole DOI from the article's page.")
