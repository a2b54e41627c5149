"""CITATION.cff: how to cite the knowledge base, and the works it holds, for GitHub, Zenodo and Zotero."""

import re
from typing import Any

import yaml

from kb.model import KnowledgeBase, Name, Reference
from kb.works.dates import issued
from kb.works.remarks import remarks

NAME = "cff"
SUFFIX = ".cff"
MEDIA_TYPE = "application/yaml"
FILE = "CITATION.cff"
_TYPES = {
    "article": "article",
    "book": "book",
    "collection": "edited-work",
    "inproceedings": "conference-paper",
    "online": "website",
    "report": "report",
    "techreport": "report",
    "thesis": "thesis",
}
_TEXTS = {"journal": "journal", "booktitle": "collection-title", "number": "issue", "volume": "volume"}
# What the format's schema takes; another text of these fields is told in the notes.
_PATTERNS = {
    "doi": re.compile(r"10\.\d{4,9}(?:\.\d+)?/[A-Za-z0-9:/_;\-.()\[\]\\]+"),
    "pmcid": re.compile(r"PMC\d{7}"),
    "isbn": re.compile(r"[0-9\- ]{10,17}X?"),
    "url": re.compile(r"(?:https?|s?ftp)://\S+"),
}


def export(base: KnowledgeBase) -> str:
    """Give the citation of the whole, and a reference for every work. The authors are whoever curates the records."""
    settings = base.settings
    found: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "To cite these data, please use this.",
        "type": "dataset",
        "title": settings.title,
        "authors": [{"name": f"Curators of {settings.title}"}],
        "license": settings.licence,
        "url": settings.site_url or settings.base_iri,
    }
    found |= {"abstract": settings.description} if settings.description else {}
    found |= {"repository-code": settings.repository} if settings.repository else {}
    found |= {"references": [_reference(each) for each in base.references.values()]} if base.references else {}
    return str(yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=120))


def _reference(reference: Reference) -> dict[str, Any]:
    found: dict[str, Any] = {"type": _TYPES.get(reference.type, "generic")}
    found["authors"] = [_person(name) for name in reference.authors] or [{"name": "Authors not on record"}]
    found["title"] = reference.title
    found |= {key: reference.fields[name] for name, key in _TEXTS.items() if reference.field(name)}
    if reference.field("publisher"):
        found["publisher"] = {"name": reference.fields["publisher"]}
    if when := issued(reference):
        found |= dict(zip(("year", "month"), when[0], strict=False))
    first, _, last = re.sub(r"[-‐-―]+", "-", reference.field("pages")).partition("-")
    found |= {key: page.strip() for key, page in (("start", first), ("end", last)) if page.strip()}
    known = {name: reference.fields[name] for name in _PATTERNS if reference.field(name)}
    found |= {name: text for name, text in known.items() if _PATTERNS[name].fullmatch(text)}
    rest = [f"{name.upper()}: {text}." for name, text in known.items() if name not in found]
    pmid = [f"PMID: {reference.fields['pmid']}."] if reference.field("pmid") else []
    if said := " ".join([*pmid, *rest, remarks(reference)]).strip():
        found["notes"] = said
    return found


def _person(name: Name) -> dict[str, str]:
    if name.literal or not name.family:
        return {"name": name.literal or name.given or "Name not on record"}
    return {"family-names": name.family, **({"given-names": name.given} if name.given else {})}
