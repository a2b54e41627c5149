"""A field's name is nearly one that BibTeX or BibLaTeX knows.

An unknown field is passed over, so a slip in its name loses it. Names that are like no known one are taken for the
writer's own and left alone, and so are those that reference managers add.

Remedy: correct the name.
"""

import functools
from collections.abc import Iterator

from rapidfuzz import fuzz, process

from kb.model import Finding, Severity, Value, Writing

CODE = "BIB009"
NAME = "unknown-field"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, jounral = {Journal of Cups}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}, journal = {Journal of Cups}, my-rating = {5}}\n",
}


_KNOWN = (
    *("abstract", "addendum", "address", "afterword", "annotation", "annotator", "annote", "author", "authortype"),
    *("bookauthor", "bookpagination", "booksubtitle", "booktitle", "booktitleaddon", "chapter", "commentator"),
    *("crossref", "date", "doi", "edition", "editor", "editora", "editorb", "editorc", "editortype", "eid"),
    *("entrysubtype", "eprint", "eprintclass", "eprinttype", "eventdate", "eventtitle", "eventtitleaddon", "file"),
    *("foreword", "gender", "holder", "howpublished", "indextitle", "institution", "introduction", "isan", "isbn"),
    *("ismn", "isrn", "issn", "issue", "issuesubtitle", "issuetitle", "iswc", "journal", "journalsubtitle"),
    *("journaltitle", "key", "keywords", "label", "langid", "language", "library", "location", "mainsubtitle"),
    *("maintitle", "maintitleaddon", "month", "nameaddon", "note", "number", "organization", "origdate"),
    *("origlanguage", "origlocation", "origpublisher", "origtitle", "pages", "pagetotal", "pagination", "part"),
    *("publisher", "pubstate", "reprinttitle", "school", "series", "shortauthor", "shorteditor", "shorthand"),
    *("shorthandintro", "shortjournal", "shortseries", "shorttitle", "sortkey", "sortname", "sorttitle", "sortyear"),
    *("subtitle", "title", "titleaddon", "translator", "type", "url", "urldate", "urlday", "urlmonth", "urlyear"),
    *("venue", "version", "volume", "volumes", "year", "pmid", "pmcid", "pmc", "archiveprefix", "primaryclass"),
    *("archive", "collaboration", "copyright", "keyword", "lccn", "mrnumber", "zblnumber", "numpages", "articleno"),
    *("xdata", "xref", "related", "relatedtype", "relatedstring", "options", "presort", "ids", "execute", "entryset"),
    *("issuedate", "publicationdate", "timestamp", "groups", "owner", "day", "editors", "authors", "journalabbr"),
    *("bibsource", "biburl", "added-at", "interhash", "intrahash", "comment", "rating", "priority", "ranking"),
    *("source", "notes", "tags", "read", "city", "country", "pdf", "link", "urls", "doi2", "titles", "dates"),
)
_LOOKED_UP = frozenset(_KNOWN)
# Of the letters, in per cent: less alike, and a name is somebody's own.
_ALIKE = 84


@functools.lru_cache(maxsize=10_000)
def _meant(name: str) -> str:
    close = process.extractOne(name, _KNOWN, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return close[0] if close and name[:1] == close[0][:1] and abs(len(name) - len(close[0])) < 3 else ""


def check(writing: Writing) -> Iterator[Finding]:
    """Look up every field's name."""
    if writing.kind != "bibtex":
        return
    for entry in writing.entries:
        for name, value in entry.raw:
            if name not in _LOOKED_UP and (meant := _meant(name)) and not entry.own(meant):
                at = _place(writing, name, value)
                message = f"`{name}` is no field; `{meant}` is"
                yield writing.finding((CODE, SEVERITY), at, message, meant, f"Write `{meant}`.")


def _place(writing: Writing, name: str, value: Value) -> tuple[int, int]:
    """Give where a field's name stands: before its value."""
    equals = writing.text.rfind("=", 0, value.start)
    before = writing.text[max(0, equals - 200) : equals].rstrip()
    end = max(0, equals - 200) + len(before)
    return end - len(name), end
