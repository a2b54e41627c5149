"""Whether one damaged field of a real reference, whose true record is among the answers, is named, and nothing else.

The works are those of ../shared/data: of Crossref's strings rendered in many styles, for which what its matching
evaluation says of each work is the answer, and the articles among the answers of registries stored there. Each is tried
as a .bib file, written by bibtexparser with its accents as TeX, with identifiers and without, and as the string in a
style. What is said of sound ones is a false alarm.
"""

import json
import random
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any

from bench_bibliographies import DATA, TODAY

from kb.check import check_writing, rules
from kb.model import Entry, Finding, Registry, RegistryRecord, RegistryStatus, Severity, Writing
from kb.model.registry import on_record, person
from kb.parsing.reference import parse
from kb.reading import reread
from kb.snapshot import read_snapshot, registry
from tests.damage import damaged, judged, without_identifiers, writing

TRIALS = 4000
STYLES = {
    "apa": "apa",
    "chicago": "chicago-author-date",
    "mla": "modern-language-association",
    "acs": "american-chemical-society",
    "aip": "american-institute-of-physics",
    "elsevier": "elsevier-without-titles",
}
ON_RECORD = [code for code, module in rules().items() if module.TIER == 1 and code.startswith(("MET", "STA"))]
_PLACE = re.compile(r"\. (?P<year>\d{4})\. (?P<volume>\d+)\. (?P<issue>[\w-]*)\. (?P<page>\w*\d[\w-]*)$")


def rows() -> list[dict[str, Any]]:
    """Give a row for each way to write the works: sound ones that something is said of, and what damage is named."""
    works = list(_works())
    if not works:
        return []
    answers = Registry(tuple(record for record, _ in works))
    stored = registry(read_snapshot(DATA / "registry-payloads"))
    articles = [each for each in stored.records if each.work and each.work.authors and "journal" in each.work.type]
    table = []
    for name, known, records in (
        ("strings' works", answers, [record for record, _ in works]),
        ("stored answers", stored, list({each.id: each for each in articles}.values())),
    ):
        entries, text = _read(records)
        table.append(_row(f"{name}, .bib", entries, text, known))
        table.append(_row(f"{name}, .bib without identifiers", list(map(without_identifiers, entries)), text, known))
    for style in STYLES:
        table.append(_row(f"printed: {style}", *_printed(works, style), answers))
    return table


def _works() -> Iterator[tuple[RegistryRecord, dict[str, str]]]:
    """Yield the works of the strings whose authors, title and place can be told, each as an answer."""
    path = DATA / "styled-reference-strings.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
        row = json.loads(line)
        whole = row["renderings"].get("degraded_all_authors") or ""
        # Chicago alone marks where a title begins and ends; it prints it with capitals.
        title = (row["renderings"].get("chicago-author-date") or "").partition("“")[2].partition("”")[0].rstrip(".")
        place = _PLACE.search(whole)
        found = re.search(re.escape(title), whole, re.IGNORECASE)
        if not place or not title or not found:
            continue
        before, title, behind = whole[: found.start()], found[0], whole[found.end() : place.start()]
        names = before.removesuffix(". ").split(", ")
        if len(names) % 2 or not all(names):
            continue
        fields = {"title": title, "container-title": behind.lstrip(". "), "issued": place["year"], "DOI": row["doi"]}
        fields |= {name: place[name] for name in ("volume", "issue", "page")}
        authors = tuple(person(family, given) for family, given in zip(names[::2], names[1::2], strict=True))
        work = on_record("article-journal", authors, fields)
        name = f"DOI {row['doi']}"
        record = RegistryRecord("Crossref", name, "2026-01-01", RegistryStatus.FOUND, (name,), work)
        yield record, row["renderings"]


def _read(records: Sequence[RegistryRecord]) -> tuple[list[Entry], str]:
    """Give records as entries of a .bib file that another program writes and kb reads."""
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.middlewares import AddEnclosingMiddleware, LatexEncodingMiddleware
    from bibtexparser.model import Block, Field
    from bibtexparser.model import Entry as Written
    from pylatexenc.latexencode import UnicodeToLatexEncoder

    encoder = UnicodeToLatexEncoder(unknown_char_policy="keep", unknown_char_warning=False)
    enclosed = AddEnclosingMiddleware(reuse_previous_enclosing=False, enclose_integers=True, default_enclosing="{")
    names = {"title": "title", "container-title": "journal", "issued": "year", "volume": "volume", "issue": "number"}
    names |= {"page": "pages", "DOI": "doi", "PMID": "pmid"}
    blocks: list[Block] = []
    for number, record in enumerate(records):
        assert record.work
        authors = record.work.authors
        people = [f"{{{each.literal}}}" if each.literal else f"{each.family}, {each.given}" for each in authors]
        fields = [Field("author", " and ".join([*people, "others"] if record.work.others else people))]
        fields += [Field(own, text) for name, own in names.items() if (text := record.work.text(name))]
        blocks.append(Written("article" if "journal" in record.work.type else "misc", f"w{number}", fields))
    text = write_string(Library(blocks), unparse_stack=[LatexEncodingMiddleware(encoder=encoder), enclosed])
    return list(reread("made.bib", text, TODAY).entries), text


def _row(name: str, entries: list[Entry], text: str, known: Registry) -> dict[str, Any]:
    """Give the figures of some entries of a text."""
    told = {at for at, each in _checked(entries, text, known) if each.severity is not Severity.INFO}
    sound = [entry for at, entry in enumerate(entries) if at not in told and entry.authors]
    rng = random.Random(7)
    trials = [damaged(rng, sound) for _ in range(TRIALS)]
    if entries[0].raw:
        found = check_writing(writing([entry for entry, _ in trials], known), ON_RECORD)
    else:
        trials, found = _tried(trials, {entry.start: entry for entry in sound}, text, known)
    missed, other = judged(trials, found)
    fields, number = Counter(field for _, field in missed), len(trials)
    return {
        "works": name,
        "number": len(entries),
        "sound, but told": len(told),
        "in %": 100 * len(told) / len(entries),
        "trials": number,
        "missed %": 100 * len(missed) / number,
        "another named %": 100 * len(other) / number,
        "missed by field": ", ".join(f"{field} {times}" for field, times in sorted(fields.items())) or "-",
    }


def _tried(
    trials: Sequence[tuple[Entry, str]], own: Mapping[int, Entry], text: str, known: Registry
) -> tuple[list[tuple[Entry, str]], list[Finding]]:
    """Put the damage into the printed references; give those trials where that could be done, and what is found."""
    printed = [(_reprinted(entry, field, own[entry.start], text), entry, field) for entry, field in trials]
    wrong = "\n".join(string for string, *_ in printed if string)
    found = [replace(each, start=at) for at, each in _checked(_parsed(wrong), wrong, known)]
    return [(entry, field) for string, entry, field in printed if string], found


def _checked(entries: Sequence[Entry], text: str, known: Registry) -> Iterator[tuple[int, Finding]]:
    """Yield what is found in a text, each with the number of its entry."""
    starts = [entry.start for entry in entries]
    for each in check_writing(Writing("made", text, "list", tuple(entries), registry=known), ON_RECORD):
        yield bisect_right(starts, each.start) - 1, each


def _reprinted(entry: Entry, field: str, own: Entry, text: str) -> str:
    """Give a printed reference with the damage done to what was read of it; "" where it cannot be put there."""
    if field != "author":
        start, end, new = own.fields[field].start, own.fields[field].end, entry.text(field)
    else:
        pairs = [pair for pair in zip(own.authors, entry.authors, strict=False) if pair[0] != pair[1]]
        if len(own.authors) != len(entry.authors) or len(pairs) != 1:
            return ""
        one, other = pairs[0]
        old, new = (one.family, other.family) if one.family != other.family else (one.given, other.given)
        start, end, as_written = one.start, one.end, text[one.start : one.end]
        if as_written.count(old) != 1:
            return ""
        new = as_written.replace(old, new)
    return text[own.start : start] + new + text[end : own.end]


def _printed(works: Sequence[tuple[RegistryRecord, dict[str, str]]], style: str) -> tuple[list[Entry], str]:
    """Give the works in a style, as kb reads them, each at its place in the text."""
    strings = [text for _, renderings in works if (text := renderings.get(STYLES[style]))]
    text = "\n".join(" ".join(string.split()) for string in strings)
    return _parsed(text), text


def _parsed(text: str) -> list[Entry]:
    """Give the references of a text, one in a line, each at its place."""
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return [parse(line, at) for line, at in zip(lines, starts, strict=False)]


def faults() -> None:
    """Print what is said of sound printed works, to read."""
    works = list(_works())
    answers = Registry(tuple(record for record, _ in works))
    for style in STYLES:
        entries, text = _printed(works, style)
        for each in check_writing(Writing("made.md", text, "list", tuple(entries), registry=answers), ON_RECORD):
            if each.severity is not Severity.INFO:
                line = text.rfind("\n", 0, each.start) + 1
                print(f"{style} {each.rule}: {each.message}\n    {text[line:].partition(chr(10))[0]}")
