"""A title begins with a word that a publisher put before it.

`RETRACTED:` is no part of a title but what became of the work: whoever cites it should know, and say so if it is
meant. Notices of retraction themselves are left alone.

Remedy: find out what the status is; do not cite a retracted work for what it claims.
"""

import re
from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "FLD117"
NAME = "status-word-in-title"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {RETRACTED: Wide cups and the cooling of tea}}\n",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Retraction: Wide cups and the cooling of tea}}
@article{pots, title = {Retracted papers and what becomes of them}}
""",
}


_STATUS = re.compile(
    r"[\[({]*+(?:(?:retracted|withdrawn|removed|temporary removal)(?:\s++(?:article|paper|chapter))?)[\])}]*+\s*+[:.\])–—-]"
    r"|[\[(](?:retracted|withdrawn)[\])]",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[\[(](?:retracted|withdrawn)(?:\s++(?:article|paper|in:[^\])]{0,200}))?[\])]\.?$|\s[-–—]\s?retracted$",
    re.IGNORECASE,
)


def check(writing: Writing) -> Iterator[Finding]:
    """Look at both ends of every title."""
    for entry in writing.entries:
        value = entry.fields.get("title")
        if value and (_STATUS.match(value.text) or _BEHIND.search(value.text[-240:])):
            message = "the title says that the work was retracted or withdrawn"
            yield writing.finding((CODE, SEVERITY), value, message, "", "Find out what became of the work.")
