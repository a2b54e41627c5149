"""PubMed's text (`.nbib`, MEDLINE): a line for each value, as in `TI  - Wide cups`, records parted by blank lines.

Lines that begin with six spaces go on with the value above them. Authors stand twice, in full (FAU) and with initials
(AU); the full ones count where there are any.
"""

import re
from collections.abc import Iterator

from kb.model import Author, Bibliography, Entry, Unread, Value
from kb.tagged import Tagged, by_tag, first_of, tagged_lines, year_of

SUFFIXES = (".nbib", ".medline")

_TAGGED = re.compile(r"([A-Z]{2,4}) {0,2}- ?")
_DOI = re.compile(r"(10\.\S+)\s++\[doi\]")
_TYPES = {
    "Journal Article": "article-journal",
    "Preprint": "article",
    "Book": "book",
    "Book Chapter": "chapter",
    "Dataset": "dataset",
}
# By CSL variable the tags that give it, the best first.
_VARIABLES = {
    "PMID": ("PMID",),
    "PMCID": ("PMC",),
    "title": ("TI", "BTI"),
    "container-title": ("JT", "TA"),
    "volume": ("VI",),
    "issue": ("IP",),
    "page": ("PG",),
    "ISSN": ("IS",),
    "ISBN": ("ISBN",),
    "publisher": ("PB",),
    "language": ("LA",),
    "abstract": ("AB",),
}


def read(text: str) -> Bibliography:
    """Read a file of PubMed's text."""
    entries: list[Entry] = []
    problems: list[Unread] = []
    lines: list[Tagged] = []
    for line in tagged_lines(text, _TAGGED, lambda _, below: below.startswith("  ")):
        if line.tag == "PMID" and lines:
            entries.append(_entry(lines))
            lines = []
        if line.tag and (lines or line.tag == "PMID"):
            lines.append(line)
        else:
            remedy = "Begin a record with `PMID- `, and go on with a line by six spaces."
            start = line.start if line.tag else line.value.start
            problems.append(Unread("a line that belongs to no value", start, line.value.end, remedy))
    if lines:
        entries.append(_entry(lines))
    return Bibliography(tuple(entries), tuple(problems))


def _entry(lines: list[Tagged]) -> Entry:
    raw = [(line.tag, line.value) for line in lines]
    own = by_tag(raw)
    kinds = (_TYPES.get(value.text, "") for value in own.get("PT", ()))
    people = [(tag, value) for tag, value in raw if tag in ("FAU" if "FAU" in own else "AU", "CN") and value.text]
    start, end = lines[0].start, raw[-1][1].end
    key = own["PMID"][0].text if "PMID" in own else ""
    authors = tuple(_author(tag, value) for tag, value in people)
    type_ = next(filter(None, kinds), "")
    return Entry(start, end, key, "", type_, authors, False, (), dict(_fields(own)), tuple(raw))


def _author(tag: str, value: Value) -> Author:
    if tag == "CN":
        return Author("", "", value.start, value.end, value.text)
    if tag == "FAU":
        family, _, given = value.text.partition(",")
    else:
        family, _, given = value.text.rpartition(" ")
        family, given = (family, given) if family else (given, "")
    return Author(family.strip(), given.strip(), value.start, value.end)


def _fields(own: dict[str, list[Value]]) -> Iterator[tuple[str, Value]]:
    yield from first_of(own, _VARIABLES)
    yield from year_of(own.get("DP", ()))
    for value in (*own.get("LID", ()), *own.get("AID", ())):
        if found := _DOI.search(value.text):
            yield "DOI", Value(found[1], value.start + found.start(1), value.start + found.end(1))
            break
