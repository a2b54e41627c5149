"""CSL-JSON: what citation processors, Zotero and pandoc read."""

import re
from typing import Any

from kb.model import Name, Reference
from kb.works.addresses import followed
from kb.works.dates import issued, parts
from kb.works.remarks import MORE_AUTHORS, remarks

Item = dict[str, Any]
_TYPES = {
    "article": "article-journal",
    "book": "book",
    "collection": "book",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "online": "webpage",
    "report": "report",
    "techreport": "report",
    "thesis": "thesis",
}
# Where a text goes as it is. `eid`, the number of an article that has no pages, stands for them.
_TEXTS = {
    "title": ("title",),
    "container-title": ("journal", "booktitle"),
    "container-title-short": ("shortjournal",),
    "publisher": ("publisher",),
    "publisher-place": ("location", "address"),
    "volume": ("volume",),
    "issue": ("number",),
    "page": ("pages", "eid"),
    "edition": ("edition",),
    "number-of-pages": ("pagetotal",),
    "DOI": ("doi",),
    "PMID": ("pmid",),
    "PMCID": ("pmcid",),
    "ISBN": ("isbn",),
    "language": ("language",),
}
# What kind of site it is, said after its name: "Health Rising (patient blog)".
_REMARK = re.compile(r"\s*\([^()]*\)$")
_SUFFIX = re.compile(r"(.*\S),?\s+((?:Jr|Sr)\.?|II|III|IV)")


def item(reference: Reference) -> Item:
    """Give a reference as a CSL-JSON item, which holds nothing that the schema does not name."""
    found: Item = {"id": reference.id, "type": kind(reference)}
    if people := [person(name) for name in reference.authors]:
        found["author"] = [*people, {"literal": MORE_AUTHORS}] if reference.others else people
    for name, fields in _TEXTS.items():
        if text := next((reference.fields[field] for field in fields if reference.field(field)), ""):
            found[name] = ranged(text) if name in ("page", "issue") else text
    if address := followed(reference):
        found["URL"] = address
    if place := reference.field("howpublished"):
        name, text = ("container-title", _REMARK.sub("", place)) if found["type"] == "webpage" else ("publisher", place)
        found.setdefault(name, text)
    if when := issued(reference):
        found["issued"] = {"date-parts": when}
    if accessed := parts(reference.field("urldate")):
        found["accessed"] = {"date-parts": [accessed]}
    if said := remarks(reference):
        found["note"] = said
    return found


def kind(reference: Reference) -> str:
    """Give the CSL type of a reference: what nobody says the kind of is a page where it has an address."""
    return _TYPES.get(reference.type, "webpage" if followed(reference) else "document")


def person(name: Name) -> dict[str, str]:
    """Give a name: a body as it is called; of a person the family name with its particles, as authors are printed."""
    if name.literal:
        return {"literal": name.literal}
    split = _SUFFIX.fullmatch(name.family)
    family, suffix = split.groups() if split else (name.family, "")
    said = {"family": family, "given": name.given, "suffix": suffix}
    return {key: text for key, text in said.items() if text}


def ranged(text: str) -> str:
    """Give pages with an en dash's plain stand-in, which processors and reference managers read as a range."""
    return re.sub(r"\s*[-‐-―]+\s*", "-", text)
