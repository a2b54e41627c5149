"""A DOI does not have the form of one.

A DOI is `10.`, a registrant's number of four to nine digits, a slash and something behind it. What lacks that leads
nowhere: a first digit was lost in copying, an address was shortened, or another identifier stands in the field.

Remedy: copy the DOI anew from the publisher's page.
"""

from collections.abc import Iterator

from kb.matching import bare_doi, is_doi
from kb.model import Finding, Severity, Writing

CODE = "IDN201"
NAME = "doi-malformed"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {"refs.bib": "@article{cups, title = {Cups}, doi = {1016/j.cups.2015.01.002}}\n"}
PASSES = {"refs.bib": "@article{cups, title = {Cups}, doi = {10.1016/j.cups.2015.01.002}}\n"}


def check(writing: Writing) -> Iterator[Finding]:
    """Look at every DOI, without the address that may stand before it."""
    for entry in writing.entries:
        doi = entry.fields.get("DOI")
        if doi and not is_doi(bare_doi(doi.text)):
            message = f"`{doi.text}` has not the form of a DOI"
            yield writing.finding((CODE, SEVERITY), doi, message, "10.NNNN/…", "Copy it anew from the publisher.")
