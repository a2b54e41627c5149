"""What the script of the pages reads: the very formulas that standing is made of, under every standard, as JSON.

The script evaluates them as `kb.standing.formulae` does, so that what it shows of a withdrawal is what `kb what-if`
says. Gates are lists: whether every input is needed (1) or any (0), then the inputs; units come before gates in the
numbering.
"""

from typing import Any

import msgspec

from kb.model import Design, Side, Tree
from kb.page.book import Book
from kb.page.looks import ASSOCIATION, LOOKS, cites_a_work
from kb.standing import Formula, Label, formula, observed
from kb.vocabulary import page_address

KINDS = ("claims", "links", "hypotheses", "parts")
FILE = "assets/standing.json"


def standing_data(book: Book) -> str:
    """Give the whole file."""
    weighed = book.read
    names = {kind: list(getattr(weighed, kind)) for kind in KINDS}
    value = {
        **names,
        "standards": [_standard(book, name, names) for name in book.standards],
        "default": book.standards.index(book.read.standard),
        "studies": {unit: _study(book, unit) for unit in _units(book)},
        "arrows": {name: _arrow(book, name) for name in names["links"]},
        "trees": {h.id: _tree(h.id, h.needs) for h in book.base.hypotheses.values()}
        | {f"{h.id}/#{n}": _tree(h.id, part) for h in book.base.hypotheses.values() for n, part in h.parts.items()},
        "looks": LOOKS,
        "association": ASSOCIATION,
        # By for, then against: none, against alone, for alone, both.
        "labels": [Label.NO_SUPPORT, Label.CONTRARY_ONLY, Label.SUPPORTED, Label.CONTESTED],
        "wholes": [Label.NOT_ESTABLISHED, Label.RULED_AGAINST, Label.STANDS, Label.STANDS_CONTESTED],
    }
    return msgspec.json.encode(value).decode()


def _units(book: Book) -> list[str]:
    return list(dict.fromkeys(unit for name in book.standards for unit in formula(book.base, name).units))


def _standard(book: Book, name: str, names: dict[str, list[str]]) -> dict[str, Any]:
    rules = formula(book.base, name)
    return {
        "name": name,
        "label": book.weighed[name].label,
        "cited": name == book.cited.standard,
        "units": rules.units,
        "gates": [[int(every), *inputs] for every, inputs in rules.gates],
        "cyclic": rules.cyclic,
        "at": {kind: [[rules.at[kind, n, side] for side in Side] for n in names[kind]] for kind in KINDS},
        "behind": [[_behind(rules, link, side) for side in Side] for link in names["links"]],
    }


def _behind(rules: Formula, link: str, side: Side) -> list[list[Any]]:
    return [[gate, units] for gate, units in rules.behind["links", link, side]]


def _study(book: Book, unit: str) -> list[Any]:
    """Give a study's name, its address, and whether it only observed (1), experimented (2) or does not tell (0)."""
    there = unit in book.base.studies or unit in book.base.references
    record = book.base.studies.get(unit)
    address = page_address(book.base, "studies", unit) if there else ""
    return [book.to("studies", unit).text, address, observed(record.design if record else Design.UNKNOWN)]


def _arrow(book: Book, name: str) -> list[Any]:
    """Give a link's name, and how it looks with nothing admitted: as cited, as read."""
    nothing = book.cites_nothing(name)
    cited = "asserted" if nothing or not cites_a_work(book, name) else "unsupported"
    return [book.to("links", name).text, cited, "asserted" if nothing else "unsupported"]


def _tree(hypothesis: str, tree: Tree) -> list[Any]:
    """Give a tree as lists: ["all", …] and ["any", …] of links and further lists; both where a tree has both."""
    both = [
        [word, *(f"{hypothesis}/{m}" if isinstance(m, str) else _tree(hypothesis, m) for m in members)]
        for word, members in (("all", tree.all_of), ("any", tree.any_of))
        if members
    ]
    return both[0] if len(both) == 1 else ["all", *both] if both else ["any"]
