"""An entry takes fields from one that is not in the file.

`crossref`, `xdata` and `xref` name another entry; where it is missing, what it would have given is missing in print.

Remedy: add the entry, or correct the key.
"""

from collections.abc import Iterator

from kb.matching import nearest
from kb.model import Finding, Severity, Writing

CODE = "BIB013"
NAME = "orphan-crossref"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@inproceedings{cups, title = {Cups}, crossref = {proc20}}\n",
}
PASSES = {
    "refs.bib": """\
@inproceedings{cups, title = {Cups}, crossref = {proc20}}
@proceedings{proc20, title = {Cups of 2020}}
""",
}


_NAMING = ("crossref", "xref", "xdata")


def check(writing: Writing) -> Iterator[Finding]:
    """Look up every entry that another names."""
    folded: frozenset[str] | None = None
    for entry in writing.entries:
        for name, value in entry.raw:
            if name not in _NAMING:
                continue
            folded = folded or frozenset(key.casefold() for key in writing.by_key)
            for key in (part.strip() for part in value.text.split(",")):
                # Other capitals are another rule's.
                if key and key.casefold() not in folded:
                    remedy = nearest(key, writing.by_key) or "Add the entry to this file, or correct the key."
                    message = f"no entry `{key}`, from which this one takes fields"
                    yield writing.finding((CODE, SEVERITY), value, message, "", remedy)
