"""A document's citations at one glance: a mark for each, by what its work turns out to say, and counted in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.model import Claim, Verdict
from kb.page.book import Anchor, Book
from kb.page.text import count


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation: the claim that makes it, and the claim and work in words."""

    claim: Anchor
    said: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The citations with one verdict, in the order of the document, and how many of all they are, in words."""

    verdict: Verdict
    counted: str
    cited: tuple[Cited, ...]


def glance(book: Book, claims: Iterable[Claim]) -> tuple[Strip, ...]:
    """Give the citations of claims by verdict, in the order of the verdicts; a verdict that none has is left out."""
    found: dict[Verdict, list[Cited]] = {verdict: [] for verdict in Verdict}
    for claim in claims:
        for citation in claim.cites:
            work = book.to("references", citation.reference).text
            said = f"{work}, on: {claim.statement}"
            found[citation.verdict].append(Cited(book.to("claims", claim.id), said))
    total = sum(len(cited) for cited in found.values())
    return tuple(
        Strip(verdict, f"{len(cited):,} of {count(total, 'citation')}", tuple(cited))
        for verdict, cited in found.items()
        if cited
    )
