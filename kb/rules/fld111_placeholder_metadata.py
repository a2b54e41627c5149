"""A field holds what a template has there.

`Title of paper`, `Journal name`, `10.xxxx/xxxxx`, `pp. xx–xx`: somebody meant to fill them in.

Remedy: fill them in.
"""

import re
from collections.abc import Iterator

from kb.matching import bare_doi
from kb.model import Finding, Severity, Value, Writing

CODE = "FLD111"
NAME = "placeholder-metadata"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Title of Paper}, doi = {10.xxxx/xxxxx}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {The title of nobility in Leeds}, doi = {10.1234/xxa}}\n",
}


_TEXTS = frozenset(
    (
        *("title", "title of paper", "title of the paper", "title of article", "title of the article", "paper title"),
        *("article title", "title here", "your title here", "insert title here", "title of book", "book title"),
        *(
            "tbd",
            "todo",
            "to do",
            "tba",
            "fixme",
            "xxx",
            "xxxx",
            "lorem ipsum",
            "example title",
            "some title",
            "a title",
        ),
        *("journal name", "name of journal", "name of the journal", "journal title", "title of journal", "journal"),
        *(
            "conference name",
            "name of conference",
            "publisher name",
            "name of publisher",
            "book title here",
            "placeholder",
        ),
        *("missing title", "missing journal", "insert journal here", "unknown journal", "unknown title"),
    )
)
_LOOKED_AT = ("title", "container-title", "publisher")
_DOI = re.compile(
    r"10\.(?:x{2,}|n{2,}|0{4,}|y{2,}|\?+|_+)\b.*|10\.\d{4,9}/(?:x{4,}|\?{2,}|(?:example|placeholder|todo|tbd)\b.*|\.\.\.)",
    re.IGNORECASE,
)
_FILLER = re.compile(r"[xX?]{2,}(?:\s*+[-–—]+\s*+[xX?]{2,})?|\?+")


def check(writing: Writing) -> Iterator[Finding]:
    """Look up titles, journals and publishers; look at DOIs, pages, volumes and years for filler."""
    for entry in writing.entries:
        for name in _LOOKED_AT:
            value = entry.fields.get(name)
            if value and len(value.text) < 24 and value.text.casefold().strip(" .<>[](){}") in _TEXTS:
                yield _finding(writing, value, name)
        doi = entry.fields.get("DOI")
        if doi and _DOI.fullmatch(bare_doi(doi.text)):
            yield _finding(writing, doi, "DOI")
        for name in ("page", "volume", "issue"):
            value = entry.fields.get(name)
            if value and value.text[0] in "xX?" and _FILLER.fullmatch(value.text) and not _is_number(name, value.text):
                yield _finding(writing, value, name)


def _is_number(name: str, text: str) -> bool:
    """Tell whether it may be a number after all: there are volumes XX and XXX."""
    return name != "page" and "?" not in text and len(text) < 4


def _finding(writing: Writing, value: Value, name: str) -> Finding:
    what = name.replace("container-title", "journal")
    return writing.finding((CODE, SEVERITY), value, f"`{value.text}` stands for a {what}", "", "Fill it in.")
