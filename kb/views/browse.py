"""Browse: one table of all claims and one of all references, to be filtered; with scripts off it shows everything."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from kb.model import Claim, Reference, Verdict
from kb.page import Book, Page, render, words
from kb.page.summary import citations_in_words, in_order
from kb.standing import Label

Option = tuple[str, str, int]


def pages(book: Book) -> Iterable[Page]:
    """Give the page that lists every claim and reference."""
    claims = [_claim(book, claim) for found in book.base.claims_of.values() for claim in in_order(found)]
    references = [_reference(book, reference) for reference in book.base.references.values()]
    titles = {name: document.title for name, document in book.base.documents.items()}
    kinds = {kind.value: words.sentence(text) for kind, text in words.KIND.items()}
    designs = {design.value: words.sentence(text) for design, text in words.DESIGN.items()}
    verdicts = {v.value: words.sentence(words.VERDICT[v]) for v in Verdict} | {"none": "Cites nothing"}
    standing = {_key(label): words.sentence(label) for label in Label}
    body = render(
        "browse.html",
        claims=claims,
        references=references,
        claim_selects=[
            ("kind", "Kind", _options(claims, "kind", kinds)),
            ("document", "Document", _options(claims, "document", titles)),
            ("verdict", "Verdict", _options(claims, "verdicts", verdicts)),
            ("standing", "As the sources read", _options(claims, "standing", standing)),
        ],
        reference_selects=[
            ("design", "Design", _options(references, "design", designs)),
            ("document", "Listed in", _options(references, "documents", titles | {"none": "No document"})),
            ("verdict", "Verdict", _options(references, "verdicts", verdicts | {"none": "Cited by no claim"})),
        ],
    )
    description = "Every claim and every reference, in two tables."
    yield Page("browse/", "Browse all claims and references", body, description, searchable=False, tab=(3, "Browse"))


def _key(label: str) -> str:
    return label.replace(", ", "-").replace(" ", "-")


def _options(rows: list[dict[str, Any]], name: str, texts: Mapping[str, str]) -> list[Option]:
    """Give the choices of a filter that some row has, in the order of the words, with how many have them."""
    found = Counter(value for row in rows for value in row[name].split())
    known = [(value, text, found[value]) for value, text in texts.items() if found[value]]
    return known + [(value, value, number) for value, number in sorted(found.items()) if value not in texts]


def _claim(book: Book, claim: Claim) -> dict[str, Any]:
    verdicts = tuple(citation.verdict for citation in claim.cites)
    standing = book.read.of("claims", claim.id)
    document = book.base.documents.get(claim.document)
    return {
        "href": book.to("claims", claim.id).href,
        "statement": claim.statement,
        "kind": claim.kind.value,
        "kind_words": words.KIND[claim.kind],
        "document": claim.document,
        "document_title": document.title if document else claim.document,
        "verdicts": " ".join(dict.fromkeys(v.value for v in verdicts)) or "none",
        "citations": citations_in_words(verdicts),
        "standing": _key(standing.label),
        "standing_words": standing.label,
    }


def _reference(book: Book, reference: Reference) -> dict[str, Any]:
    citations = book.base.citations_of.get(reference.id, ())
    study = book.study(reference.id)
    listed = tuple(dict.fromkeys(entry.document for entry in book.printings.get(reference.id, ())))
    verdicts = tuple(citation.verdict for _, citation in citations)
    claims = len({claim.id for claim, _ in citations})
    design = study.design.value if study else "unknown"
    return {
        "href": book.to("references", reference.id).href,
        "label": reference.label,
        "title": reference.title,
        "design": design,
        "design_words": words.DESIGN[study.design] if study else "no study record yet",
        "documents": " ".join(listed) or "none",
        "listed": "; ".join(book.to("documents", name).text for name in listed) or "no document",
        "verdicts": " ".join(dict.fromkeys(v.value for v in verdicts)) or "none",
        "verdict_words": citations_in_words(verdicts).partition(": ")[2] if verdicts else "–",
        "cited": f"{claims:,} {'claim' if claims == 1 else 'claims'}" if claims else "no claim",
    }
