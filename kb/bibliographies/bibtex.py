"""BibTeX and BibLaTeX (`.bib`).

Entries that are written as nearly all are, are read in one pass here; bibtexparser tells blocks, fields and broken
entries apart in the rest. As it gives them in the order of the file, and each as it is written, every piece is found
again behind the one before it. Abbreviations (@string, and the months), pieces joined by `#` and TeX are read here,
since their places are wanted. Of an entry that does not parse nothing is guessed.

`fields` of an entry are by CSL variable. Where BibLaTeX and BibTeX name a thing differently, both are read.
"""

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import Block, DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, ParsingFailedBlock, String
from bibtexparser.model import Entry as Parsed

from kb.model import Author, Bibliography, Entry, Unread, Value
from kb.tex import blocks, persons, plain, plain_entry, verbatim, written

SUFFIXES = (".bib", ".bibtex", ".biblatex")

# It logs every bad block as well as returning it; here each is a problem with a place.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)


def _table(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: str(number) for number, name in enumerate(MONTHS, 1)}
_TYPES = _table("""
    article=article-journal inproceedings=paper-conference conference=paper-conference book=book mvbook=book
    inbook=chapter incollection=chapter proceedings=book phdthesis=thesis mastersthesis=thesis thesis=thesis
    techreport=report report=report online=webpage electronic=webpage www=webpage collection=book
    unpublished=manuscript dataset=dataset software=software patent=patent booklet=pamphlet manual=book
    inreference=entry-encyclopedia
""")
_CSL = _table("""
    title=title journal=container-title journaltitle=container-title booktitle=container-title publisher=publisher
    institution=publisher school=publisher organization=publisher address=publisher-place location=publisher-place
    edition=edition volume=volume issue=issue pages=page eid=number doi=DOI article-number=number articleno=number
    pmid=PMID pmcid=PMCID pmc=PMCID url=URL isbn=ISBN issn=ISSN urldate=accessed series=collection-title
    chapter=chapter-number note=note abstract=abstract language=language
""")
_VERBATIM = frozenset({"doi", "url", "eprint", "file", "pmid", "pmcid", "pmc", "isbn", "issn", "crossref", "xdata"})
_YEAR = re.compile(r"(?<!\d)(\d{4})([a-z]?)(?!\w)")
_BEGUN = re.compile(r"(?:^|\n)[ \t]*+(@\w*+)\s*+\Z")
_WHOLE = "Copy or download the file again, whole, or close the braces of its last entry."


@dataclass(slots=True)
class _Reader:
    """What has been read so far. `meanings` are the abbreviations, by name in small letters."""

    text: str
    at: int = 0
    meanings: dict[str, str] = field(default_factory=lambda: dict(_MONTHS))
    entries: list[Entry] = field(default_factory=list)
    problems: list[Unread] = field(default_factory=list)
    definitions: list[Value] = field(default_factory=list)
    uses: list[Value] = field(default_factory=list)


def read(text: str) -> Bibliography:
    """Read a .bib file."""
    reader = _Reader(text)
    for start, end in blocks(text):
        if found := plain_entry(text, start, end):
            type_, key, close, fields = found
            raw = [(name.lower(), _plain_value(reader, field)) for name, *field in fields]
            reader.entries.append(_entry(start, close, type_, key, raw))
        elif text.find("@", start, end) >= 0:
            _parsed(reader, start, end)
    if begun := _BEGUN.search(text):
        reader.problems.append(Unread("the file ends where an entry begins", *begun.span(1), _WHOLE, cut=True))
    if not reader.entries and not reader.problems and not reader.definitions:
        reader.problems.extend(_nothing(text))
    return Bibliography(tuple(reader.entries), tuple(reader.problems), tuple(reader.definitions), tuple(reader.uses))


def _parsed(reader: _Reader, start: int, end: int) -> None:
    """Read a piece of the text with bibtexparser, and find again what it gives: each behind the one before it."""
    reader.at = start
    for block in parse_string(reader.text[start:end], parse_stack=[]).blocks:
        raw = block.raw or ""
        begin = max(reader.text.find(raw, reader.at, end), reader.at)
        # A block that failed may end behind the beginning of the next.
        reader.at = begin + (1 if _failed(block) else len(raw))
        _block(reader, block, begin, end)


def _failed(block: Block) -> bool:
    return isinstance(block, ParsingFailedBlock) and not isinstance(
        block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock
    )


def _block(reader: _Reader, block: Block, start: int, piece: int) -> None:
    while isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock) and block.ignore_error_block is not None:
        block = block.ignore_error_block
    if isinstance(block, Parsed):
        end = start + len(block.raw or "")
        reader.entries.append(_entry(start, end, block.entry_type, block.key, _own(reader, block, start, end)))
    elif isinstance(block, String):
        _define(reader, block, start)
    elif isinstance(block, ParsingFailedBlock):
        reader.problems.append(_broken(block, start, piece < len(reader.text)))


def _broken(block: ParsingFailedBlock, start: int, followed: bool) -> Unread:
    first = (block.raw or "").partition("\n")[0].rstrip() or "@"
    reason = str(getattr(block.error, "abort_reason", block.error)).partition("\n")[0].strip().rstrip(".")
    if "end of file" in reason:
        if not followed:
            return Unread("the file ends in the middle of an entry", start, start + len(first), _WHOLE, cut=True)
        reason = "the next one begins before it is closed"
    message = f"an entry does not parse: {reason[:1].lower()}{reason[1:]}"
    remedy = "Close every brace and quote, put commas after the key and the fields, and `=` between name and value."
    return Unread(message, start, start + len(first), remedy)


def _nothing(text: str) -> Iterator[Unread]:
    """Yield a problem where a file without entries holds more than comments."""
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare and not bare.startswith(("%", "@")):
            start = at + line.index(bare)
            yield Unread("holds no BibTeX entry", start, start + len(bare), "Write entries as in @article{key, …}.")
            return
        at += len(line)


def _define(reader: _Reader, block: String, start: int) -> None:
    text, name = reader.text, block.key
    at = max(text.find(name, start + 7), start)
    value = _value(reader, block.value, text.find("=", at + len(name)) + 1)
    reader.meanings[name.lower()] = value.text
    reader.definitions.append(Value(name, at, at + len(name)))


def _value(reader: _Reader, raw: str, after: int) -> Value:
    """Give what a field says, TeX unread, and keep the names it uses; it is written behind `after`."""
    start = reader.text.find(raw, after) if raw else after
    found = written(raw, start, reader.meanings)
    for name, at in found.names:
        reader.uses.append(Value(name, at, at + len(name)))
    if found.stray >= 0:
        end = start + len(raw)
        line = reader.text.find("\n", found.stray, end)
        place = found.stray, line if line >= 0 else end
        reader.problems.append(Unread("no comma before this, so it is lost", *place, "Put a comma after the value."))
    return Value(found.text, found.start, found.end)


def _plain_value(reader: _Reader, field: list[Any]) -> Value:
    text, start, end, is_name = field
    if is_name:
        reader.uses.append(Value(text, start, end))
        text = reader.meanings.get(text.lower(), "")
    return Value(text, start, end)


def _own(reader: _Reader, block: Parsed, start: int, end: int) -> list[tuple[str, Value]]:
    """Give the fields that bibtexparser found, with their places."""
    text, raw = reader.text, []
    at = text.find(",", start, end) + 1 or end
    for each in block.fields:
        name = each.key.split()[-1] if each.key else ""
        named = text.find(each.key, at) + len(each.key)
        equals = text.find("=", named)
        raw.append((name.lower(), _value(reader, each.value, equals + 1)))
        at = text.find(each.value, equals + 1) + len(each.value) if each.value else equals + 1
    return raw


def _entry(start: int, end: int, own_type: str, key: str, raw: list[tuple[str, Value]]) -> Entry:
    type_ = _TYPES.get(own_type.lower(), "")
    people, others = _people(raw, "author")
    editors, _ = _people(raw, "editor")
    return Entry(start, end, key, "", type_, people, others, editors, _fields(raw, type_), tuple(raw))


def _people(raw: Iterable[tuple[str, Value]], role: str) -> tuple[tuple[Author, ...], bool]:
    value = next((value for name, value in raw if name == role), None)
    if value is None:
        return (), False
    # Where pieces are joined, an offset into what they say is none into the file.
    joined = value.end - value.start != len(value.text)
    found = persons(value.text)
    authors = tuple(
        Author(
            each.family,
            each.given,
            value.start if joined else value.start + each.start,
            value.end if joined else value.start + each.end,
            each.literal,
        )
        for each in found
        if not each.others
    )
    return authors, len(authors) < len(found)


def _fields(raw: Iterable[tuple[str, Value]], type_: str) -> dict[str, Value]:
    """Give the fields by CSL variable; of a field that stands twice, the first."""
    fields: dict[str, Value] = {}
    for name, value in raw:
        if name in ("author", "editor"):
            continue
        if name in ("year", "date"):
            if year := _YEAR.search(value.text):
                at = value.start + year.start() if value.end - value.start == len(value.text) else value.start
                fields.setdefault("issued", Value(year[0], at, min(at + len(year[0]), value.end)))
            continue
        if name == "number":
            variable = "number" if type_ in ("report", "book", "patent") else "issue"
        else:
            variable = _CSL.get(name, name)
        if not value.text:
            continue
        meaning = verbatim(value.text) if name in _VERBATIM else plain(value.text)
        if meaning == value.text:
            fields.setdefault(variable, value)
        elif meaning:
            fields.setdefault(variable, Value(meaning, value.start, value.end))
    return fields
