"""Authors are not parted by `and`.

BibTeX parts people at the word `and` alone. With commas or semicolons between them, all are read as one person with
an odd name.

Remedy: put `and` between authors: Smith, J. and Doe, A.
"""

import re
from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "FLD108"
NAME = "author-separator"
SEVERITY = Severity.ERROR
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": "@article{cups, title = {Cups}, author = {Smith, J., Doe, A.}}\n",
}
PASSES = {
    "refs.bib": """\
@article{cups, title = {Cups}, author = {Smith, Jr., J. and {Smith, Doe and Sons} and de la Cruz, Juan Carlos}}
""",
}


_SUFFIX = re.compile(r"(?:jr|sr|[ivx]+|ph\.?d|m\.?d)\.?", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s-]?){1,3}")
_ENTITY = re.compile(r"&#?\w{2,8};")
_WORD = re.compile(r"[^\W\d_]{2,}")


def check(writing: Writing) -> Iterator[Finding]:
    """Look at every author whose name has more commas than a name can have, or semicolons."""
    for entry in writing.entries:
        for author in (*entry.authors, *entry.editors):
            if author.literal or (author.end - author.start < len(author.family) + 2 and "," not in author.given):
                continue
            written = writing.text[author.start : author.end]
            if (";" in written or written.count(",") > 1) and _many(written):
                message = "several people are written as one"
                remedy = "Put ` and ` between them." if writing.kind == "bibtex" else "Give each a field of their own."
                yield writing.finding((CODE, SEVERITY), author, message, "Smith, J. and Doe, A.", remedy)


def _many(written: str) -> bool:
    """Tell whether a name holds several: by semicolons, or by commas beyond `Family, Jr., Given`."""
    if "{" in written:
        return False
    written = _ENTITY.sub("", written)
    if ";" in written:
        return sum(bool(_WORD.search(part)) for part in written.split(";")) > 1
    parts = [part.strip() for part in written.split(",") if part.strip()]
    if len(parts) == 3:
        return bool(_INITIALS.fullmatch(parts[1]) and _WORD.match(parts[2])) and not _SUFFIX.fullmatch(parts[1])
    return len(parts) > 3 and not any(_SUFFIX.fullmatch(part) for part in parts[1:-1])
