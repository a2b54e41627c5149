"""What a target rests on, in words and links: how much it could lose, how sure it could be at most, and what echoes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import msgspec

from kb.model import Claim, RegistryStatus
from kb.page import figures, words
from kb.page.book import Anchor, Book
from kb.page.naming import of_group
from kb.page.text import count
from kb.standing import (
    By,
    Certainty,
    Counts,
    Echo,
    EchoKind,
    Robustness,
    Standing,
    certainty,
    contested_premises,
    counts,
    echoes,
    robustness,
)

# More sets than these are counted on a page; the machine form holds every one.
_MOST = 8
_UNIT = {
    By.PAPERS: ("paper", "papers"),
    By.STUDIES: ("study", "studies"),
    By.GROUPS: ("independent group", "independent groups"),
}
_ECHO = {
    EchoKind.RESTATED: "A review restates what stands beside it",
    EchoKind.ONE_STUDY: "Several works, one study",
    EchoKind.NO_STUDY: "No study of its own behind it",
    EchoKind.OWN_WORK: "Authors lean on their own work",
}


@dataclass(frozen=True, slots=True)
class Sets:
    """Sets of things named on a page, and how many more there are."""

    shown: tuple[tuple[Anchor, ...], ...]
    more: int


@dataclass(frozen=True, slots=True)
class Basis:
    """What a target rests on under one standard: how much would have to go, in words, and what is for it, counted."""

    standard: str
    label: str
    standing: Standing
    sure: dict[str, Any]
    level: str
    unread: bool
    groups: tuple[str, ...]
    headline: str
    counted: str
    breaking: Sets
    relief: Sets
    lacks: Sets
    open: tuple[Anchor, ...]
    contested: tuple[Anchor, ...]


def bases(book: Book, kind: str, name: str) -> tuple[Basis, ...]:
    """Give what a target rests on, under every standard in turn."""
    return tuple(basis(book, standard, kind, name) for standard in book.standards)


def basis(book: Book, standard: str, kind: str, name: str) -> Basis:
    """Give what a claim, link, hypothesis or part rests on under one standard."""
    weighed = book.weighed[standard]
    found = robustness(book.base, kind, name, standard)
    single = kind in ("claims", "links")
    contested = contested_premises(book.base, weighed, kind, name) if single else ()
    return Basis(
        standard,
        weighed.label,
        weighed.of(kind, name),
        steps(book, sure := certainty(book.base, kind, name, standard)),
        f"at most {sure.level}" if sure.level.graded else str(sure.level),
        sure.level.graded and standard == book.cited.standard,
        _groups(book, weighed.of(kind, name)) if single and found.for_ else (),
        headline(found),
        counted(counts(book.base, weighed, kind, name)) if single and found.for_ else "",
        _sets(book, "studies", found.breaking_sets),
        _sets(book, "studies", found.relief_sets),
        _sets(book, "links", found.lacks),
        tuple(book.to("references", work) for work in found.open),
        tuple(book.to("claims", claim) for claim in contested),
    )


def _groups(book: Book, standing: Standing) -> tuple[str, ...]:
    """Give the declared groups of the studies that are for a target, each once."""
    records = (book.base.studies.get(study) for study in standing.studies_for)
    return tuple(dict.fromkeys(of_group(book, record.group) for record in records if record and record.group))


def fewer_by_groups(book: Book, kind: str, name: str) -> str:
    """Say how many independent groups would have to go, where that is fewer than studies; else nothing."""
    studies, groups = (robustness(book.base, kind, name, book.read.standard, by) for by in (By.STUDIES, By.GROUPS))
    return count(groups.k + 1, "would", "would") if groups.k is not None and groups.k < (studies.k or 0) else ""


def uncontrolled(book: Book, claim: Claim) -> bool:
    """Tell whether a claim with a share among its figures cites a study that had nobody to compare with."""
    share = any(figure.unit == "%" and figure.value is not None for figure in claim.figures)
    return share and any(figures.alone(book.study(citation.reference)) for citation in claim.cites)


def notice(book: Book, reference: str) -> str:
    """Say that no notice of a retraction was shown, and when that was seen; nothing where nobody looked."""
    answer = book.base.registry.get(reference)
    if answer is None or answer.status is not RegistryStatus.FOUND or answer.notices:
        return ""
    return f"No notice of a retraction shown on pages read on {words.day(answer.read_on)}"


def headline(found: Robustness) -> str:
    """Say how much would have to go before no support is left; that is never called robust."""
    if found.k is None:
        return ""
    one, many = _UNIT[found.by]
    least = "at least " if found.at_least else ""
    return f"{least}{count(found.k + 1, one, many)} would have to go before no support is left"


def counted(number: Counts) -> str:
    """Give papers, studies and independent groups: 2 papers, 2 studies, 1 independent group."""
    pairs = ((number.papers, By.PAPERS), (number.studies, By.STUDIES), (number.groups, By.GROUPS))
    return ", ".join(count(many, *_UNIT[by]) for many, by in pairs)


def by_each(book: Book, kind: str, name: str) -> list[tuple[str, str]]:
    """Give the headline by papers, studies and groups, as the sources read; empty where it has no support."""
    found = [(by, robustness(book.base, kind, name, book.read.standard, by)) for by in By]
    return [(_UNIT[by][1], headline(one)) for by, one in found if one.for_]


_NAME = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)+")


def named(book: Book, text: str) -> str:
    """Give a reason with the names of studies, links and claims in it as people know them."""
    return _NAME.sub(lambda found: _known(book, found[0]), text)


def _known(book: Book, name: str) -> str:
    if name in book.base.studies or name in book.base.references:
        return book.to("studies", name).text
    if name in book.base.links:
        return f"“{book.to('links', name).text}”"
    return f"“{book.base.claims[name].statement}”" if name in book.base.claims else name


def steps(book: Book, found: Certainty) -> dict[str, Any]:
    """Give the steps to a level: what was taken off and why, what was looked at and left, what nothing records."""
    told = [(step, named(book, step.why)) for step in found.steps if step.recorded]
    missing = [step.what for step in found.steps if not step.recorded]
    return {"told": told, "missing": missing, "text": named(book, found.text), "found": found}


def _sets(book: Book, kind: str, sets: Iterable[tuple[str, ...]]) -> Sets:
    every = tuple(sets)
    return Sets(tuple(tuple(book.to(kind, name) for name in names) for names in every[:_MOST]), len(every[_MOST:]))


def heard_twice(book: Book, target: str) -> list[tuple[str, Echo, list[Anchor], list[Anchor]]]:
    """Give the echoes behind a claim or link, in words, with links to the works and studies in them."""
    return [
        (
            _ECHO[echo.kind],
            echo,
            [book.to("references", work) for work in echo.works],
            [book.to("studies", study) for study in echo.studies],
        )
        for echo in echoes(book.base, target)
    ]


# Machine forms


def resting_json(book: Book, kind: str, name: str) -> dict[str, Any]:
    """Give everything that is known of what a target rests on, under every standard, for its machine form."""
    found: dict[str, Any] = {"robustness": {}, "certainty": {}}
    for standard in book.standards:
        found["robustness"][standard] = [_robust(robustness(book.base, kind, name, standard, by)) for by in By]
        found["certainty"][standard] = _plain(certainty(book.base, kind, name, standard))
    if kind in ("claims", "links"):
        found["echoes"] = [_plain(echo) for echo in echoes(book.base, name)]
    return found


def _robust(found: Robustness) -> dict[str, Any]:
    plain = _plain(found)
    return {"by": plain.pop("by"), "for": plain.pop("for_")} | {
        k: v for k, v in plain.items() if k not in ("id", "standard")
    }


def _plain(value: object) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(value)
    return found
