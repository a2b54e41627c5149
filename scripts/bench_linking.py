"""The part `linking` of scripts/bench: manuscripts made from real works and real prose, read and linked.

Works come from ../shared/data, prose from the documents of this machine's packages and of ../shared/seeds; nothing is
measured where they are absent. Entries come from the fields of the sets; `measure` takes another way to read them.
"""

import gzip
import html
import json
import re
import time
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from tests.parsing.made import Made, Manner, Read, Score, Work, make, sentences
from tests.parsing.scoring import as_made, score

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
SEEDS = ROOT.parent / "shared" / "seeds"
DOCS = Path("/usr/share")
MANUSCRIPTS = 12
WORKS = 45
_INITIALS = r"(?:[^\W\d_]\.[ -]?)+"


def rows(rounds: int = MANUSCRIPTS, entries: Read = as_made, notes: bool = False) -> list[dict[str, Any]]:
    """Give precision, recall and F1 of the links of each genre."""
    return [row for name in GENRES if (row := measure(name, rounds, entries, notes))]


def measure(name: str, rounds: int = MANUSCRIPTS, entries: Read = as_made, notes: bool = False) -> dict[str, Any]:
    """Give the figures of one genre; nothing where its works or prose are absent."""
    works, prose, manner = GENRES[name]
    every, texts = works(), prose()
    if not every or not texts:
        return {}
    total, said, spent, letters = Score(), list[str](), 0.0, 0
    for made in _manuscripts(every, texts, manner, rounds):
        begun = time.perf_counter()
        total += score(made, entries, said if notes else None)
        spent, letters = spent + time.perf_counter() - begun, letters + len(made.text)
    for line in said:
        print(f"{name}: {line}")
    return {
        "genre": name,
        "links": total.true,
        "precision": f"{total.right / max(1, total.made):.4f}",
        "recall": f"{total.right / max(1, total.true):.4f}",
        "F1": f"{total.f1:.4f}",
        "wrongly missing": total.accused,
        "ms a 10,000 letters": spent / letters * 1e7,
    }


def _manuscripts(works: list[Work], texts: list[str], manner: Manner, rounds: int) -> Iterator[Made]:
    for number in range(rounds):
        begin = number * WORKS % max(1, len(works) - WORKS)
        at = number * 100 % max(1, len(texts) - 100)
        yield make(works[begin : begin + WORKS], texts[at : at + 100], manner, number)


# The sets of works


@lru_cache
def _styled() -> list[Work]:
    path = DATA / "styled-reference-strings.jsonl"
    found = []
    for number, record in enumerate(_records(path)):
        apa = record["renderings"].get("apa") or ""
        head = re.match(rf"((?:[^().…\d]+, {_INITIALS}(?:, (?:& |… )?)?)+)\((\d{{4}})\)\. ([^.]+)\.", apa)
        if head:
            people = re.findall(rf"([^,&…]+), ({_INITIALS})", head[1])
            made = tuple((family.strip(" ,"), given.strip()) for family, given in people)
            found.append(Work(made, head[2], f"styled{number}", apa, head[3]))
    return found


@lru_cache
def _pubmed() -> list[Work]:
    found = []
    for number, record in enumerate(_records(DATA / "pubmed-reference-strings.jsonl")):
        string = record["string"]
        head = re.match(
            r"((?:[^\W\d_][^.,;:\d]* [A-Z]{1,3}(?:, )?)+)(, et al)?\. ([^.?]+)[.?].*?\b((?:19|20)\d\d)[ ;.]", string
        )
        if head:
            people = [person.rpartition(" ") for person in head[1].strip(", ").split(", ")]
            made = tuple((family, given) for family, _, given in people)
            found.append(Work(made, head[4], f"pubmed{number}", string, head[3], bool(head[2])))
    return _distinct(found)


@lru_cache
def _anystyle() -> list[Work]:
    path = DATA / "anystyle-core.xml"
    if not path.is_file():
        return []
    found = []
    for number, sequence in enumerate(ElementTree.parse(path).getroot()):
        people = _people(sequence.findtext("author") or "")
        year = re.search(r"\b(?:1[5-9]|20)\d\d\b", sequence.findtext("date") or "")
        if people and year:
            printed = " ".join(" ".join((field.text or "").split()) for field in sequence)
            found.append(Work(people, year[0], f"anystyle{number}", printed, sequence.findtext("title") or ""))
    return _distinct(found)


def _people(text: str) -> tuple[tuple[str, str], ...]:
    """Give the authors of a tagged field, where it is plain which they are."""
    plain = re.sub(r",?\s*(?:&|\b(?:and|et|und|y|e)\b)\s*", ", ", text).strip(" ,.;:") + "."
    whole = re.fullmatch(rf"(?:[^\W\d_][^,.;:()\d]*, {_INITIALS},? ?)+", plain)
    found = re.findall(rf"([^\W\d_][^,.;:]*), ({_INITIALS})", plain) if whole else []
    return tuple((family.strip(), given.strip()) for family, given in found)


@lru_cache
def _hallmark() -> list[Work]:
    found = []
    for record in _records(DATA / "hallmark-dev.jsonl"):
        fields = record["fields"]
        people = [person.split() for person in html.unescape(fields.get("author", "")).split(" and ") if person.split()]
        if people and people[0][-1] != "others" and fields.get("year"):
            made = tuple((row[-1], " ".join(row[:-1])) for row in people if row != ["others"])
            key = f"{made[0][0].lower()}{fields['year']}{record['bibtex_key'][:4]}"
            printed = f"{fields['author']}. {fields.get('title', '')}. {fields['year']}."
            found.append(Work(made, fields["year"], re.sub(r"\W", "", key), printed, fields.get("title", "")))
    return _distinct(found)


def _distinct(works: Iterable[Work]) -> list[Work]:
    """Give each work once: the sets hold some twice."""
    whole = (work for work in works if not any(re.search(r" (?:and|et) |\\.", family) for family, _ in work.authors))
    return list({(work.authors[0], work.year, work.title[:40].casefold()): work for work in whole}.values())


def _records(path: Path) -> Iterator[dict[str, Any]]:
    if path.is_file():
        with path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


# Prose that people wrote


def _manual(*patterns: str) -> Callable[[], list[str]]:
    @lru_cache
    def prose() -> list[str]:
        pages = sorted(path for pattern in patterns for path in DOCS.glob(pattern))
        return [one for path in pages for one in sentences(_without_marks(_text(path)))]

    return prose


def _without_marks(troff: str) -> str:
    lines = (line for line in troff.splitlines() if line and line[0] not in ".'")
    return re.sub(r"\\(?:f.|&|-|\(..|\*\(..|s[+-]?\d)", "", " ".join(lines)).replace("\\", "")


def _plain(*patterns: str) -> Callable[[], list[str]]:
    @lru_cache
    def prose() -> list[str]:
        paths = sorted(path for pattern in patterns for path in DOCS.glob(pattern))
        return [one for path in paths for one in sentences(_paragraphs(path))]

    return prose


def _paragraphs(path: Path) -> str:
    return re.sub(r"<[^<>]*>|`[^`]*`|^#.*$", "", _text(path), flags=re.MULTILINE)


def _text(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8", "replace")


@lru_cache
def _seeds() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    bodies = [re.split(r"^References", text, flags=re.MULTILINE)[0] for text in texts]
    # What they cite themselves is not in the lists made here.
    return [one for body in bodies for one in sentences(body) if not re.search(r"\((?:19|20)\d\d\)|et al", one)]


_SYSTEM = _manual("man/man7/*.7.gz")
_CALLS = _manual("man/man2/*.2.gz")
_TOOLS = _plain("doc/sed/*.txt.gz", "doc/libpng16-16/*.txt.gz", "doc/libjpeg*/*.txt.gz", "doc/bzip2-doc/*.txt*")
_NODE = _plain("doc/nodejs/api/*.md")
_NOTES = _plain("doc/git/RelNotes/2.[123]*.txt", "doc/git/*.txt*")
_GERMAN = _manual("man/de/man*/*.gz")
_FRENCH = _manual("man/fr/man*/*.gz")


def _lettered(prose: Callable[[], list[str]]) -> Callable[[], list[str]]:
    """Leave out sentences that end in a digit: a figure glued to it could not be told from it by anybody."""
    return lambda: [one for one in prose() if not one[-2].isdigit()]


_NUMBER = Manner("numeric", open="[", shut="]", part=", ")
_DE = Manner(
    comma=" ", last=" und ", told=" und ", others=" u. a.", page="S. %d", language="de", possessive="",
    leads=("", "", "vgl. ", "siehe auch ", "z. B. "),
    templates=("%s haben es anders gesagt.", "Wie %s zeigten, ist das nicht so.", "Nach %s gilt es nicht."),
)  # fmt: skip
_FR = Manner(
    last=" et ", told=" et ", language="fr", possessive="", leads=("", "", "voir ", "cf. ", "par ex. "),
    templates=("%s l'ont dit autrement.", "Selon %s, rien n'est simple.", "Les travaux de %s le montrent."),
)  # fmt: skip

Genre = tuple[Callable[[], list[Work]], Callable[[], list[str]], Manner]
GENRES: dict[str, Genre] = {
    "biomedical, [3, 5–7]": (_pubmed, _seeds, _NUMBER),
    "biomedical, (3, 5–7)": (_pubmed, _SYSTEM, Manner("numeric", part=", ")),
    "biomedical, raised": (_pubmed, _CALLS, Manner("numeric", raised="%s ")),
    "biomedical, ^3,5^": (_pubmed, _SYSTEM, Manner("numeric", raised="^%s^")),
    "biomedical, raised lost": (_pubmed, _lettered(_TOOLS), Manner("numeric", raised="%s")),
    "APA": (_styled, _SYSTEM, Manner()),
    "APA, articles": (_pubmed, _seeds, Manner(possessive="’s")),
    "Harvard": (_anystyle, _NODE, Manner(comma=" ", last=" and ", most=3, others=" et al.")),
    "humanities": (_anystyle, _NOTES, Manner(comma=" ", last=" and ", most=3, page="%d", leads=("", "see ", "in "))),
    "natbib, square": (_hallmark, _TOOLS, Manner(open="[", shut="]", last=" and ")),
    "pandoc": (_hallmark, _NODE, Manner("pandoc")),
    "LaTeX": (_hallmark, _SYSTEM, Manner("latex")),
    "German": (_styled, _GERMAN, _DE),
    "French": (_pubmed, _FRENCH, _FR),
    "review, dense": (_styled, _NOTES, Manner(group=12)),
    "review, dense [3–9]": (_pubmed, _CALLS, Manner("numeric", open="[", shut="]", part=",", group=14, dash="-")),
}
