"""Behind the DOI stands the rest of a publisher's address.

`/full`, `/abstract`, `.pdf`, a version or an article's number belong to the publisher's site; with them the DOI leads
nowhere.

Remedy: take off what is behind the DOI.
"""

import re
from collections.abc import Iterator

from kb.matching import bare_doi, is_doi
from kb.model import Finding, Severity, Writing

CODE = "IDN206"
NAME = "doi-has-path-tail"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, doi = {10.1093/cups/abc032/5901532}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, doi = {10.1093/cups/abc032}}\n",
}


# Oxford's addresses have the article's number behind the DOI.
_OXFORD = re.compile(r"(10\.1093/[a-z]+/[a-z]{2,6}\d{2,4})(/\d{5,9})", re.IGNORECASE)
_TAIL = re.compile(
    r"(?<=.)(/(?:full|abstract|pdf|epdf|pdfdirect|html|xml|meta|fulltext|summary|references|supplemental|full/html|full-text|full\.pdf)"
    r"|\.full(?:\.pdf)?|\.pdf|\.abstract|[?#].*|/-/dcsupplemental.*)$",
    re.IGNORECASE,
)
# bioRxiv and medRxiv put a version behind theirs.
_VERSION = re.compile(
    r"(10\.1101/(?:\d{4}\.\d\d\.\d\d\.)?\d{6,8})(v\d{1,2}(?:\.full(?:\.pdf|-text)?|\.abstract)?)", re.IGNORECASE
)


def check(writing: Writing) -> Iterator[Finding]:
    """Look for tails of addresses at the end of every DOI."""
    for entry in writing.entries:
        doi = entry.fields.get("DOI")
        bare = bare_doi(doi.text) if doi else ""
        if not doi or not is_doi(bare):
            continue
        found = _OXFORD.fullmatch(bare) or _VERSION.fullmatch(bare)
        tail = found[2] if found else ""
        if not found and (end := _TAIL.search(bare)):
            tail = end[0]
        # An old DOI of Wiley's may hold a `#`, or end with `;2-#`.
        if tail and is_doi(whole := bare[: -len(tail)]) and not ("#" in tail and "<" in bare):
            message = f"`{tail}` belongs to the publisher's address, not to the DOI"
            yield writing.finding((CODE, SEVERITY), doi, message, whole, f"Write `{whole}`.")
