"""BibTeX to references: the library as it truly is, and each document's list as printed."""

import contextlib
import logging
import re
from collections.abc import Iterable
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import RemoveEnclosingMiddleware, ResolveStringReferencesMiddleware
from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts, split_multiple_persons_names
from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry
from pylatexenc.latex2text import LatexNodes2Text

from kb.model import SLUG, Finding, Name, Printed, Reference, Severity, Source

# It logs every bad block as well as returning it; here each is a finding.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
_SLUG = re.compile(SLUG)
_TEX = re.compile(r"[\\$]")
# BibTeX's word for authors that are not named.
OTHERS = "others"
_READER = LatexNodes2Text(math_mode="text", keep_comments=True)


def library(text: str, path: str) -> tuple[dict[str, Reference], dict[str, Source], list[Finding]]:
    """Read the library; give references and their places by key, and what is wrong."""
    references: dict[str, Reference] = {}
    entries, findings = _entries(text, path)
    for entry, source in entries:
        people = _people(entry)
        authors = _names(people, source, findings)
        fields = _fields(entry)
        unverified = tuple(sorted(set(_listed(fields.pop("unverified", "")))))
        references[entry.key] = Reference(
            id=entry.key,
            type=entry.entry_type.lower(),
            authors=authors,
            others=OTHERS in people,
            fields=fields,
            unverified=unverified,
        )
    return references, {entry.key: source for entry, source in entries}, findings


def printed(text: str, path: str, document: str) -> tuple[tuple[Printed, ...], list[Source], list[Finding]]:
    """Read a document's printed list; give its entries with their places, in order, and what is wrong."""
    entries, findings = _entries(text, path)
    result = []
    for entry, source in entries:
        authors = _names(_people(entry), source, findings)
        fields = _fields(entry)
        own = {name: fields.pop(name, "") for name in ("number", "reference", "unit")}
        own["reference"] = own["reference"] or entry.key
        result.append(Printed(id=entry.key, document=document, authors=authors, fields=fields, **own))
    return tuple(result), [source for _, source in entries], findings


def _entries(text: str, path: str) -> tuple[list[tuple[Entry, Source]], list[Finding]]:
    stack = [ResolveStringReferencesMiddleware(True), RemoveEnclosingMiddleware(True)]
    parsed = parse_string(text, parse_stack=stack)
    findings = [_bad_block(block, path) for block in parsed.failed_blocks]
    if not parsed.entries and not parsed.failed_blocks and _words_outside(text):
        findings.append(_no_bibtex(text, path))
    entries = []
    for entry in parsed.entries:
        source = Source(path, (entry.key,))
        if _SLUG.match(entry.key) and len(entry.key) <= 100:
            entries.append((entry, source))
        else:
            findings.append(_bad_key(entry, source))
    return entries, findings


def _bad_block(block: Any, path: str) -> Finding:
    line = (block.start_line or 0) + 1
    first = (block.raw or "").strip().splitlines()[:1]
    written = first[0][:80] if first else ""
    if isinstance(block, DuplicateBlockKeyBlock):
        message, remedy, rule = f"two entries have the key `{block.key}`", "Rename or merge one of them.", "REC005"
    elif isinstance(block, DuplicateFieldKeyBlock):
        twice = ", ".join(sorted(block.duplicate_keys))
        message, remedy, rule = f"a field stands twice in one entry: {twice}", "Keep one of them.", "REC004"
    else:
        message, remedy, rule = (
            "an entry does not parse",
            "Close its braces or quotes, and end each field with a comma.",
            "REC001",
        )
    return Finding(rule, Severity.ERROR, Source(path), message, written, "", remedy, line)


def _words_outside(text: str) -> bool:
    """Tell whether a text without entries holds more than comments and definitions."""
    return any(line.strip() and not line.lstrip().startswith(("%", "@")) for line in text.splitlines())


def _no_bibtex(text: str, path: str) -> Finding:
    written = text.strip()[:80]
    return Finding("REC001", Severity.ERROR, Source(path), "holds no BibTeX", written, "", "Write BibTeX entries.", 1)


def _bad_key(entry: Entry, source: Source) -> Finding:
    return Finding(
        "REC003",
        Severity.ERROR,
        Source(source.path),
        "a key is not a name of small letters, digits and single hyphens",
        entry.key,
        "as in conti-1998",
        "Rename the entry and whatever cites it.",
        (entry.start_line or 0) + 1,
    )


def _fields(entry: Entry) -> dict[str, str]:
    return {f.key.lower(): _plain(str(f.value)) for f in entry.fields if f.key.lower() != "author"}


def _people(entry: Entry) -> list[str]:
    """Give the authors one by one, with their braces: they keep the name of a body together."""
    text = next((str(field.value) for field in entry.fields if field.key.lower() == "author"), "")
    return split_multiple_persons_names(text) if text else []


def _plain(text: str) -> str:
    """Give a field's text without TeX accents, protecting braces and odd spaces."""
    if _TEX.search(text):
        # Commands nested beyond all reason stay as they are written, and are shown so.
        with contextlib.suppress(RecursionError):
            text = _READER.latex_to_text(text)
    return " ".join(text.replace("{", "").replace("}", "").split())


def _listed(text: str) -> Iterable[str]:
    return (part.strip() for part in re.split(r"[,;]", text) if part.strip())


def _names(people: Iterable[str], source: Source, findings: list[Finding]) -> tuple[Name, ...]:
    return tuple(_name(person, source, findings) for person in people if person != OTHERS)


def _name(person: str, source: Source, findings: list[Finding]) -> Name:
    if person.startswith("{"):
        return Name(literal=_plain(person))
    if "\\" not in person and person.count(",") == 1 and "{" not in person:
        family, _, given = person.partition(",")
        return Name(family=" ".join(family.split()), given=" ".join(given.split()))
    try:
        parts = parse_single_name_into_parts(person)
    except InvalidNameError:
        findings.append(
            Finding(
                "REC003",
                Severity.ERROR,
                source,
                "an author's name does not parse",
                person,
                "Family, Given",
                "Write it so.",
            )
        )
        return Name(literal=_plain(person))
    family = " ".join([*parts.von, *parts.last, *parts.jr])
    return Name(family=_plain(family), given=_plain(" ".join(parts.first)))
