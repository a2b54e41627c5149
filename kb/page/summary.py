"""A record in a few words, and what every record's page ends with."""

from collections.abc import Iterable
from typing import Any

from kb.model import Claim, Verdict
from kb.page import words
from kb.page.book import Book
from kb.page.exported import FOLDER
from kb.page.machine import FORMS, JSON, TURTLE, forms_of
from kb.page.text import count
from kb.standing import Standing


def both_readings(book: Book, kind: str, identifier: str) -> str:
    """Give a target's standing in both readings: as cited supported; as the sources read no admitted support."""
    cited, read = book.cited.of(kind, identifier), book.read.of(kind, identifier)
    if kind == "claims" and not read.lines:
        return read.reason
    return f"as cited: {cited.label}; as the sources read: {in_words(read)}"


def in_words(standing: Standing) -> str:
    """Give a standing with its reason."""
    return f"{standing.label} ({standing.reason})" if standing.reason else str(standing.label)


def citations_in_words(verdicts: tuple[Verdict, ...]) -> str:
    """Give the verdicts of some citations, counted: 2 citations: 1 supports it, 1 cannot be verified yet."""
    if not verdicts:
        return "cites nothing"
    found = [(verdict, verdicts.count(verdict)) for verdict in Verdict if verdict in verdicts]
    if len(verdicts) == 1:
        return f"1 citation: {words.VERDICT[verdicts[0]]}"
    return f"{count(len(verdicts), 'citation')}: " + ", ".join(f"{n} {words.VERDICT[v]}" for v, n in found)


def place(at: tuple[str, ...]) -> str:
    """Give the place of a claim in its document: section 4, paragraph 2, sentence 4."""
    section, paragraph, sentence = _numbers(at[0])
    more = f" and {count(len(at) - 1, 'more place')}" if len(at) > 1 else ""
    inside = f"paragraph {paragraph}, sentence {sentence}" if paragraph else "heading"
    return f"section {section}, {inside}{more}"


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Give claims in the order of the places where their document makes them."""
    return sorted(claims, key=lambda claim: _numbers(claim.at[0]))


def _numbers(unit: str) -> tuple[int, int, int]:
    section, paragraph, sentence = (int(part[1:]) for part in unit.split("."))
    return section, paragraph, sentence


def foot(book: Book, kind: str, identifier: str) -> dict[str, Any]:
    """Give the values that the foot of a record's page needs."""
    here = book.to(kind, identifier).href.rstrip("/")
    forms = tuple((FORMS[suffix], here + suffix) for suffix in forms_of(book, kind, identifier))
    return _footed(book, forms, book.base.source(kind, identifier).path)


def foot_of_all(book: Book, address: str, where: str, suffixes: Iterable[str] = (JSON, TURTLE)) -> dict[str, Any]:
    """Give the values that the foot of a page needs that lists records: its own machine forms stand beside it."""
    return _footed(book, tuple((FORMS[suffix], f"/{address.rstrip('/')}{suffix}") for suffix in suffixes), where)


def foot_of_whole(book: Book, where: str) -> dict[str, Any]:
    """Give the foot of a page that tells of everything: its machine forms are the exports."""
    names = {"json": "JSON", "turtle": "Turtle", "bibtex": "BibTeX", "ris": "RIS", "csl-json": "CSL-JSON"}
    files = {each.format: f"/{FOLDER}{each.file}" for each in book.exports}
    return _footed(book, tuple((text, files[name]) for name, text in names.items() if name in files), where)


def _footed(book: Book, forms: tuple[tuple[str, str], ...], where: str) -> dict[str, Any]:
    return {"forms": forms, "where": where, "repository": book.base.settings.repository or ""}
