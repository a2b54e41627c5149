"""The title of the proceedings or book holds place, date or pages too.

Styles print what has a field of its own a second time, and in the wrong place.

Remedy: leave the title in `booktitle`; pages, year and address have fields.
"""

import re
from collections.abc import Iterator

from kb.model import Finding, Severity, Writing

CODE = "FLD115"
NAME = "booktitle-carries-metadata"
SEVERITY = Severity.INFO
TIER = 0
READS = "writing"
FAILS = {
    "refs.bib": """\
@inproceedings{cups, title = {Cups}, booktitle = {Proc. of the Cup Days, Leeds, 2019, pp. 3-9}}
""",
}
PASSES = {
    "refs.bib": """\
@inproceedings{cups, title = {Cups}, booktitle = {Proceedings of the 2019 Cup Days}, pages = {3--9}, year = {2019}}
""",
}


_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*+\.?"
_CARRIED = re.compile(
    rf",\s*+(?:pp?\.|pages)\s*+\d+|\bpp\.\s*+\d+|\b{_MONTH}\s*+\d{{1,2}}(?:\s*+[-–—]+\s*+(?:{_MONTH}\s*+)?\d{{1,2}})?,?\s++\d{{4}}"
    rf"|\b\d{{1,2}}(?:\s*+[-–—]+\s*+\d{{1,2}})?\s++{_MONTH},?\s++\d{{4}}|,\s*+\d{{4}}\s*+\.?$",
    re.IGNORECASE,
)


def check(writing: Writing) -> Iterator[Finding]:
    """Look at the titles of what an entry is a part of, where it is no journal."""
    for entry in writing.entries:
        if entry.type not in ("paper-conference", "chapter"):
            continue
        value = entry.fields.get("container-title")
        if value and any(map(str.isdigit, value.text)) and (found := _CARRIED.search(value.text)):
            message = f"`{found[0].strip(' ,')}` is no part of a title"
            yield writing.finding((CODE, SEVERITY), value, message, "", "Move it to a field of its own.")
