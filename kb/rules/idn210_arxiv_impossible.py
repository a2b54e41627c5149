"""An identifier of arXiv is none that can have been given.

An identifier begins with year and month of submission: there is no month 13, none before the form was in use, and
none after today. From 2015 on five digits follow the point, before that four.

Remedy: look it up at arXiv.
"""

import re
from collections.abc import Iterator

from kb.matching import arxiv, bare_arxiv
from kb.model import Entry, Finding, Severity, Value, Writing

CODE = "IDN210"
NAME = "arxiv-impossible"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@misc{cups, title = {Cups}, eprint = {9999.99999}, archiveprefix = {arXiv}}\n",
}
PASSES = {
    "refs.bib": """\
@misc{cups, title = {Cups}, eprint = {2103.01234}, archiveprefix = {arXiv}}
@misc{pots, title = {Pots}, eprint = {12.34}, eprinttype = {zonk}}
""",
}


_MENTION = re.compile(
    r"\barxiv\s*+:\s*+([\w.\-/]{5,30})|arxiv\.org/(?:abs|pdf)/([\w.\-/]{5,30})|10\.48550/arxiv\.([\w.\-/]{5,30})",
    re.IGNORECASE,
)
_FIELDS = ("DOI", "URL", "container-title", "note", "howpublished")


def check(writing: Writing) -> Iterator[Finding]:
    """Look at e-prints of arXiv, and at identifiers of arXiv in DOI, address, journal and note."""
    for entry in writing.entries:
        for value, written in _identifiers(entry):
            found = arxiv(written)
            wrong = found.wrong if found else ""
            if found and not wrong and writing.today:
                late = (found.year, found.month) > (writing.today.year, writing.today.month)
                wrong = "that month has not come yet" if late else ""
            if wrong:
                message = f"arXiv has no `{written}`: {wrong}"
                yield writing.finding((CODE, SEVERITY), value, message, "", "Look it up at arXiv.")
                break


def _identifiers(entry: Entry) -> Iterator[tuple[Value, str]]:
    value = entry.fields.get("eprint")
    if value and "arxiv" in (entry.text("archiveprefix") or entry.text("eprinttype") or "arxiv").lower():
        yield value, bare_arxiv(value.text)
    for name in _FIELDS:
        value = entry.fields.get(name)
        if value and "xiv" in value.text.lower() and (found := _MENTION.search(value.text[:2000])):
            yield value, (found[1] or found[2] or found[3]).rstrip(".").removesuffix(".pdf")
