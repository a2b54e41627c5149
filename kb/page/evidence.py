"""The evidence profile of a link: every work that speaks to it, directly or through a claim, by what it says."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from kb.model import Bearing, Citation, Claim, Direction, FurtherEvidence, Read, Study, StudyFinding, Verdict
from kb.page.book import Anchor, Book

FOR, AGAINST = "For", "Against or qualifying"
GROUPS = (FOR, AGAINST, "Asked, and found neither way", "Cannot be verified yet", "Read, and does not say it")
_BY_VERDICT = dict(
    zip((Verdict.INCONCLUSIVE, Verdict.CANNOT_VERIFY, Verdict.DOES_NOT_SUPPORT), GROUPS[2:], strict=True)
)
_SUPPORT = (Verdict.SUPPORTS, Verdict.PARTLY_SUPPORTS)


@dataclass(frozen=True, slots=True)
class Row:
    """A work on a link: what it found, what its reading turned out to say, and through which claim it comes.

    `verdict` is on the link; where the work comes through a claim, `verdict_on_claim` is what it says of that, and
    `why_link` why the claim bears on the link as it does, in its `direction`. `uncounted` says why a row counts for
    nothing all the same.
    """

    group: str
    key: str
    work: Anchor
    study: Study | None
    finding: StudyFinding | None
    verdict: Verdict
    read: Read
    why: str
    by: str
    on: datetime.date
    verdict_on_claim: Verdict | None = None
    claim: Anchor | None = None
    why_link: str = ""
    uncounted: str = ""
    direction: Direction = Direction.SUPPORTS


def profile(book: Book, link: str) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Give the rows on a link by group; For and Against are there even when empty."""
    rows = [*_further(book, link), *_through_claims(book, link)]
    grouped = ((group, tuple(row for row in rows if row.group == group)) for group in GROUPS)
    return tuple((group, found) for group, found in grouped if found or group in (FOR, AGAINST))


def _further(book: Book, link: str) -> Iterator[Row]:
    for evidence in book.base.links[link].further_evidence:
        group = _group(Direction.SUPPORTS, evidence.verdict)
        key = evidence.study
        uncounted = "retracted: counts for nothing" if _retracted(book, key) else ""
        yield _row(book, group, evidence, key, evidence.verdict, uncounted)


def _through_claims(book: Book, link: str) -> Iterator[Row]:
    for claim, bearing in book.bearings.get(link, ()):
        if bearing.direction is Direction.STATES:
            continue
        for citation in claim.cites:
            verdict = _combined(citation.verdict, bearing.verdict)
            group = _group(bearing.direction, verdict)
            uncounted = _uncounted(book, claim, citation) if group in (FOR, AGAINST) else ""
            yield _row(book, group, citation, citation.reference, verdict, uncounted, claim, bearing)


def _combined(of_work: Verdict, of_claim: Verdict) -> Verdict:
    """Give what a work says of a link through a claim: the weaker of what it says of the claim and the claim of it."""
    if of_work not in _SUPPORT:
        return of_work
    return of_work if of_claim is Verdict.SUPPORTS else of_claim


def _group(direction: Direction, verdict: Verdict) -> str:
    if verdict in _BY_VERDICT:
        return _BY_VERDICT[verdict]
    return FOR if direction is Direction.SUPPORTS and verdict in _SUPPORT else AGAINST


def _retracted(book: Book, reference: str) -> bool:
    answer = book.base.registry.get(reference)
    return bool(answer and answer.retracted)


def _uncounted(book: Book, claim: Claim, citation: Citation) -> str:
    if _retracted(book, citation.reference):
        return "retracted: counts for nothing"
    held = book.read.of("claims", claim.id).for_
    return "" if held or citation.verdict not in _SUPPORT else "not counted: what its claim argues from has no support"


def _row(
    book: Book,
    group: str,
    item: Citation | FurtherEvidence,
    key: str,
    verdict: Verdict,
    uncounted: str,
    claim: Claim | None = None,
    bearing: Bearing | None = None,
) -> Row:
    study = book.study(key)
    finding = study.findings.get(item.finding or "") if study else None
    kind = "references" if key in book.base.references else "studies"
    return Row(
        group,
        key,
        book.to(kind, key),
        study,
        finding,
        verdict,
        item.read,
        item.why,
        item.by,
        item.on,
        item.verdict if claim else None,
        book.to("claims", claim.id) if claim else None,
        bearing.why if bearing else "",
        uncounted,
        bearing.direction if bearing else Direction.SUPPORTS,
    )
