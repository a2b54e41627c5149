"""An entry lacks a field without which its type cannot be printed.

What each type needs is what BibTeX and BibLaTeX agree on; either's name of a field will do (`journal` or
`journaltitle`, `year` or `date`), and an editor stands in for an author. A field may come from the entry that
`crossref` or `xdata` names.

Remedy: add the field, or correct the type.
"""

from collections.abc import Iterator

from kb.matching import is_preprint
from kb.model import Finding, Severity, Writing

CODE = "BIB010"
NAME = "missing-required-field"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, author = {Smith, Ann}, title = {Cups}, year = {2001}}\n",
}
PASSES = {
    "refs.bib": """\
@article{cups, author = {Smith, Ann}, title = {Cups}, year = {2001}, journal = {Journal of Cups}}
""",
}


_AUTHOR, _TITLE, _YEAR = ("author", "editor", "translator"), ("title",), ("year", "date", "pubstate")
_BOOKTITLE = ("booktitle", "maintitle", "eventtitle", "journal")
_BODY = ("institution", "school", "organization", "publisher")
_NEEDS = {
    "article": (_AUTHOR, _TITLE, ("journal", "journaltitle", "eprint"), _YEAR),
    "book": (_AUTHOR, _TITLE, _YEAR),
    "inbook": (_AUTHOR, _TITLE, _YEAR),
    "incollection": (_AUTHOR, _TITLE, _BOOKTITLE, _YEAR),
    "inproceedings": (_AUTHOR, _TITLE, _BOOKTITLE, _YEAR),
    "conference": (_AUTHOR, _TITLE, _BOOKTITLE, _YEAR),
    "proceedings": (_TITLE, _YEAR),
    "phdthesis": (_AUTHOR, _TITLE, _BODY, _YEAR),
    "mastersthesis": (_AUTHOR, _TITLE, _BODY, _YEAR),
    "thesis": (_AUTHOR, _TITLE, _BODY, _YEAR),
    "techreport": ((*_AUTHOR, *_BODY), _TITLE, _BODY, _YEAR),
    "report": ((*_AUTHOR, *_BODY), _TITLE, _YEAR),
    "unpublished": (_AUTHOR, _TITLE),
    "online": (_TITLE, ("url", "doi", "eprint")),
    "manual": (_TITLE,),
    "booklet": (_TITLE,),
}
_PARENTS = frozenset({"crossref", "xdata"})


def check(writing: Writing) -> Iterator[Finding]:
    """Look for what each type needs."""
    if writing.kind != "bibtex":
        return
    for entry in writing.entries:
        type_ = writing.own_type(entry)
        names = {name for name, value in entry.raw if value.end > value.start}
        if names & _PARENTS:
            continue
        for wanted in _NEEDS.get(type_.text, ()):
            # A preprint has no journal: that it is typed as an article is another rule's.
            if names.isdisjoint(wanted) and not ("journal" in wanted and is_preprint(entry)):
                message = f"@{type_.text} `{entry.key}` has no {_or(wanted)}"
                remedy = f"Add `{wanted[0]}`, or correct the type."
                yield writing.finding((CODE, SEVERITY), type_, message, "", remedy)


def _or(names: tuple[str, ...]) -> str:
    """Give the first two names that will do."""
    return " or ".join(names[:2])
