"""The page of a hypothesis, with its map: which links rest on which studies. And the list of all hypotheses."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from kb.model import Hypothesis, Tree
from kb.page import Anchor, Book, Page, linked, render, resting, withdrawal, words
from kb.page.looks import ASSOCIATION, LOOKS, look
from kb.page.machine import files_of, files_of_all, standings
from kb.page.map import draw
from kb.page.naming import of_part
from kb.page.pictures import gaps
from kb.page.summary import both_readings, foot, foot_of_all, in_words
from kb.standing import Label, Standing, robustness
from kb.vocabulary import address

# Said once where it is so of every link; beside each link where it is so of some.
_UNSEARCHED = (
    "Nobody has searched for contrary evidence on any of these links: that none stands against a link says nothing."
)


def pages(book: Book) -> Iterable[Page]:
    """Give a page for every hypothesis, and one that lists them."""
    yield _list(book)
    yield from (_page(book, hypothesis) for hypothesis in book.base.hypotheses.values())


def _list(book: Book) -> Page:
    found = book.base.hypotheses.values()
    items = [(book.to("hypotheses", h.id), h.title, both_readings(book, "hypotheses", h.id)) for h in found]
    lead = "Causal maps that the documents argue for or against, link by link."
    values = {"title": "Hypotheses", "lead": lead, "items": items, "nothing": "No hypothesis is recorded yet."}
    values |= foot_of_all(book, "hypotheses/", "claims/")
    return Page(
        "hypotheses/",
        "Hypotheses",
        render("listing.html", **values),
        lead,
        searchable=False,
        tab=(1, "Hypotheses"),
        files=files_of_all(book, "hypotheses"),
        about=linked.listing(book, "hypotheses/", "Hypotheses", lead),
    )


def _page(book: Book, hypothesis: Hypothesis) -> Page:
    proposer = hypothesis.proposed_by or hypothesis.rejected_by
    body = render(
        "hypothesis.html",
        hypothesis=hypothesis,
        proposer=book.to("documents", proposer) if proposer else None,
        proposer_word="proposed by" if hypothesis.proposed_by else "rejected by",
        map=draw(book, hypothesis) if hypothesis.links else None,
        readings=[_reading(book, name, hypothesis) for name in book.standards],
        legend=LOOKS.items(),
        rows=[_row(book, hypothesis, name) for name in hypothesis.links],
        unsearched="" if any(link.searched for link in hypothesis.links.values()) else _UNSEARCHED,
        association=ASSOCIATION,
        target=f"hypotheses|{hypothesis.id}",
        offer=withdrawal.to_withdraw(book, "links", [f"{hypothesis.id}/{name}" for name in hypothesis.links]),
        gaps=gaps.gap_map(book, hypothesis),
        gaps_key=gaps.KEY,
        bases=resting.bases(book, "hypotheses", hypothesis.id),
        each=resting.by_each(book, "hypotheses", hypothesis.id),
        needs=_needs(book, hypothesis, hypothesis.needs),
        parts=[_part(book, hypothesis, name, tree) for name, tree in hypothesis.parts.items()],
        states=_states(book, hypothesis),
        **foot(book, "hypotheses", hypothesis.id),
    )
    files = files_of(book, "hypotheses", hypothesis.id, hypothesis, **_machine(book, hypothesis))
    read = in_words(book.read.of("hypotheses", hypothesis.id))
    description = f"Hypothesis: {hypothesis.title}. As the sources read: {read}."
    title = f"Hypothesis: {hypothesis.title}"
    return Page(
        address("hypotheses", hypothesis.id),
        title,
        body,
        description,
        files=files,
        about=linked.hypothesis(book, hypothesis),
    )


def _machine(book: Book, hypothesis: Hypothesis) -> dict[str, Any]:
    """Give what was made of the hypothesis and of each of its parts."""
    parts = {
        name: {"standing": standings(book, "parts", full), **resting.resting_json(book, "parts", full)}
        for name in hypothesis.parts
        if (full := f"{hypothesis.id}/#{name}")
    }
    own = resting.resting_json(book, "hypotheses", hypothesis.id)
    return {"standing": standings(book, "hypotheses", hypothesis.id), **own, "of_parts": parts}


def _reading(book: Book, standard: str, hypothesis: Hypothesis) -> dict[str, Any]:
    weighed = book.weighed[standard]
    standing = weighed.of("hypotheses", hypothesis.id)
    found = robustness(book.base, "hypotheses", hypothesis.id, standard)
    lacks = tuple(dict.fromkeys(name for each in found.lacks[:1] for name in each))
    against = {n for n in standing.unsupported if n in weighed.links and weighed.links[n].label is Label.CONTRARY_ONLY}
    return {
        "label": weighed.label,
        "standing": standing,
        "lacking": [book.to("links", name) for name in lacks if name not in against],
        "against": [book.to("links", name) for name in lacks if name in against],
        "several": len(found.lacks) > 1,
        "headline": resting.headline(found),
    }


def _row(book: Book, hypothesis: Hypothesis, name: str) -> dict[str, Any]:
    link, full = hypothesis.links[name], f"{hypothesis.id}/{name}"
    bases = resting.bases(book, "links", full)
    return {
        "link": book.to("links", full),
        "target": f"links|{full}",
        "question": link.question,
        "start": book.to("concepts", link.from_),
        "end": book.to("concepts", link.to),
        "sign": words.SIGN[link.sign],
        "looks": [look(book, book.weighed[standard], full) for standard in book.standards],
        "counted": [{"studies": _studies(basis.standing), "basis": basis} for basis in bases],
        "searched": link.searched,
        "bases": bases,
    }


def _studies(standing: Standing) -> str:
    """Give how many studies are for and against a link: 3 for, 2 against; or none."""
    sides = ((len(standing.studies_for), "for"), (len(standing.studies_against), "against"))
    return ", ".join(f"{number} {side}" for number, side in sides if number) or "none"


def _part(book: Book, hypothesis: Hypothesis, name: str, tree: Tree) -> dict[str, Any]:
    key = f"{hypothesis.id}/#{name}"
    return {
        "name": name,
        "target": f"parts|{key}",
        "title": words.sentence(of_part(book.base, hypothesis.id, name)),
        "needs": _needs(book, hypothesis, tree),
        "cited": book.cited.of("parts", key),
        "bases": resting.bases(book, "parts", key),
        "each": resting.by_each(book, "parts", key),
    }


@dataclass(frozen=True, slots=True)
class Need:
    """What is needed: a link, or under a `head` every one, or at least one, of further needs."""

    link: Anchor | None = None
    head: str = ""
    members: tuple["Need", ...] = ()


def _needs(book: Book, hypothesis: Hypothesis, tree: Tree) -> Need | None:
    """Give what a tree needs, list within list; None where nothing is said of it. A list of one is its member."""
    found = []
    for member in tree.members():
        if isinstance(member, str):
            # Without its preview, which the table of links above has: these lists would say it over and over.
            found.append(Need(replace(book.to("links", f"{hypothesis.id}/{member}"), preview="")))
        elif within := _needs(book, hypothesis, member):
            found.append(within)
    if len(found) < 2:
        return found[0] if found else None
    return Need(None, "All of" if tree.all_of else "At least one of", tuple(found))


def _states(book: Book, hypothesis: Hypothesis) -> list[dict[str, Any]]:
    concepts = dict.fromkeys(end for link in hypothesis.links.values() for end in (link.from_, link.to))
    return [_state(book, hypothesis, name) for name in concepts]


def _state(book: Book, hypothesis: Hypothesis, name: str) -> dict[str, Any]:
    record = book.base.concepts.get(name)
    touching = [key for key, link in hypothesis.links.items() if name in (link.from_, link.to)]
    return {
        "key": name,
        "concept": book.to("concepts", name),
        "definition": record.definition if record else "",
        "links": [book.to("links", f"{hypothesis.id}/{key}") for key in touching],
    }
