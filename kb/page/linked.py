"""What a page is about in schema.org's words, as JSON-LD for its head: machines that read pages find the record."""

from typing import Any

from kb.model import Claim, Concept, Document, Hypothesis, Reference
from kb.page.book import Book
from kb.page.exported import FOLDER
from kb.page.text import web_address
from kb.vocabulary import iri

_NUMBERS = {"volume": "volumeNumber", "number": "issueNumber", "pages": "pagination"}
_TYPES = {"article": "ScholarlyArticle", "book": "Book", "online": "WebPage"}


def claim(book: Book, record: Claim) -> dict[str, Any]:
    """Say that a document claims something, and what it rests it on. Nothing here says that it is so."""
    document = book.base.documents.get(record.document)
    cited = [iri(book.base, "references", c.reference) for c in record.cites if c.reference in book.base.references]
    return {
        **_of("Claim", iri(book.base, "claims", record.id)),
        "text": record.statement,
        "appearance": {"@type": "CreativeWork", "name": document.title if document else record.document},
        **({"citation": [{"@id": each} for each in cited]} if cited else {}),
    }


def link(book: Book, name: str) -> dict[str, Any]:
    """Say that a hypothesis claims that one thing acts on another."""
    record = book.base.links[name]
    return {
        **_of("Claim", iri(book.base, "links", name)),
        "text": record.statement,
        "isPartOf": {"@id": iri(book.base, "hypotheses", name.partition("/")[0])},
        "about": [{"@id": iri(book.base, "concepts", end)} for end in (record.from_, record.to)],
    }


def hypothesis(book: Book, record: Hypothesis) -> dict[str, Any]:
    """Say that a document proposes or rejects a hypothesis, and of which claims it is made."""
    document = book.base.documents.get(record.proposed_by or record.rejected_by or "")
    return {
        **_of("Claim", iri(book.base, "hypotheses", record.id)),
        "name": record.title,
        **({"text": record.summary} if record.summary else {}),
        **({"appearance": {"@type": "CreativeWork", "name": document.title}} if document else {}),
        "hasPart": [{"@id": iri(book.base, "links", f"{record.id}/{name}")} for name in record.links],
    }


def document(book: Book, record: Document) -> dict[str, Any]:
    """Say what a document is, and which works it lists."""
    listed = dict.fromkeys(entry.reference for entry in book.base.printed.get(record.id, ()))
    return {
        **_of("Article", iri(book.base, "documents", record.id)),
        "name": record.title,
        **({"author": [{"@type": "Person", "name": who} for who in record.authors]} if record.authors else {}),
        **({"sameAs": record.url} if web_address(record.url or "") else {}),
        "citation": [{"@id": iri(book.base, "references", n)} for n in listed if n in book.base.references],
    }


def concept(book: Book, record: Concept) -> dict[str, Any]:
    """Say what a concept means, and by what other names it goes."""
    return {
        **_of("DefinedTerm", iri(book.base, "concepts", record.id)),
        "name": record.label,
        **({"description": record.definition} if record.definition else {}),
        **({"alternateName": list(record.synonyms)} if record.synonyms else {}),
        **({"termCode": [each.id for each in record.ids]} if record.ids else {}),
    }


def listing(book: Book, address: str, title: str, description: str) -> dict[str, Any]:
    """Say that a page brings records together."""
    return {
        **_of("CollectionPage", book.base.settings.base_iri + address),
        "name": title,
        "description": description,
        "isPartOf": {"@id": book.base.settings.base_iri},
    }


def reference(book: Book, record: Reference) -> dict[str, Any]:
    """Say what a work is, as far as it was confirmed; a work without a title on record has no name."""
    sure = {name: text for name, text in record.fields.items() if name not in record.unverified}
    doi = sure.get("doi", "")
    return {
        **_of(_TYPES.get(record.type, "CreativeWork"), iri(book.base, "references", record.id)),
        **({"name": record.title} if record.field("title") else {"description": record.title}),
        **({"author": [{"@type": "Person", "name": str(who)} for who in record.authors]} if record.authors else {}),
        **({"datePublished": sure["year"]} if "year" in sure else {}),
        **({"isPartOf": {"@type": "Periodical", "name": sure["journal"]}} if "journal" in sure else {}),
        **{ours: sure[theirs] for theirs, ours in _NUMBERS.items() if theirs in sure},
        **({"sameAs": f"https://doi.org/{doi}", "identifier": f"doi:{doi}"} if doi else {}),
    }


def whole(book: Book) -> dict[str, Any]:
    """Say what the knowledge base is."""
    settings = book.base.settings
    here = settings.site_url or settings.base_iri
    return {
        **_of("Dataset", settings.base_iri),
        "name": settings.title,
        **({"description": settings.description} if settings.description else {}),
        "license": f"https://spdx.org/licenses/{settings.licence}",
        "inLanguage": settings.language,
        "url": here,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": each.media_type, "contentUrl": here + FOLDER + each.file}
            for each in book.exports
        ],
    }


def _of(kind: str, name: str) -> dict[str, Any]:
    return {"@context": "https://schema.org", "@type": kind, "@id": name}
