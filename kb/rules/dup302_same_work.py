"""Two entries are one work, as author, title, year and pages tell.

First author and title agree, and year, or volume and first page; or, where one has no title, journal, year and first
page. Nothing may speak against it: editions, volumes, numbers of reports, other identifiers, a chapter and its book,
parts I and II are told apart. Short forms in footnotes (`Ibid.`) are passed over.

Remedy: keep the better entry and point citations to it.
"""

from collections.abc import Iterator

from kb.matching import pairs
from kb.model import Finding, Severity, Writing

CODE = "DUP302"
NAME = "same-work"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups, title = {Wide cups and the cooling of tea}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
@article{cups2, title = {Wide Cups and the Cooling of Tea.}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
""",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Wide cups and tea, part I}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
@article{cups2, title = {Wide cups and tea, part II}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
""",
}


def check(writing: Writing) -> Iterator[Finding]:
    """Give the pairs that their fields join."""
    for pair in pairs(writing):
        if not pair.by:
            message = f"this is the same work as {writing.name(pair.first)}"
            remedy = "Keep the better of the two, and point citations to it."
            yield writing.finding((CODE, SEVERITY), pair.later, message, "", remedy)
