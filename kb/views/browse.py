"""Browse: one table of all claims and one of all references, to be filtered; with scripts off it shows everything."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from kb.model import AppealsTo, Claim, Reference, Verdict
from kb.page import Book, Page, linked, render, words
from kb.page.summary import citations_in_words, foot_of_whole, in_order
from kb.standing import Label, Level, certainty

Option = tuple[str, str, int]

_LEAD = (
    "Every claim of the documents, and every work that they name or that was added: two tables to search and filter."
)
_VERDICTS = {verdict.value: words.sentence(words.VERDICT[verdict]) for verdict in Verdict}
_RESTS = {
    "citations": "Works that it cites",
    "claims": "Claims of its own document",
    AppealsTo.UNNAMED_STUDIES.value: "Studies it does not name",
    AppealsTo.OWN_PRACTICE.value: "The author's practice",
    AppealsTo.OTHERS_PRACTICE.value: "Others' practice",
    AppealsTo.NOTHING.value: "Nothing",
}


def pages(book: Book) -> Iterable[Page]:
    """Give the page that lists every claim and reference."""
    claims = [_claim(book, claim) for found in book.base.claims_of.values() for claim in in_order(found)]
    references = [_reference(book, reference) for reference in book.base.references.values()]
    body = render(
        "browse.html",
        lead=_LEAD,
        claims=claims,
        references=references,
        claim_selects=_claim_selects(book, claims),
        reference_selects=_reference_selects(book, references),
        **foot_of_whole(book, "claims/"),
    )
    description = "Every claim and every reference, in two tables."
    about = linked.listing(book, "browse/", "Browse", description)
    yield Page(
        "browse/",
        "Browse all claims and references",
        body,
        description,
        searchable=False,
        tab=(3, "Browse"),
        about=about,
    )


def _claim_selects(book: Book, rows: list[dict[str, Any]]) -> list[tuple[str, str, list[Option]]]:
    texts: dict[str, tuple[str, str, Mapping[str, str]]] = {
        "kind": ("kind", "Kind", {kind.value: words.sentence(text) for kind, text in words.KIND.items()}),
        "document": ("document", "Document", _titles(book)),
        "verdict": ("verdicts", "Verdict", _VERDICTS | {"none": "Cites nothing"}),
        "standing": ("standing", "As the sources read", {_key(label): words.sentence(label) for label in Label}),
        "certainty": ("certainty", "Certainty", {_key(level): words.sentence(_level(level)) for level in Level}),
        "rests": ("rests", "Rests on", _RESTS),
    }
    return [(name, label, _options(rows, key, known)) for name, (key, label, known) in texts.items()]


def _reference_selects(book: Book, rows: list[dict[str, Any]]) -> list[tuple[str, str, list[Option]]]:
    designs = {design.value: words.sentence(text) for design, text in words.DESIGN.items()}
    return [
        ("design", "Design", _options(rows, "design", designs)),
        ("document", "Listed in", _options(rows, "documents", _titles(book) | {"none": "No document"})),
        ("verdict", "Verdict", _options(rows, "verdicts", _VERDICTS | {"none": "Cited by no claim"})),
    ]


def _titles(book: Book) -> dict[str, str]:
    return {name: document.title for name, document in book.base.documents.items()}


def _level(level: Level) -> str:
    return f"at most {level}" if level.graded else str(level)


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
    sure = certainty(book.base, "claims", claim.id, book.read.standard).level
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
        "certainty": _key(sure),
        "rests": "citations" if verdicts else claim.appeals_to.value if claim.appeals_to else "claims",
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
