"""The part `parsing` of scripts/bench: reference strings of ../shared/data, or of the folder in KB_DATA, read.

styled-reference-strings.jsonl: works in six clean styles. Gold are the fields of the rendering `degraded_one_author`
(Author. Title. Container. year. volume. issue. pages), for works that have year, volume, surname and first page (a
page "no-no" is a record's word for none): a string is right where all four are exact (letters of names without case
and accents of apostrophes), a work agrees where its renderings give the same. Records of a few works have the whole
name for a surname, in the order it is spoken in; "whole names too" takes given and family name together for right
there. In the other works an invention is a value for a field that the record lacks.

anystyle-core.xml: hand-tagged strings, joined. Gold are the first four digits of the date, the first number of the
volume and of the pages; a surname is right where it lies in the author. A value where the set has none is wrong. The
score takes a wrong value for two missing ones, over the strings that have the field, and over all strings. The set has
one tag for all that numbers a piece (volume, issue, count of volumes, a report's number) and one for pages and for a
book's extent; here these are fields of their own. Rows with "first of" judge the set's tag by what is printed first of
the fields that it stands for, in every string alike; the last row takes these for volume and page.

Titles and containers are compared by letters and digits alone. Each set is cut at random into a half to develop on and
another half.
"""

import json
import os
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from kb.model.bibliography import Entry
from kb.parsing.reference import parse

ROOT = Path(__file__).resolve().parent.parent
STYLES = {
    "american-chemical-society": "acs",
    "american-institute-of-physics": "aip",
    "apa": "apa",
    "chicago-author-date": "chicago",
    "elsevier-without-titles": "elsevier",
    "modern-language-association": "mla",
}
TITLED = ("apa", "chicago", "mla")
FIELDS = ("year", "volume", "page", "surname")
Fields = dict[str, str]
Row = dict[str, Any]


def rows() -> list[Row]:
    """Give all figures; nothing where the sets are absent."""
    data = Path(os.environ.get("KB_DATA", ROOT.parent / "shared" / "data"))
    found: list[Row] = []
    if (data / "styled-reference-strings.jsonl").is_file():
        lines = (data / "styled-reference-strings.jsonl").read_text(encoding="utf-8").splitlines()
        works = [json.loads(line)["renderings"] for line in lines]
        for half, some in halves(works):
            found += _styled(half, some)
    if (data / "anystyle-core.xml").is_file():
        strings = [_tagged(sequence) for sequence in ElementTree.parse(data / "anystyle-core.xml").getroot()]
        for half, tagged in halves(strings):
            found += _anystyle(half, tagged)
    return found + _speed(data) if found else []


def halves(every: list[Any], seed: int = 7) -> list[tuple[str, list[Any]]]:
    places = list(range(len(every)))
    random.Random(seed).shuffle(places)
    first = set(places[: len(places) // 2])
    return [
        ("developed on", [one for place, one in enumerate(every) if place in first]),
        ("other half", [one for place, one in enumerate(every) if place not in first]),
    ]


def _row(name: str, half: str, what: str, of: int, right: int, missing: int = 0, wrong: int = 0) -> Row:
    share = 100 * right / of if of else 0.0
    score = 100 * (1 - (missing + 2 * wrong) / of) if of else 0.0
    counts = {"of": of, "right": right, "missing": missing, "wrong": wrong}
    return {"set": name, "half": half, "what": what, **counts, "right %": share, "score %": score}


# The styled set


def _styled(half: str, works: list[dict[str, str | None]]) -> list[Row]:
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for work in works:
        gold, head = gold_of(work)
        if not gold:
            continue
        read = {short: parse(work[style] or "") for style, short in STYLES.items() if work.get(style)}
        if complete(gold):
            _count_complete(tally, gold, head, read)
        else:
            for short, entry in read.items():
                tally["fields invented in other works"].update(
                    "wrong" if value and not gold[field] else "right" for field, value in fields(entry).items()
                )
                tally["other works' " + short]["strings"] += 1
    found = []
    for what in [
        *STYLES.values(),
        "all styles",
        "all styles, whole names too",
        "works that agree",
        "title and container",
        "container",
    ]:
        count = tally[what]
        found.append(_row("styled", half, what, sum(count.values()), count["right"], count["missing"], count["wrong"]))
    invented = tally["fields invented in other works"]
    total = sum(invented.values())
    return [
        *found,
        _row("styled", half, "no field invented, other works", total, invented["right"], 0, invented["wrong"]),
    ]


def gold_of(work: dict[str, str | None]) -> tuple[Fields, str]:
    """Give year, volume, first page and surname, and what stands before them: author, title, container."""
    whole = work["degraded_one_author"] or ""
    parts = whole.rsplit(". ", 4)
    if len(parts) < 5 or not re.fullmatch(r"(?:\d{4})?", parts[1]):
        return {}, ""
    surname = whole.partition(",")[0] if "," in whole.partition(". ")[0] else ""
    page = re.split("[-–]", parts[4].strip())[0].strip()
    return {"year": parts[1], "volume": parts[2].strip(), "page": page, "surname": _name(surname)}, parts[0]


def complete(gold: Fields) -> bool:
    return all(gold.values()) and gold["page"] != "no"


def _name(name: str) -> str:
    return name.replace("’", "'").casefold()


def fields(entry: Entry) -> Fields:
    author = entry.authors[0] if entry.authors else None
    # An article's number stands where its first page would; a report's is its own.
    page = entry.text("page") or (entry.text("number") if entry.type != "report" else "")
    return {
        "year": entry.text("issued")[:4],
        "volume": entry.text("volume"),
        "page": re.split("[-–—‐]", page)[0].strip(),
        "surname": _name(author.family or author.literal) if author else "",
    }


def _whole_name(entry: Entry) -> str:
    return _name(f"{entry.authors[0].given} {entry.authors[0].family}") if entry.authors else ""


def _count_complete(tally: dict[str, Counter[str]], gold: Fields, head: str, read: dict[str, Entry]) -> None:
    answers = {short: fields(entry) for short, entry in read.items()}
    for short, answer in answers.items():
        verdict = "right" if answer == gold else "missing" if _only_missing(answer, gold) else "wrong"
        tally[short][verdict] += 1
        tally["all styles"][verdict] += 1
        whole = answer == gold or answer | {"surname": _whole_name(read[short])} == gold
        tally["all styles, whole names too"]["right" if whole else verdict] += 1
        entry = read[short]
        title, container = _letters(entry.text("title")), _letters(entry.text("container-title"))
        tally["container"][_verdict(bool(container) and _letters(head).endswith(container), container)] += 1
        if short in TITLED:
            fits = bool(title) and bool(container) and _letters(head).endswith(title + container)
            tally["title and container"][_verdict(fits, title and container)] += 1
    tally["works that agree"]["right" if len({tuple(a.values()) for a in answers.values()}) == 1 else "wrong"] += 1


def _only_missing(answer: Fields, gold: Fields) -> bool:
    return all(not value or value == gold[field] for field, value in answer.items())


def _verdict(right: bool, value: str) -> str:
    return "right" if right else "wrong" if value else "missing"


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", re.sub(r"<[^>]+>", "", text)).casefold()


# The tagged set


def _tagged(sequence: ElementTree.Element) -> list[tuple[str, str]]:
    return [(part.tag, " ".join((part.text or "").split())) for part in sequence]


def _anystyle(half: str, strings: list[list[tuple[str, str]]]) -> list[Row]:
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for parts in strings:
        tags: dict[str, str] = {}
        for tag, text in parts:
            tags.setdefault(tag, text)
        entry = parse(" ".join(text for _, text in parts))
        verdicts = _judged(entry, tags)
        for what, verdict in verdicts.items():
            tally[what][verdict] += 1
        fully = all(verdicts[field] in ("right", "none") for field in FIELDS)
        tally["strings fully right"]["right" if fully else "wrong"] += 1
        mapped = all(verdicts[field] in ("right", "none") for field in ("year", *_MAPPED, "surname"))
        tally["strings fully right, first of each"]["right" if mapped else "wrong"] += 1
    found = []
    for what, count in tally.items():
        of = sum(count.values()) - count["none"] - count["invented"]
        wrong = count["wrong"] + count["invented"]
        row = _row("anystyle", half, what, of, count["right"], count["missing"], wrong)
        of_all = 100 * (1 - (count["missing"] + 2 * wrong) / len(strings))
        found.append({**row, "score % of all": of_all})
    return found


def _judged(entry: Entry, tags: dict[str, str]) -> dict[str, str]:
    year = re.search(r"\d{4}", tags.get("date", ""))
    read = fields(entry)
    volume, page = _first_number(tags.get("volume", "")), _first_number(tags.get("pages", ""))
    container = re.sub(r"^\s*[Ii]n:?\s", "", tags.get("journal", tags.get("container-title", "")))
    author = _name(tags.get("author", ""))
    surname = read["surname"]
    own_volume, own_page = _first_number(read["volume"]), _first_number(read["page"])
    pairs = {
        "year": (year[0] if year else "", read["year"]),
        "volume": (volume, own_volume),
        "page": (page, own_page),
        "surname": (author and (surname if surname and surname in author else author), surname),
        _MAPPED[0]: (volume, _first_number(_first_of(entry, _NUMBERING))),
        _MAPPED[1]: (page, own_page or _first_number(entry.text("number-of-pages"))),
        "title": (_letters(tags.get("title", "")), _letters(entry.text("title"))),
        "container": (_letters(container), _letters(entry.text("container-title"))),
        "publisher": (_letters(tags.get("publisher", "")), _letters(entry.text("publisher"))),
        "place": (_letters(tags.get("location", "")), _letters(entry.text("publisher-place"))),
    }
    return {what: _compared(gold, own) for what, (gold, own) in pairs.items()}


_NUMBERING = ("volume", "issue", "number-of-volumes", "collection-number")
_MAPPED = ("first of volume, issue, volumes, series, report", "first of page, extent")


def _first_of(entry: Entry, names: tuple[str, ...]) -> str:
    """Give the text of the field that is printed first of some; a report's number is one of them."""
    found = [entry.fields[name] for name in names if name in entry.fields]
    if entry.type == "report" and "number" in entry.fields:
        found.append(entry.fields["number"])
    return min(found, key=lambda value: value.start).text if found else ""


def _compared(gold: str, own: str) -> str:
    if not gold:
        return "invented" if own else "none"
    return "right" if own == gold else "wrong" if own else "missing"


def _first_number(text: str) -> str:
    found = re.search(r"\d+", text)
    return found[0] if found else ""


# Speed, in processor time


def _speed(data: Path) -> list[Row]:
    found = []
    for path in sorted(data.glob("pubmed-reference-strings.jsonl")):
        strings = [json.loads(line)["string"] for line in path.read_text(encoding="utf-8").splitlines()][:2000]
        found.append(_timed("pubmed, ms a string", partial(_all, strings), len(strings)))
    for name, piece in _LONG.items():
        short, long = (_seconds(partial(parse, piece * times)) for times in (5_000, 20_000))
        row = _row("long", "", f"{name}: times a quarter of it", 0, 0)
        found.append({**row, "right %": "", "score %": "", "figure": long / max(short, 1e-9)})
    return found


# What a pattern that is not linear would choke on.
_LONG = {
    "words": "word ",
    "names": "Smith, J., ",
    "numbers": "12(3), 4-5 ",
    "signs": '.,;:()"',
    "spaces": " ",
    "letters": "a",
}


def _all(strings: list[str]) -> None:
    for string in strings:
        parse(string)


def _timed(what: str, run: Callable[[], object], number: int) -> Row:
    row = _row("speed", "", what, number, 0)
    return {**row, "right": "", "right %": "", "score %": "", "figure": min(_rounds(run)) / number * 1000}


def _rounds(run: Callable[[], object]) -> Iterable[float]:
    return (_seconds(run) for _ in range(3))


def _seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start
