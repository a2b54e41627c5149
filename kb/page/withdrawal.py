"""Withdrawal on a page: the studies that it offers to take away, and what would fall or be relieved without one."""

from collections.abc import Iterable, Mapping
from typing import Any

from kb.page import resting
from kb.page.book import Anchor, Book
from kb.page.naming import of_part
from kb.standing import Withdrawal, studies_behind, without_each

_KINDS = ("hypotheses", "parts", "links", "claims")
_SIDES = ("falls", "relieved")


def resting_on(book: Book, kind: str, name: str) -> dict[str, Any]:
    """Give the values that the page of a claim or link needs to show what it rests on, and could lose."""
    return {
        "target": f"{kind}|{name}",
        "offer": to_withdraw(book, kind, [name]),
        "fewer": resting.fewer_by_groups(book, kind, name),
        "bases": resting.bases(book, kind, name),
        "each": resting.by_each(book, kind, name),
        "echoes": resting.heard_twice(book, name),
    }


def to_withdraw(book: Book, kind: str, names: Iterable[str]) -> dict[str, Any]:
    """Give the studies that a page offers to withdraw, by name, and the standards, of which one opens it."""
    studies = ((name, book.to("studies", name).text) for name in studies_behind(book.base, kind, names))
    ordered = sorted(studies, key=lambda pair: (pair[1].casefold(), pair[0]))
    return {
        "studies": ordered,
        "default": book.standards.index(book.read.standard),
        "cited": book.standards.index(book.cited.standard),
        "standards": [(standard, book.weighed[standard].label) for standard in book.standards],
    }


def withdrawn(book: Book, study: str) -> list[dict[str, Any]]:
    """Give what falls and what is relieved without a study, standards with the same outcome together."""
    outcomes: dict[tuple[Any, ...], list[str]] = {}
    for standard in book.standards:
        gone = without_each(book.base, standard).get(study)
        key = tuple((kind, *getattr(gone, side)[kind]) for side in _SIDES for kind in _KINDS) if gone else ()
        outcomes.setdefault(key if any(len(each) > 1 for each in key) else (), []).append(book.weighed[standard].label)
    every = ["Under every standard of proof"]
    return [
        {"standards": labels if len(labels) < len(book.standards) else every, **_outcome(book, key)}
        for key, labels in outcomes.items()
    ]


def _outcome(book: Book, key: tuple[Any, ...]) -> dict[str, list[Anchor]]:
    named = [[target(book, kind, name) for kind, *names in half for name in names] for half in (key[:4], key[4:])]
    return {"falls": named[0], "relieved": named[1]}


def target(book: Book, kind: str, name: str) -> Anchor:
    """Give the way to a target; a part leads to its place on the page of its hypothesis."""
    if kind != "parts":
        return book.to(kind, name)
    hypothesis, _, part = name.partition("/#")
    whole = book.to("hypotheses", hypothesis)
    return Anchor(
        f"{whole.href}#part-{part}", f"{of_part(book.base, hypothesis, part)} of “{whole.text}”", whole.preview
    )


def withdrawal_json(book: Book, study: str) -> dict[str, Mapping[str, Any]]:
    """Give what goes without a study under every standard, as `kb what-if` gives it."""
    nothing: dict[str, list[str]] = {kind: [] for kind in ("claims", "links", "hypotheses", "parts")}
    gone = {standard: without_each(book.base, standard).get(study) for standard in book.standards}
    return {
        standard: {side: _side(one, side) or nothing for side in ("falls", "relieved")}
        for standard, one in gone.items()
    }


def _side(gone: Withdrawal | None, side: str) -> dict[str, list[str]]:
    return {kind: list(names) for kind, names in getattr(gone, side).items()} if gone else {}
