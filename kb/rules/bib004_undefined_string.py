"""A field stands without braces and is no abbreviation that the file defines.

BibTeX takes a bare word for the name of a @string. Where none has that name it prints nothing in its place and only
warns. The names of months, and the journals that BibTeX's own styles define (as in `cacm`), are known.

Remedy: put the text in braces, or define it: @string{name = "…"}.
"""

from collections.abc import Iterator

from kb.matching import nearest
from kb.model import Finding, Severity, Writing

CODE = "BIB004"
NAME = "undefined-string"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, journal = joc, year = 2001}\n",
}
PASSES = {
    "refs.bib": """\
@string{joc = "Journal of Cups"}
@article{cups, title = {Cups}, journal = joc, month = jan, year = 2001}
""",
}


# Defined by plain.bst and the styles made from it.
_STYLES = frozenset(
    (
        *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "acmcs", "acta", "cacm"),
        *("ibmjrd", "ibmsj", "ieeese", "ieeetc", "ieeetcad", "ipl", "jacm", "jcss", "scp", "sicomp", "tocs", "tods"),
        *("tog", "toms", "toois", "toplas", "tcs"),
    )
)


def check(writing: Writing) -> Iterator[Finding]:
    """Look up every bare word."""
    defined = {definition.text.lower() for definition in writing.definitions}
    for use in writing.uses:
        name = use.text.lower()
        if name not in defined and name not in _STYLES:
            remedy = nearest(name, defined) or 'Put it in braces, or define it: @string{name = "…"}.'
            yield writing.finding((CODE, SEVERITY), use, f"no @string is called `{use.text}`", "", remedy)
