"""Bibliographies: how long reading and checking take, and what the rules say of real references.

Real references stand in ../shared/data beside this repository; where they do not, the parts that want them say so.
"""

import gc
import json
import shutil
import subprocess
import sys
import tempfile
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench_clock import now, peak

if TYPE_CHECKING:
    from kb.model import Writing

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
Figures = dict[str, float]
Best = Callable[[list[str], Path, int], Figures]
TODAY = date(2026, 11, 1)
SIZES = [300, 10_000]
PEERS = ("bibtex-tidy", "biber")


def times(sizes: list[int] | None, rounds: int, best: Best) -> list[dict[str, Any]]:
    """Give a row for each size: kb's reading and all its rules beside what others do with the same file, in turns."""
    from tests.references import answers, bibliography

    rows = []
    for size in sizes or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "refs.bib"
            path.write_text(bibliography(size), encoding="utf-8")
            path.with_name("small.bib").write_text(bibliography(1), encoding="utf-8")
            for name, text in answers(size).items():
                path.with_name(name).write_text(text, encoding="utf-8")
            figures = best(["bibtexparser", "bibliography", "answered", "bibtex-tidy"], path, rounds)
            # Once is enough of what takes minutes.
            figures |= best(["biber"], path, 1)
        whole = figures["kb read s"] + figures["kb check s"]
        row: dict[str, Any] = {"references": size, **figures, "kb s": whole, "times": whole / figures["bibtexparser s"]}
        missing = [name for name in PEERS if f"{name} s" not in figures]
        rows.append(row | ({"not installed": ", ".join(missing)} if missing else {}))
    return rows


def measure_bibtexparser(path: Path) -> Figures:
    """Measure bibtexparser's own way to read a file, after one that is not counted."""
    from bibtexparser.entrypoint import parse_string

    text = path.read_text(encoding="utf-8")
    parse_string(text[:2000])
    start = now()
    parse_string(text)
    return {"bibtexparser s": now() - start}


def measure_bibliography(path: Path) -> Figures:
    """Measure reading a file and running every rule over it, after a small one that is not counted."""
    from kb.check import check_writing
    from kb.reading import read, reread

    check_writing(reread("small.bib", path.read_text(encoding="utf-8")[:2000], TODAY))
    gc.collect()
    start = now()
    writing = read(path, TODAY)
    done = now()
    found = check_writing(writing)
    return {"kb read s": done - start, "kb check s": now() - done, "findings": len(found), "peak MB": peak()}


def measure_answered(path: Path) -> Figures:
    """Measure the same, held against this repository's library and two registries' answers to each article."""
    from kb.check import check_writing
    from kb.load import load
    from kb.reading import read, reread
    from kb.snapshot import read_snapshot, registry

    base = load(ROOT)
    small = reread("small.bib", path.read_text(encoding="utf-8")[:2000], TODAY)
    check_writing(replace(small, registry=registry({}, base)))
    gc.collect()
    start = now()
    known = registry(read_snapshot(path.parent), base)
    answered = now()
    found = check_writing(replace(read(path, TODAY), registry=known))
    figures = {"answers read s": answered - start, "kb read and check with answers s": now() - answered}
    return figures | {"findings with answers": len(found), "peak MB with answers": peak()}


def measure_tidy(path: Path) -> Figures:
    """Measure bibtex-tidy looking for duplicates too."""
    return _measure_peer("bibtex-tidy", path, "--output=tidy.bib", "--duplicates")


def measure_biber(path: Path) -> Figures:
    """Measure biber as a tool."""
    return _measure_peer("biber", path, "--tool", "--quiet", "--output-file=tool.bib", "--logfile=tool")


def _measure_peer(name: str, path: Path, *options: str) -> Figures:
    """Measure a program on a file, without what it takes on a file of one entry; nothing where it is not installed."""
    if not shutil.which(name):
        return {}
    times = []
    for each in (path.with_name("small.bib"), path):
        start = now()
        subprocess.run([name, str(each), *options], cwd=path.parent, check=True, capture_output=True)
        times.append(now() - start)
    return {f"{name} s": times[1] - times[0], f"{name} starts in s": times[0]}


def hallmark() -> list[dict[str, Any]]:
    """Give a row for each rule: of how many valid and defective entries it speaks."""
    rows = _lines("hallmark-dev.jsonl")
    if not rows:
        return [{"data": "is not here"}]
    valid = [row for row in rows if row["label"] == "VALID"]
    others = [row for row in rows if row["label"] != "VALID"]
    found = {name: _spoken(group) for name, group in (("valid", valid), ("defective", others))}
    codes = sorted({code for counts in found.values() for code, _ in counts.values()})
    every: dict[str, Any] = {"valid": len(valid), "defective": len(others)}
    table = [{"rule": "all entries", **every}]
    for code in codes:
        row = {name: sum(1 for each, _ in counts.values() if each == code) for name, counts in found.items()}
        table.append({"rule": code, **row})
    return table


def kinds() -> list[dict[str, Any]]:
    """Give a row for each kind of defect: in how many entries an error or warning is found, each entry alone."""
    rows = _lines("hallmark-dev.jsonl")
    if not rows:
        return [{"data": "is not here"}]
    kind = sorted(rows, key=lambda row: row.get("hallucination_type") or " valid")
    table = []
    for name, group in groupby(kind, key=lambda row: row.get("hallucination_type") or " valid"):
        entries = list(group)
        spoken = [_alone(row) for row in entries]
        rules = Counter(code for codes in spoken for code in codes)
        said = ", ".join(f"{code} {number}" for code, number in sorted(rules.items()))
        table.append({"kind": name.strip(), "entries": len(entries), "spoken of": sum(map(bool, spoken)), "by": said})
    return table


def pubmed() -> list[dict[str, Any]]:
    """Give a row for what is found in the lists of PubMed's own records, by the ids and a reading of the strings."""
    rows = _lines("pubmed-reference-strings.jsonl")
    if not rows:
        return [{"data": "is not here"}]
    return [{"what": what, "number": number} for what, number in _pubmed(rows).items()]


FOUND: dict[str, Callable[[], list[dict[str, Any]]]] = {
    "hallmark": hallmark,
    "hallmark-kinds": kinds,
    "pubmed-lists": pubmed,
}
MEASURES: dict[str, Callable[[Path], Figures]] = {
    "bibtexparser": measure_bibtexparser,
    "bibliography": measure_bibliography,
    "answered": measure_answered,
    "bibtex-tidy": measure_tidy,
    "biber": measure_biber,
}


def _lines(name: str) -> list[dict[str, Any]]:
    path = DATA / name
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []


def _bibtex(row: dict[str, Any]) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in row["fields"].items())
    return f"@{row['bibtex_type']}{{{row['bibtex_key']},\n{fields}}}\n"


def _alone(row: dict[str, Any]) -> list[str]:
    """Give the rules of which an entry alone brings an error or warning."""
    from kb.check import check_writing
    from kb.reading import reread

    found = check_writing(reread("one.bib", _bibtex(row), TODAY))
    return sorted({each.rule for each in found if each.severity != "info"})


def _spoken(rows: list[dict[str, Any]]) -> dict[tuple[str, str], tuple[str, str]]:
    """Give what is found in a list of entries, by rule and entry: the rule and the message."""
    from kb.check import check_writing
    from kb.reading import reread

    texts, starts, at = [], [], 0
    for row in rows:
        texts.append(_bibtex(row) + "\n")
        starts.append(at)
        at += len(texts[-1])
    found = check_writing(reread("list.bib", "".join(texts), TODAY))
    return {
        (each.rule, rows[bisect_right(starts, each.start) - 1]["bibtex_key"]): (each.rule, each.message)
        for each in found
    }


_IDS = {"pubmed": "PMID", "pmc": "PMCID", "doi": "DOI"}


def _pubmed(rows: list[dict[str, Any]]) -> dict[str, int]:
    """Count what is found in each article's list; strings that are not read keep their identifiers alone."""
    from kb.matching import pairs

    counts = Counter({"references": len(rows)})
    for _, group in groupby(rows, key=lambda row: row["article"]):
        items = list(group)
        given, bare = _list_of(items, ids=True), _list_of(items, ids=False)
        pmids = [row["ids"].get("pubmed", "") for row in items]
        surplus = Counter(pmid for pmid in pmids if pmid not in ("", "0"))
        counts["lists"] += 1
        counts["title read"] += sum("title" in entry.fields for entry in given.entries)
        counts["surplus by PMID, counted"] += sum(number - 1 for number in surplus.values() if number > 1)
        found = pairs(given)
        later = {int(pair.later.key) for pair in found if pair.by}
        counts["surplus by PMID, found"] += sum(pmids[at] in surplus and pmids[at] in pmids[:at] for at in later)
        counts["found by another identifier alone"] += sum(pmids[at] not in pmids[:at] for at in later)
        counts["of these one work (DUP301)"] += sum(1 for p in found if p.by and not p.against)
        counts["of these two works (DUP303)"] += sum(1 for p in found if p.against)
        counts["one work without an identifier (DUP302)"] += sum(1 for p in found if not p.by)
        for pair in pairs(bare):
            one, other = (pmids[int(entry.key)] for entry in (pair.first, pair.later))
            counts["joined with identifiers hidden"] += 1
            counts["of these with equal PMIDs"] += bool(one) and one == other
            counts["of these with two PMIDs (wrong, or PubMed has it twice)"] += bool(one and other) and one != other
        counts["impossible page ranges"] += _inverted(given)
    return dict(counts)


def _list_of(items: list[dict[str, Any]], ids: bool) -> "Writing":
    """Make a list of entries as kb reads the strings, with the identifiers that PubMed gives them."""
    from kb.model import Value, Writing
    from kb.parsing.reference import parse

    text, entries = "", []
    for number, row in enumerate(items):
        start = len(text)
        text += row["string"] + "\n"
        entry = parse(row["string"], start)
        own = {name: value for name, value in entry.fields.items() if name not in _IDS.values()}
        given = {_IDS[kind]: value for kind, value in row["ids"].items() if kind in _IDS} if ids else {}
        fields = own | {name: Value(value, start, entry.end) for name, value in given.items()}
        entries.append(replace(entry, key=str(number), number="", fields=fields))
    return Writing("list", text, "list", tuple(entries))


def _inverted(writing: "Writing") -> int:
    from kb.rules import fld105_pages_inverted, fld106_article_number_as_range

    return sum(len(list(rule.check(writing))) for rule in (fld105_pages_inverted, fld106_article_number_as_range))


if __name__ == "__main__":
    sys.exit("run it by scripts/bench bibliographies")
