"""RIS: what EndNote, Mendeley and Zotero read."""

from collections.abc import Iterator

from kb.model import Name, Reference
from kb.works.addresses import followed
from kb.works.csl import kind, ranged
from kb.works.dates import issued
from kb.works.remarks import remarks

_TYPES = {
    "article-journal": "JOUR",
    "book": "BOOK",
    "chapter": "CHAP",
    "paper-conference": "CPAPER",
    "webpage": "ELEC",
    "report": "RPRT",
    "thesis": "THES",
}
_TEXTS = {
    "title": "TI",
    "journal": "T2",
    "booktitle": "T2",
    "shortjournal": "J2",
    "publisher": "PB",
    "location": "CY",
    "volume": "VL",
    "number": "IS",
    "doi": "DO",
    "isbn": "SN",
    "language": "LA",
}


def entry(reference: Reference) -> str:
    """Give a reference as lines of tag and value, with what is unconfirmed said in a note."""
    return "".join(f"{tag}  - {' '.join(text.split())}\r\n" for tag, text in _lines(reference)) + "ER  - \r\n"


def _lines(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(kind(reference), "GEN")
    yield "ID", reference.id
    yield from (("AU", _person(name)) for name in reference.authors)
    yield from _dates(reference)
    yield from ((tag, reference.fields[name]) for name, tag in _TEXTS.items() if reference.field(name))
    if address := followed(reference):
        yield "UR", address
    if place := reference.field("howpublished"):
        yield ("T2" if kind(reference) == "webpage" else "PB"), place
    first, _, last = ranged(reference.field("pages") or reference.field("eid")).partition("-")
    yield from ((tag, page) for tag, page in (("SP", first), ("EP", last)) if page)
    # Zotero keeps these two where it can find them again; RIS has no tags of their own.
    known = (("PMID", reference.field("pmid")), ("PMCID", reference.field("pmcid")))
    yield from (("N1", f"{name}: {text}") for name, text in known if text)
    if said := remarks(reference):
        yield "N1", said


def _dates(reference: Reference) -> Iterator[tuple[str, str]]:
    if when := issued(reference):
        yield "PY", str(when[0][0])
        yield "DA", "/".join([*(f"{part:02}" for part in when[0]), "", "", ""][:3]) + "/"
    if read := reference.field("urldate"):
        yield "Y2", read.replace("-", "/")


def _person(name: Name) -> str:
    return name.literal or ", ".join(part for part in (name.family, name.given) if part)
