"""What a page is about in schema.org's words, as JSON-LD for its head: machines that read pages find the record."""

from typing import Any

from kb.model import Claim, Reference
from kb.page.book import Book
from kb.vocabulary import iri

_TYPES = {"article": "ScholarlyArticle", "book": "Book", "online": "WebPage"}


def claim(book: Book, record: Claim) -> dict[str, Any]:
    """Say that a document claims something, and what it rests it on. Nothing here says that it is so."""
    document = book.base.documents.get(record.document)
    cited = [iri(book.base, "references", c.reference) for c in record.cites if c.reference in book.base.references]
    return {
        "@context": "https://schema.org",
        "@type": "Claim",
        "@id": iri(book.base, "claims", record.id),
        "text": record.statement,
        "appearance": {"@type": "CreativeWork", "name": document.title if document else record.document},
        **({"citation": [{"@id": each} for each in cited]} if cited else {}),
    }


def reference(book: Book, record: Reference) -> dict[str, Any]:
    """Say what a work is, as far as it was confirmed."""
    sure = {name: text for name, text in record.fields.items() if name not in record.unverified}
    doi = sure.get("doi", "")
    return {
        "@context": "https://schema.org",
        "@type": _TYPES.get(record.type, "CreativeWork"),
        "@id": iri(book.base, "references", record.id),
        "name": record.title,
        **({"author": [{"@type": "Person", "name": str(who)} for who in record.authors]} if record.authors else {}),
        **({"datePublished": sure["year"]} if "year" in sure else {}),
        **({"sameAs": f"https://doi.org/{doi}"} if doi else {}),
    }


def whole(book: Book) -> dict[str, Any]:
    """Say what the knowledge base is."""
    settings = book.base.settings
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": settings.base_iri,
        "name": settings.title,
        **({"description": settings.description} if settings.description else {}),
        "license": f"https://spdx.org/licenses/{settings.licence}",
        "inLanguage": settings.language,
    }
