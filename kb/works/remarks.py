"""What is to be said of a reference wherever it goes: what nobody has confirmed, and what is not known."""

from kb.model import Reference
from kb.works.addresses import left_out
from kb.works.dates import put_online

# Stands in a list of authors for those who are not on record: citation styles print it as it is.
MORE_AUTHORS = "et al."
_NAMES = {"doi": "DOI", "eid": "article number", "isbn": "ISBN", "number": "issue", "pmcid": "PMCID", "pmid": "PMID"}
_NAMES |= {"howpublished": "where published", "shortjournal": "journal's abbreviation", "url": "address"}


def unconfirmed(reference: Reference) -> str:
    """Say which fields nobody has confirmed, or give an empty text."""
    there = [field for field in reference.unverified if field in (*reference.fields, "author")]
    named = [_NAMES.get(field, field) for field in there]
    return f"Unconfirmed: {', '.join(named)}." if named else ""


def remarks(reference: Reference) -> str:
    """Give all remarks on one line: was it found, what is unconfirmed, and what no field holds; then its own note."""
    unfound = "This work could not be found." if reference.unfound else ""
    more = "Further authors are not on record." if reference.others else ""
    own = reference.field("note")
    day = put_online(reference)
    online = f"Online from {day}." if day and day not in own else ""
    address = "Its address is left out: it leads to no page of the web." if left_out(reference) else ""
    said = (unfound, unconfirmed(reference), more, online, address, "" if own == unfound else own)
    return " ".join(part for part in said if part)
