"""The page of a claim: what exactly is claimed, and whether the source says it."""

from collections.abc import Iterable
from typing import Any

from kb.model import Bearing, Citation, Claim
from kb.page import CLAIMS, Anchor, Book, Page, citing, concepts_of, figures, linked, render, resting, withdrawal, words
from kb.page.machine import files_of, standings
from kb.page.summary import both_readings, foot, in_words, place
from kb.vocabulary import address

Related = tuple[str, list[tuple[Anchor, str]]]


def pages(book: Book) -> Iterable[Page]:
    """Give a page for every claim."""
    return (_page(book, claim) for claim in book.base.claims.values())


def _page(book: Book, claim: Claim) -> Page:
    read = book.read.of("claims", claim.id)
    body = render(
        "claim.html",
        claim=claim,
        document=book.to("documents", claim.document),
        place=_place(book, claim),
        read=read,
        appeal=words.APPEAL[claim.appeals_to] if claim.appeals_to else "",
        citations=[_citation(book, citation) for citation in claim.cites],
        numbers=[figures.figure(figure) for figure in claim.figures],
        alone=figures.NOBODY if resting.uncontrolled(book, claim) else "",
        bearings=[_bearing(book, bearing) for bearing in claim.bears_on],
        relations=[(heading, anchors) for heading, anchors in _relations(book, claim) if anchors],
        disagreements=[
            {"record": each, "others": _claims(book, (name for name in each.claims if name != claim.id))}
            for each in book.disagreeing.get(claim.id, ())
        ],
        **withdrawal.resting_on(book, "claims", claim.id),
        cite=citing.of_claim(book, claim),
        **_about(book, claim),
        **foot(book, "claims", claim.id),
    )
    more = {"standing": standings(book, "claims", claim.id), **resting.resting_json(book, "claims", claim.id)}
    files = files_of(book, "claims", claim.id, claim, **more)
    description = f"{CLAIMS}{claim.statement} As the sources read: {in_words(read)}."
    return Page(
        address("claims", claim.id),
        CLAIMS + claim.statement,
        body,
        description,
        files=files,
        about=linked.claim(book, claim),
    )


def _place(book: Book, claim: Claim) -> str:
    """Give where the claim stands, with the title of its section where that is known."""
    document = book.base.documents.get(claim.document)
    section = claim.at[0].partition(".")[0]
    title = next((s.title for s in document.sections if s.id == section), "") if document else ""
    where = place(claim.at)
    return f"{title}, {where.partition(', ')[2]}" if title else where


def _citation(book: Book, citation: Citation) -> dict[str, Any]:
    study = book.study(citation.reference)
    finding = study.findings.get(citation.finding or "") if study else None
    return {
        "key": citation.reference,
        "notice": resting.notice(book, citation.reference),
        "retracted": citation.reference in book.base.registry and book.base.registry[citation.reference].retracted,
        "citation": citation,
        "work": book.to("references", citation.reference),
        "study": study,
        "figures": figures.finding(finding, study) if finding else "",
        "seems_from": book.to("references", citation.seems_from) if citation.seems_from else None,
    }


def _bearing(book: Book, bearing: Bearing) -> dict[str, Any]:
    said = f"{words.BEARING[bearing.direction]} {words.BEARING_VERDICT[bearing.verdict]}"
    return {"bearing": bearing, "link": book.to("links", bearing.link), "words": said}


def _relations(book: Book, claim: Claim) -> Iterable[Related]:
    premises = tuple(dict.fromkeys(claim.premises.leaves())) if claim.premises else ()
    yield "What it argues from", _claims(book, premises)
    yield "What argues from it", _claims(book, (other.id for other in book.arguing_from.get(claim.id, ())))
    yield "Says again", _claims(book, claim.restates)
    yield "Said again in", _claims(book, (other.id for other in book.restated_by.get(claim.id, ())))


def _claims(book: Book, names: Iterable[str]) -> list[tuple[Anchor, str]]:
    return [(book.to("claims", n), both_readings(book, "claims", n) if n in book.base.claims else "") for n in names]


def _about(book: Book, claim: Claim) -> dict[str, Any]:
    known = {name: book.base.concepts[name] for name in concepts_of(claim) if name in book.base.concepts}
    concepts = [(book.to("concepts", n), known[n].synonyms if n in known else ()) for n in concepts_of(claim)]
    topics = [book.to("topics", name) for name in claim.topics]
    return {"concepts": concepts, "topics": topics, "relation": _relation(book, claim)}


def _relation(book: Book, claim: Claim) -> str:
    """Give the claim's proposition in concepts, as one phrase."""
    about = claim.about
    if about is None:
        return ""
    text = f"{book.to('concepts', about.subject).text} {words.relation(about.relation)} "
    text += book.to("concepts", about.object).text
    text += f", compared with {book.to('concepts', about.versus).text}" if about.versus else ""
    return text + (f", in {book.to('concepts', about.within).text}" if about.within else "")
