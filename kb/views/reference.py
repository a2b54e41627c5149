"""The page of a reference: what rests on this work, and whether it is cited rightly."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from kb.model import Reference, RegistryStatus, Study
from kb.page import Anchor, Book, Page, citing, figures, linked, render, withdrawal, words
from kb.page.machine import files_of
from kb.page.naming import of_group
from kb.page.pictures import effects
from kb.page.summary import foot
from kb.page.text import count
from kb.vocabulary import address

_ANSWERS = {
    RegistryStatus.FOUND: "found",
    RegistryStatus.NOT_FOUND: "not found there",
    RegistryStatus.FAILED: "the look-up failed, which says nothing of the work",
}


def pages(book: Book) -> Iterable[Page]:
    """Give a page for every reference of the library."""
    return (_page(book, reference) for reference in book.base.references.values())


def _page(book: Book, reference: Reference) -> Page:
    answer = book.base.registry.get(reference.id)
    study = book.study(reference.id)
    body = render(
        "reference.html",
        reference=reference,
        browse=Anchor("/browse/#references", "References"),
        citation=citing.citation(reference),
        styles=citing.printed_as(book.styled.get(reference.id, ())),
        doubts=citing.doubts(reference),
        rests=_rests(book, reference.id),
        notices=answer.notices if answer else (),
        identifiers=tuple(citing.identifiers(reference)),
        prints=_prints(book, reference),
        fields=citing.fields(reference),
        provenance=_provenance(book, reference),
        claims=[
            {"claim": book.to("claims", claim.id), "citation": citation}
            for claim, citation in book.base.citations_of.get(reference.id, ())
        ],
        links=_links(book, reference.id),
        withdrawn=withdrawal.withdrawn(book, _study_of(book, reference.id)),
        effects=effects.of_study(study) if study else None,
        **_study(book, study, reference.id),
        **foot(book, "references", reference.id),
    )
    title = f"{reference.label}: {reference.title}"
    description = f"{citing.citation(reference)} {_rests(book, reference.id)}"
    without = withdrawal.withdrawal_json(book, _study_of(book, reference.id))
    files = files_of(book, "references", reference.id, reference, withdrawn=without)
    return Page(
        address("references", reference.id),
        title,
        body,
        description,
        files=files,
        about=linked.reference(book, reference),
    )


def _study_of(book: Book, reference: str) -> str:
    return book.base.study_of.get(reference, reference)


def _rests(book: Book, name: str) -> str:
    claims = len({claim.id for claim, _ in book.base.citations_of.get(name, ())})
    links = len(_links(book, name))
    cited = f"Cited by {count(claims, 'claim')}" if claims else "Cited by no recorded claim"
    return f"{cited}; speaks to {count(links, 'link')}." if links else f"{cited}."


def _prints(book: Book, reference: Reference) -> list[dict[str, Any]]:
    entries = book.printings.get(reference.id, ())
    return [
        {
            "document": book.to("documents", entry.document),
            "number": entry.number,
            "rows": citing.compared(reference, entry),
        }
        for entry in entries
    ]


def _provenance(book: Book, reference: Reference) -> str:
    """Say where the record was read and when, and what a look-up gave."""
    read, on = reference.field("readin"), reference.field("readon")
    said = f"Record read in: {read}{f' ({on})' if on else ''}." if read else "Nobody has confirmed this record."
    answer = book.base.registry.get(reference.id)
    if answer is None:
        return said
    asked = f"{answer.source}, asked on {words.day(answer.read_on)}" if answer.source != read else "Looked up"
    said += f" {asked}: {_ANSWERS[answer.status]}."
    if answer.status is RegistryStatus.FOUND and not answer.notices:
        said += f" No notice of a retraction or correction shown on pages read on {words.day(answer.read_on)}."
    return said


def _links(book: Book, name: str) -> list[tuple[Anchor, str]]:
    """Give the links that a reference speaks to, as further evidence or through a claim that cites it."""
    further = {line.target: line for line in book.further.get(name, ())}
    found = {
        target: f"further evidence that no document cites: {words.VERDICT[line.verdict]}"
        for target, line in further.items()
    }
    for claim, citation in book.base.citations_of.get(name, ()):
        for bearing in claim.bears_on:
            said = (
                f"through a claim that {words.BEARING[bearing.direction]}; the work {words.VERDICT[citation.verdict]}"
            )
            found.setdefault(bearing.link, said)
    return [(book.to("links", target), said) for target, said in found.items()]


def _study(book: Book, study: Study | None, name: str) -> dict[str, Any]:
    if study is None:
        return {"study": None, "group": "", "findings": (), "siblings": (), "reports": (), "restates": (), "made": ()}
    same = [other for other in book.of_group.get(study.group or "", ()) if other != study.id]
    return {
        "study": study,
        "group": words.sentence(of_group(book, study.group)) if study.group else "",
        "findings": [(key, found.statement, figures.finding(found, study)) for key, found in study.findings.items()],
        "siblings": [book.to("studies", other) for other in same],
        "reports": [book.to("references", report) for report in study.reports if report != name],
        "restates": [book.to("studies", other) for other in study.restates],
        "made": [(name, words.STUDY[word]) for name, word in _made(study) if word],
    }


def _made(study: Study) -> tuple[tuple[str, StrEnum | None], ...]:
    """Give how a study was made, as far as its record says."""
    likeness = None if study.matched is None else words.Matching.MATCHED if study.matched else words.Matching.UNMATCHED
    return (
        ("Compared with", study.comparator),
        ("Masking", study.masking),
        ("Timing", study.timing),
        ("People found", study.sampling),
        ("Groups", likeness),
        ("Risk of bias", study.bias.level if study.bias else None),
        ("At stake", study.interest),
    )
