"""The draft of a document's record: YAML that a person corrects, one unit on a line."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from kb.model import Document, Section, Unit

_AMBIGUOUS = re.compile(r"\d+(?:e\d+)?|0x.*")
_LONGEST_WORD = 24


def draft(document: Document, text: str, schema: str) -> str:
    """Write a document's record as a draft.

    `text` is the manuscript's text: each unit's line ends with a comment of its first three and last two words, never
    more. `schema` is the way from the file to its JSON Schema. The record's id is its folder's name, so it is left out.
    """
    lines = [
        f"# yaml-language-server: $schema={schema}",
        "# A proposal by form alone: correct it, and give every unit without a role the one it has.",
        _yaml({"title": document.title}, flow=False),
        *([f"authors: {_yaml(list(document.authors), flow=True)}"] if document.authors else []),
        f"length: {document.length}",
        f"sha256: {_hex(document.sha256)}",
        "sections:" if document.sections else "sections: []",
        *(f"  - {_yaml(_section(section), flow=True)}" for section in document.sections),
        "units:" if document.units else "units: {}",
        *_unit_lines(document.units, text),
    ]
    return "\n".join(lines) + "\n"


def _section(section: Section) -> dict[str, Any]:
    return {"id": section.id, "title": section.title, "level": section.level}


def _yaml(data: Mapping[str, Any] | list[str], *, flow: bool) -> str:
    """Write a mapping or list as YAML, on one line or one line a key."""
    written = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=True, sort_keys=False, width=2**30)
    return written.rstrip("\n")


def _unit_lines(units: Mapping[str, Unit], text: str) -> Iterator[str]:
    """Yield a line for each unit."""
    for number, unit in units.items():
        start, end = unit.at
        role = f", role: {unit.role}" if unit.role else ""
        why = f", why: {unit.why}" if unit.why else ""
        fields = f"type: {unit.type}, at: [{start}, {end}], sha256: {_hex(unit.sha256)}{role}{why}"
        yield f"  {number}: {{{fields}}}  # {_glimpse(text[start:end])}"


def _hex(digits: str) -> str:
    """Write a fingerprint so that YAML does not read a number."""
    return f'"{digits}"' if _AMBIGUOUS.fullmatch(digits) else digits


def _glimpse(text: str) -> str:
    """Give the first three and last two words of a unit, each cut where it is very long."""
    first, last = text.split(maxsplit=5)[:5], text.rsplit(maxsplit=2)[-2:]
    whole = len(text.split(maxsplit=5)) <= 5
    words = first if whole else [*first[:3], "…", *last]
    return " ".join(_short(word) for word in words)


def _short(word: str) -> str:
    """Give a word without what cannot be printed, cut where it is very long."""
    seen = "".join(letter for letter in word[: _LONGEST_WORD + 1] if letter.isprintable())
    return seen if len(word) <= _LONGEST_WORD else seen[: _LONGEST_WORD - 1] + "…"
