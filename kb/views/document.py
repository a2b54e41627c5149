"""The page of a document: how good its evidence is. And the list of all documents."""

from collections import Counter
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from kb.model import AppealsTo, Citation, Claim, Document, Role, Verdict
from kb.page import Anchor, Book, Page, citing, linked, render, words
from kb.page.machine import files_of, files_of_all
from kb.page.pictures.glance import glance
from kb.page.summary import citations_in_words, foot, foot_of_all, in_order, place
from kb.page.text import count
from kb.vocabulary import address

_MISQUOTED = (Verdict.DOES_NOT_SUPPORT, Verdict.CONTRADICTS)


def pages(book: Book) -> Iterable[Page]:
    """Give a page for every document, and one that lists them."""
    yield _list(book)
    yield from (_page(book, document) for document in book.base.documents.values())


def _list(book: Book) -> Page:
    found = book.base.documents.values()
    items = [(book.to("documents", d.id), d.title, count(len(_claims(book, d)), "claim")) for d in found]
    lead = "The articles that this knowledge base takes apart, claim by claim."
    values = {"title": "Documents", "lead": lead, "items": items, "nothing": "No document is recorded yet."}
    values |= foot_of_all(book, "documents/", "claims/")
    return Page(
        "documents/",
        "Documents",
        render("listing.html", **values),
        lead,
        searchable=False,
        tab=(2, "Documents"),
        files=files_of_all(book, "documents"),
        about=linked.listing(book, "documents/", "Documents", lead),
    )


def _claims(book: Book, document: Document) -> tuple[Claim, ...]:
    return tuple(in_order(book.base.claims_of.get(document.id, ())))


def _page(book: Book, document: Document) -> Page:
    claims = _claims(book, document)
    verdicts = Counter(citation.verdict for claim in claims for citation in claim.cites)
    errors = _errors(book, document)
    body = render(
        "document.html",
        document=document,
        counts=_counts(document, claims, verdicts),
        strips=glance(book, claims),
        coverage=_coverage(document, claims),
        hypotheses=_hypotheses(book, document),
        outline=_outline(book, document, claims),
        empty=_empty(document, claims),
        errors=errors,
        misquoted=[_misquoted(book, claim, c) for claim in claims for c in claim.cites if c.verdict in _MISQUOTED],
        **foot(book, "documents", document.id),
    )
    description = f"{document.title}: {count(len(claims), 'claim')} recorded. {document.summary or ''}"
    files = files_of(book, "documents", document.id, document, **_machine(claims, verdicts, errors))
    title = f"Document: {document.title}"
    return Page(
        address("documents", document.id), title, body, description, files=files, about=linked.document(book, document)
    )


def _machine(claims: tuple[Claim, ...], verdicts: Counter[Verdict], errors: list[tuple[Anchor, str]]) -> dict[str, Any]:
    """Give what the page says beside the document's own record."""
    return {
        "claims": [claim.id for claim in claims],
        "cites_nothing": [claim.id for claim in claims if not claim.cites],
        "appeals_to_unnamed_studies": [c.id for c in claims if c.appeals_to is AppealsTo.UNNAMED_STUDIES],
        "verdicts": {verdict.value: verdicts[verdict] for verdict in Verdict},
        "reference_list_errors": [{"reference": anchor.text, "error": said} for anchor, said in errors],
    }


def _misquoted(book: Book, claim: Claim, citation: Citation) -> tuple[Anchor, Anchor, str, str]:
    work = book.to("references", citation.reference)
    return book.to("claims", claim.id), work, words.VERDICT[citation.verdict], citation.why


def _counts(document: Document, claims: tuple[Claim, ...], verdicts: Counter[Verdict]) -> list[tuple[int, str, str]]:
    """Give what is counted, in words, and where the counted stand in a list."""
    nothing = sum(1 for claim in claims if not claim.cites)
    unnamed = sum(1 for claim in claims if claim.appeals_to is AppealsTo.UNNAMED_STUDIES)
    return [
        (len(claims), "claims recorded", _browse(document)),
        (nothing, "cite nothing", _browse(document, verdict="none")),
        (unnamed, "appeal to unnamed studies", _browse(document, rests=AppealsTo.UNNAMED_STUDIES.value)),
        (verdicts.total(), "citations judged", ""),
        (verdicts[Verdict.SUPPORTS], "borne out by the cited work", ""),
    ]


def _browse(document: Document, **wanted: str) -> str:
    """Give the address of Browse with the claims of a document that are wanted."""
    asked = {f"all-claims.{name}": value for name, value in ({"document": document.id} | wanted).items()}
    return f"/browse/?{urlencode(asked)}#claims"


def _coverage(document: Document, claims: tuple[Claim, ...]) -> str:
    units = len(document.units)
    settled = sum(1 for unit in document.units.values() if unit.role)
    assertions = {name for name, unit in document.units.items() if unit.role is Role.CLAIM}
    pointed = assertions & {name for claim in claims for name in claim.at}
    return (
        f"Of {count(units, 'unit')} of its text, {settled:,} have a settled role; "
        f"of {count(len(assertions), 'unit')} that assert something, {len(pointed):,} have a claim on record."
    )


def _hypotheses(book: Book, document: Document) -> list[tuple[Anchor, str]]:
    found = book.base.hypotheses.values()
    proposed = [(book.to("hypotheses", h.id), "proposed here") for h in found if h.proposed_by == document.id]
    return proposed + [(book.to("hypotheses", h.id), "rejected here") for h in found if h.rejected_by == document.id]


def _outline(book: Book, document: Document, claims: tuple[Claim, ...]) -> list[dict[str, Any]]:
    """Give the sections with their claims; claims of sections that the document does not name come last."""
    sections = {section.id: section.title for section in document.sections}
    placed: dict[str, list[Claim]] = {name: [] for name in sections}
    for claim in claims:
        placed.setdefault(claim.at[0].partition(".")[0], []).append(claim)
    return [
        {"id": name, "title": sections.get(name, name), "claims": [_row(book, claim) for claim in found]}
        for name, found in placed.items()
        if found
    ]


def _empty(document: Document, claims: tuple[Claim, ...]) -> list[str]:
    """Give the titles of the sections from which no claim is recorded."""
    filled = {unit.partition(".")[0] for claim in claims for unit in claim.at}
    return [section.title for section in document.sections if section.id not in filled]


def _row(book: Book, claim: Claim) -> dict[str, Any]:
    rests = citations_in_words(tuple(citation.verdict for citation in claim.cites))
    appeal = f"; {words.APPEAL[claim.appeals_to]}" if claim.appeals_to and words.APPEAL[claim.appeals_to] else ""
    return {
        "anchor": book.to("claims", claim.id),
        "statement": claim.statement,
        "place": place(claim.at).partition(", ")[2],
        "note": rests + appeal,
    }


def _errors(book: Book, document: Document) -> list[tuple[Anchor, str]]:
    """Give the entries of the printed list that differ from the record, with the fields that do."""
    found = []
    for entry in book.base.printed.get(document.id, ()):
        reference = book.base.references.get(entry.reference)
        if reference is not None and (said := _differences(reference, entry)):
            found.append((book.to("references", reference.id), said))
    return found


def _differences(reference: Any, entry: Any) -> str:
    if reference.unfound:
        return "the work could not be found"
    rows = [row for row in citing.compared(reference, entry) if row.differs]
    return "; ".join(f"{row.name} printed as “{row.printed}”, on record “{row.true}”" for row in rows)
