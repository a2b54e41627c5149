"""RO-Crate: records, graph and library in a folder that describes itself, for WorkflowHub, Zenodo and Galaxy."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from kb.graph import triples, turtle
from kb.model import KnowledgeBase, Reference
from kb.records import last_day, records_text
from kb.vocabulary import address
from kb.works.bibtex import entry

NAME = "ro-crate"
SUFFIX = ".zip"
MEDIA_TYPE = "application/zip"
_CRATE = "https://w3id.org/ro/crate/1.1"
_TYPES = {"article": "ScholarlyArticle", "book": "Book", "online": "WebPage"}
_FILES = {
    "records.json": ("Every record, complete", "application/json"),
    "graph.ttl": ("The same as RDF, in published vocabularies", "text/turtle"),
    "library.bib": ("The works that the records cite", "application/x-bibtex"),
}


def export(base: KnowledgeBase) -> dict[str, str]:
    """Give the files and `ro-crate-metadata.json`, which names them, the licence and every work that is cited."""
    files = {
        "records.json": records_text(base),
        "graph.ttl": turtle(triples(base), base.settings.base_iri),
        "library.bib": "\n".join(entry(reference) for reference in base.references.values()),
    }
    licence = f"https://spdx.org/licenses/{base.settings.licence}"
    graph = [
        {
            "@id": "ro-crate-metadata.json",
            "@type": "CreativeWork",
            "about": {"@id": "./"},
            "conformsTo": {"@id": _CRATE},
        },
        _root(base, files, licence),
        {"@id": licence, "@type": "CreativeWork", "name": base.settings.licence, "url": licence},
        *(_file(name, text) for name, text in files.items()),
        *(_work(base, reference) for reference in base.references.values()),
    ]
    metadata = {"@context": f"{_CRATE}/context", "@graph": graph}
    return {"ro-crate-metadata.json": json.dumps(metadata, ensure_ascii=False, indent=1) + "\n", **files}


def _root(base: KnowledgeBase, files: Mapping[str, str], licence: str) -> dict[str, Any]:
    settings, day = base.settings, last_day(base)
    return {
        "@id": "./",
        "@type": "Dataset",
        "identifier": settings.base_iri,
        "name": settings.title,
        "description": settings.description or settings.title,
        # The crate itself is made from the records alone: the last day that they speak of is theirs.
        **({"datePublished": day.isoformat()} if day else {}),
        "inLanguage": settings.language,
        "license": {"@id": licence},
        "url": settings.site_url or settings.base_iri,
        "hasPart": [{"@id": name} for name in files],
        "citation": [{"@id": _iri(base, reference)} for reference in base.references.values()],
    }


def _file(name: str, text: str) -> dict[str, Any]:
    says, media_type = _FILES[name]
    data = text.encode("utf-8", "replace")
    return {
        "@id": name,
        "@type": "File",
        "name": says,
        "encodingFormat": media_type,
        "contentSize": str(len(data)),
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def _work(base: KnowledgeBase, reference: Reference) -> dict[str, Any]:
    """Give a work as far as it was confirmed."""
    sure = {name: text for name, text in reference.fields.items() if name not in reference.unverified}
    return {
        "@id": _iri(base, reference),
        "@type": _TYPES.get(reference.type, "CreativeWork"),
        "name": reference.title,
        **({"author": [str(name) for name in reference.authors]} if reference.authors else {}),
        **({"datePublished": sure["year"]} if sure.get("year") else {}),
        **({"identifier": f"https://doi.org/{sure['doi']}"} if sure.get("doi") else {}),
    }


def _iri(base: KnowledgeBase, reference: Reference) -> str:
    return base.settings.base_iri + address("references", reference.id)
