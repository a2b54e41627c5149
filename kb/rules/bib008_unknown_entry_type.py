"""An entry has a type that neither BibTeX nor BibLaTeX, nor a common style, knows.

BibTeX prints an unknown type as @misc, without journal or pages.

Remedy: correct the type.
"""

from collections.abc import Iterator

from kb.matching import nearest
from kb.model import Finding, Severity, Writing

CODE = "BIB008"
NAME = "unknown-entry-type"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@artcle{cups, title = {Cups}}\n",
}
PASSES = {
    "refs.bib": "@article{cups, title = {Cups}}\n",
}


_TYPES = frozenset(
    (
        *("article", "book", "booklet", "conference", "inbook", "incollection", "inproceedings", "manual", "misc"),
        *("mastersthesis", "phdthesis", "proceedings", "techreport", "unpublished", "mvbook", "bookinbook", "suppbook"),
        *("collection", "mvcollection", "suppcollection", "dataset", "online", "electronic", "www", "patent"),
        *("periodical", "suppperiodical", "mvproceedings", "reference", "mvreference", "inreference", "report", "set"),
        *("software", "thesis", "xdata", "artwork", "audio", "bibnote", "commentary", "image", "jurisdiction"),
        *("legislation", "legal", "letter", "movie", "music", "performance", "review", "standard", "video", "game"),
        *("webpage", "artifactsoftware", "artifactdataset", "presentation", "preprint", "ieeetranbstctl", "control"),
        *("customa", "customb", "customc", "customd", "custome", "customf", "softwareversion", "softwaremodule"),
        *("codefragment", "archive", "archival", "nameonly", "thesis", "bachelorsthesis", "masterthesis", "interview"),
    )
)


def check(writing: Writing) -> Iterator[Finding]:
    """Look up every entry's type."""
    if writing.kind != "bibtex":
        return
    for entry in writing.entries:
        type_ = writing.own_type(entry)
        if type_.text not in _TYPES:
            remedy = nearest(type_.text, _TYPES) or "Use the type that comes nearest, or @misc."
            yield writing.finding((CODE, SEVERITY), type_, f"no entry type is called `{type_.text}`", "", remedy)
