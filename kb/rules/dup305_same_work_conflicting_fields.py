"""Two entries of one work disagree.

DUP301 or DUP302 says that they are one; year, volume, issue or pages say different things, so one of the two is
wrong.

Remedy: look up which is right before one of them is deleted.
"""

from collections.abc import Iterator

from kb.matching import compact, pairs, same_pages
from kb.model import Finding, Severity, Writing

CODE = "DUP305"
NAME = "same-work-conflicting-fields"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": """\
@article{cups, title = {Wide cups and tea}, doi = {10.1234/a}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
@article{cups2, title = {Wide cups and tea}, doi = {10.1234/a}, year = {2002}}
""",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Wide cups and tea}, doi = {10.1234/a}, pages = {1425-37}, author = {Smith, Ann}, year = {2001}, journal = {Journal of Cups}}
@article{cups2, title = {Wide cups and tea}, doi = {10.1234/a}, pages = {1425--1437}, year = {2001}}
""",
}


_NAMES = {"issued": "year", "volume": "volume", "issue": "issue", "page": "pages"}


def check(writing: Writing) -> Iterator[Finding]:
    """Compare the fields of every pair that is one work."""
    for pair in pairs(writing):
        if pair.against:
            continue
        for name, called in _NAMES.items():
            mine, theirs = pair.later.fields.get(name), pair.first.fields.get(name)
            if mine and theirs and not _agree(name, mine.text, theirs.text):
                message = f"{called} `{mine.text}` here, `{theirs.text}` in {writing.name(pair.first)}"
                yield writing.finding((CODE, SEVERITY), mine, message, "", "Look up which is right.")


def _agree(name: str, mine: str, theirs: str) -> bool:
    if name == "page":
        return same_pages(mine, theirs)
    if name == "issued":
        return mine[:4] == theirs[:4]
    return compact(mine).lstrip("0") == compact(theirs).lstrip("0")
