"""What the script of the pages reads: the very formulas that standing is made of, under every standard, as JSON.

The script evaluates them as `kb.standing.formulae` does, so that what it shows of a withdrawal is what `kb what-if`
says. Gates are lists: whether every input is needed (1) or any (0), then the inputs; units come before gates in the
numbering. What only the pages of claims ask for stands in a file of its own.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from kb.model import Design, KnowledgeBase, Side, Tree
from kb.page.book import Book
from kb.page.ceilings_data import Table
from kb.page.looks import ASSOCIATION, LOOKS, cites_a_work
from kb.standing import Formula, Label, formula, observed
from kb.vocabulary import page_address

KINDS = ("claims", "links", "hypotheses", "parts")
FILE, OF_CLAIMS = "assets/standing.json", "assets/standing-claims.json"


def standing_files(book: Book) -> dict[str, str]:
    """Give every file by its path: what every page that withdraws asks for, and what those of claims ask for too."""
    names = {kind: list(getattr(book.read, kind)) for kind in KINDS}
    units = list(formula(book.base, book.standards[0]).units)
    ceilings = Table(book.base, book.standards, units, names["claims"])
    links, claims = ([ceilings.row(kind, name) for name in names[kind]] for kind in ("links", "claims"))
    whole = _whole(book, names, units) | {"ceilings": links, "measured": ceilings.measured, "levels": ceilings.levels}
    return {FILE: _json(whole), OF_CLAIMS: _json({"claims": names["claims"], "ceilingsOfClaims": claims})}


def _json(value: Mapping[str, Any]) -> str:
    return msgspec.json.encode(value).decode()


def _whole(book: Book, names: dict[str, list[str]], units: list[str]) -> dict[str, Any]:
    place = {name: number for number, name in enumerate(names["links"])}
    return {
        **{kind: names[kind] for kind in KINDS[1:]},
        "units": units,
        "standards": [_standard(book, name, names) for name in book.standards],
        "default": book.standards.index(book.read.standard),
        "studies": {unit: _study(book, unit) for unit in units},
        "arrows": [_arrow(book, name) for name in names["links"]],
        "ends": [[link.from_, link.to] for link in book.base.links.values()],
        "trees": {kind: [_tree(book.base, kind, name, place) for name in names[kind]] for kind in KINDS[2:]},
        "looks": LOOKS,
        "association": ASSOCIATION,
        # By for, then against: none, against alone, for alone, both.
        "labels": [Label.NO_SUPPORT, Label.CONTRARY_ONLY, Label.SUPPORTED, Label.CONTESTED],
        "wholes": [Label.NOT_ESTABLISHED, Label.RULED_AGAINST, Label.STANDS, Label.STANDS_CONTESTED],
    }


def _standard(book: Book, name: str, names: dict[str, list[str]]) -> dict[str, Any]:
    rules = formula(book.base, name)
    gates, place = _shortened(rules)
    return {
        "name": name,
        "label": book.weighed[name].label,
        "cited": name == book.cited.standard,
        "gates": gates,
        "cyclic": rules.cyclic,
        "at": {kind: [place[rules.at[kind, n, side]] for n in names[kind] for side in Side] for kind in KINDS},
        "behind": [[_behind(rules, link, side, place) for side in Side] for link in names["links"]],
    }


def _behind(rules: Formula, link: str, side: Side, place: list[int]) -> list[list[int]]:
    return [[place[gate], *(place[unit] for unit in units)] for gate, units in rules.behind["links", link, side]]


def _shortened(rules: Formula) -> tuple[list[list[int]], list[int]]:
    """Give gates that mean the same and are fewer, and for each unit and gate the place of the one that stands for it.

    A gate with one input is that input, what can never be true is one gate, and no two are the same. Where premises
    lead in a circle, gates are left as they are.
    """
    first = len(rules.units)
    if rules.cyclic:
        return [[int(every), *inputs] for every, inputs in rules.gates], list(range(first + len(rules.gates)))
    place, known = list(range(first)), dict[tuple[int, ...], int]()
    never = (0,)
    for every, inputs in rules.gates:
        given = sorted({place[source] for source in inputs})
        false = known.get(never)
        left = [source for source in given if source != false]
        if every and len(left) < len(given):
            left = []
        key = (int(every), *left) if left else never
        place.append(left[0] if len(left) == 1 else known.setdefault(key, first + len(known)))
    return [list(key) for key in known], place


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


def _tree(base: KnowledgeBase, kind: str, name: str, place: Mapping[str, int]) -> list[Any]:
    hypothesis, _, part = name.partition("/#")
    record = base.hypotheses[hypothesis]
    return _branch(hypothesis, record.parts[part] if kind == "parts" else record.needs, place)


def _branch(hypothesis: str, tree: Tree, place: Mapping[str, int]) -> list[Any]:
    """Give a tree as lists: ["all", …] and ["any", …] of links and further lists; both where a tree has both.

    A link is its place among the links, or its name where there is no such link.
    """

    def member(one: Tree | str) -> Any:
        name = f"{hypothesis}/{one}"
        return place.get(name, name) if isinstance(one, str) else _branch(hypothesis, one, place)

    pairs = (("all", tree.all_of), ("any", tree.any_of))
    both = [[word, *(member(one) for one in members)] for word, members in pairs if members]
    return both[0] if len(both) == 1 else ["all", *both] if both else ["any"]
