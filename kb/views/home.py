"""The first page: what this knowledge base says."""

from collections.abc import Iterable
from typing import Any

from kb.model import Claim, Hypothesis, Severity
from kb.page import Book, Page, linked, render, resting, words
from kb.page.looks import ASSOCIATION, LOOKS
from kb.page.map import draw
from kb.page.summary import foot_of_whole
from kb.page.text import count

# More maps than this would make the first page a long one: the others are named.
_MAPS = 4
_CHANGES = 5


def pages(book: Book) -> Iterable[Page]:
    """Give the first page."""
    base = book.base
    hypotheses = sorted(base.hypotheses.values(), key=lambda hypothesis: _place(book, hypothesis))
    body = render(
        "home.html",
        settings=base.settings,
        hypotheses=[_card(book, hypothesis, number < _MAPS) for number, hypothesis in enumerate(hypotheses)],
        hypotheses_heading=count(len(hypotheses), "hypothesis", "hypotheses"),
        topics=[book.to("topics", name) for name in base.topics],
        documents=[(book.to("documents", d.id), _document(book, d.id)) for d in base.documents.values()],
        legend=LOOKS.items(),
        association=ASSOCIATION,
        claims=len(base.claims),
        references=len(base.references),
        disagreements=len(base.disagreements),
        errors=_errors(book),
        changes=base.changes[:_CHANGES],
        **foot_of_whole(book, "kb.yaml"),
    )
    yield Page(
        "", base.settings.title, body, base.settings.description or "", tab=(0, "Home"), about=linked.whole(book)
    )


def _place(book: Book, hypothesis: Hypothesis) -> tuple[bool, int, str]:
    """Give the place of a hypothesis: what is proposed before what is rejected, by where its document speaks of it."""
    document = hypothesis.proposed_by or hypothesis.rejected_by or ""
    names = {f"{hypothesis.id}/{name}" for name in hypothesis.links}
    documents = list(book.base.documents)
    units = [claim.at[0] for claim, link in _bearing(book, names) if claim.document == document and link]
    place = documents.index(document) if document in documents else len(documents)
    return hypothesis.proposed_by is None, place, min(units, default="")


def _bearing(book: Book, names: set[str]) -> Iterable[tuple[Claim, str]]:
    return ((claim, name) for name in names for claim, _ in book.bearings.get(name, ()))


def _card(book: Book, hypothesis: Hypothesis, with_map: bool) -> dict[str, Any]:
    return {
        "anchor": book.to("hypotheses", hypothesis.id),
        "title": hypothesis.title,
        "read": book.read.of("hypotheses", hypothesis.id),
        "lines": [*_counted(book, hypothesis), *_resting(book, hypothesis)],
        "map": draw(book, hypothesis) if with_map and hypothesis.links else None,
    }


def _counted(book: Book, hypothesis: Hypothesis) -> list[str]:
    """Say how many links have support in each reading."""
    names = [f"{hypothesis.id}/{name}" for name in hypothesis.links]
    readings = (("As the author cites it", book.cited), ("As the sources read", book.read))
    return [
        f"{label}: {sum(weighed.of('links', name).for_ for name in names)} of {count(len(names), 'link')} supported."
        for label, weighed in readings
    ]


def _resting(book: Book, hypothesis: Hypothesis) -> list[str]:
    """Say what the hypothesis could lose, and how sure it could be at most."""
    basis = resting.basis(book, book.read.standard, "hypotheses", hypothesis.id)
    loses = f"{words.sentence(basis.headline)}." if basis.headline else "It has no support to lose yet."
    return [loses, f"Certainty: {basis.sure['text'] if basis.headline else basis.level}."]


def _document(book: Book, name: str) -> str:
    claims = book.base.claims_of.get(name, ())
    nothing = sum(1 for claim in claims if not claim.cites)
    return f"{count(len(claims), 'claim')}, {nothing:,} of them citing nothing"


def _errors(book: Book) -> str:
    """Say how many findings stand between the records and this site."""
    wrong = sum(1 for problem in book.base.problems if problem.severity is Severity.ERROR)
    if not wrong:
        return ""
    return f"{count(wrong, 'error')} in the records: what could not be read is missing here. `kb check` names each."
