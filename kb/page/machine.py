"""Machine forms of a record, which stand beside its page."""

from typing import Any

import msgspec

from kb.model import Record
from kb.page.book import Book
from kb.vocabulary import iri

JSON = ".json"


def record_json(book: Book, kind: str, identifier: str, record: Record, **more: Any) -> str:
    """Give a record as JSON: its IRI, what the record says, and what was made of it."""
    said = msgspec.to_builtins(record, enc_hook=sorted)
    value = {"iri": iri(book.base, kind, identifier), "id": identifier, **said, **more}
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def standings(book: Book, kind: str, identifier: str) -> dict[str, dict[str, Any]]:
    """Give a target's standing under every standard, for a machine form."""
    found = {name: book.weighed[name].of(kind, identifier) for name in book.standards}
    return {
        name: {
            "label": str(standing.label),
            "for": standing.for_,
            "against": standing.against,
            "reason": standing.reason,
            "studies_for": list(standing.studies_for),
            "studies_against": list(standing.studies_against),
        }
        for name, standing in found.items()
    }
