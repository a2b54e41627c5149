"""A page of the web is cited without the day on which it was read.

Pages change and go; with the day a reader can look for the page as it was. Works with a DOI, and
records of PubMed, stay as they are and need none.

Remedy: add `urldate`, or `note = {Accessed 12 March 2020}`.
"""

import re
from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "URL803"
NAME = "no-access-date"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@online{cups, title = {Cups}, url = {https://example.org/cups}}\n",
}
PASSES = {
    "refs.bib": """\
@online{cups, title = {Cups}, url = {https://example.org/cups}, urldate = {2020-03-12}}
@misc{pots, title = {Pots}, howpublished = {https://example.org/pots}, note = {Accessed 2020}}
""",
}


_PAGES = frozenset({"webpage", "post", "post-weblog"})
_FIXED = ("DOI", "PMID", "PMCID", "accessed")
_RECORD = re.compile(r"//(?:www\.|pubmed\.|pmc\.)?ncbi\.nlm\.nih\.gov/", re.IGNORECASE)
_READ = re.compile(
    r"\b(?:access|visit|retriev|view|read on|consult|checked|abgerufen|zugriff|consulté|consultado)", re.IGNORECASE
)


def check(writing: Writing) -> Iterator[Finding]:
    """Look at entries of web pages for the day."""
    for entry in writing.entries:
        url = entry.fields.get("URL")
        if not url or entry.type not in _PAGES or any(name in entry.fields for name in _FIXED):
            continue
        if _RECORD.search(url.text):
            continue
        told = any(
            _READ.search(value.text[:500]) for name, value in entry.raw if name in ("note", "howpublished", "N1")
        )
        if not told and not any(name in ("urlyear", "lastchecked", "lastaccessed") for name, _ in entry.raw):
            message = "the day on which the page was read is not given"
            yield writing.finding((CODE, SEVERITY), url, message, "", f"Add it, as in `{_example(writing)}`.")


def _example(writing: Writing) -> str:
    return "Accessed 12 March 2020." if writing.prose else "urldate = {2020-03-12}"
