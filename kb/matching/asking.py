"""By which keys an entry is looked up, and by which a registry's answer is found."""

from kb.matching.identifiers import bare_pmid, folded_doi, folded_pmcid, is_pmid
from kb.matching.web import address_key, also, keys_of_address
from kb.matching.works import identifiers
from kb.model import Entry, Value

# What is asked by where a work stands, and not by an identifier that it has.
WEB = ("ADDRESS ", "TAKEN ")


def asked_for(entry: Entry) -> dict[str, Value]:
    """Give the identifiers by which an entry is looked up, each with where it is written."""
    found: dict[str, Value] = {}
    if meant := entry.own("reference"):
        # A printed list of ours says which work an entry is taken to mean.
        found[f"KEY {meant.text}"] = meant
    for key in identifiers(entry):
        found[key] = entry.fields[{"arXiv": "eprint"}.get(kind := key.partition(" ")[0], kind)]
        for more in also(key):
            found.setdefault(more, found[key])
    if address := entry.fields.get("URL"):
        for key in keys_of_address(address.text):
            found.setdefault(key, address)
        if whole := address_key(address.text):
            found.setdefault(f"TAKEN {whole}", address)
    return found


def keys_of(asked: str) -> tuple[str, ...]:
    """Give the keys by which what was asked is found."""
    kind, _, text = asked.partition(" ")
    key = asked
    if kind == "DOI":
        key = f"DOI {folded_doi(text)}"
    elif kind == "PMID" and is_pmid(bare := bare_pmid(text)):
        key = f"PMID {bare}"
    elif kind == "PMCID":
        key = f"PMCID {folded_pmcid(text)}"
    elif kind == "ADDRESS":
        return keys_of_address(text)
    elif kind == "TAKEN":
        return (f"TAKEN {address_key(text)}",)
    return (key, *also(key))
