"""All that a standard admits, compiled once into a monotone formula over what can be withdrawn.

Every target has two gates, for and against. Gates are ANY (true where an input is) or ALL (true where every input is);
inputs are units (papers, studies or independence groups) and other gates. There is no NOT, so taking units away never
makes a gate true: that is what makes withdrawal and breaking sets exact.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache, partial
from itertools import combinations

from kb.model import KnowledgeBase, Line, Origin, Side, Tree, Verdict
from kb.shelf import members
from kb.standing.lines import lines_of

Target = tuple[str, str, Side]
Gate = tuple[bool, tuple[int, ...]]
# What brings studies to a side of a target: a gate (or unit) that has to hold, and the units that it then brings.
Behind = tuple[tuple[int, tuple[int, ...]], ...]


class By(StrEnum):
    """What is counted and withdrawn."""

    PAPERS = "papers"
    STUDIES = "studies"
    GROUPS = "groups"


@dataclass(frozen=True, eq=False)
class Formula:
    """The gates of a knowledge base under one standard.

    Inputs below `len(units)` are units, the others gates, in an order in which a gate comes after its inputs; only
    where premises lead in a circle (`cyclic`) some come before. `at` gives the number of a target's gate by kind
    (claims, links, hypotheses, parts), identifier and side; `study_units` the units that stand for each study; `behind`
    what brings units to each side of a claim or link: those of every gate that holds, while they are there themselves.
    """

    units: tuple[str, ...]
    gates: tuple[Gate, ...]
    at: Mapping[Target, int]
    study_units: Mapping[str, tuple[int, ...]]
    behind: Mapping[Target, Behind]
    cyclic: bool

    def values(self, units: Sequence[int], true: int = 1) -> list[int]:
        """Evaluate every gate, for as many cases at once as `true` has bits: unit values in, unit and gate values out.

        Least fixed point: gates in a circle start as false, so that circular support is none.
        """
        values = [*units, *(0 for _ in self.gates)]
        first = len(self.units)
        while True:
            before = values[first:] if self.cyclic else None
            for number, (every, inputs) in enumerate(self.gates, first):
                value = true if every and inputs else 0
                for source in inputs:
                    value = value & values[source] if every else value | values[source]
                values[number] = value
            if before is None or before == values[first:]:
                return values


def formula(base: KnowledgeBase, standard: str, by: By = By.STUDIES, open_: bool = False) -> Formula:
    """Compile a knowledge base under a standard; `open_` takes what cannot be verified as bearing its claim out."""
    return _formula(base, standard, by, open_)


@lru_cache(maxsize=32)
def _formula(base: KnowledgeBase, standard: str, by: By, open_: bool) -> Formula:
    rule = next(m for m in members("kb.standards").values() if standard == m.NAME)
    return _Compiler(base, rule.side, rule.GROUPS, by, open_, rule.READING == "read").formula()


class _Compiler:
    """Collects gates; used once."""

    def __init__(
        self, base: KnowledgeBase, side: Callable[[Line], Side | None], groups: int, by: By, open_: bool, read: bool
    ) -> None:
        self.base, self.groups, self.by = base, groups, by
        self.lines = lines_of(base)
        self.rule, self.open = side, open_
        self.reports = _reports(base, (line for lines in self.lines.values() for line in lines))
        self.retracted = {name for name, answer in base.registry.items() if answer.retracted} if read else set()
        self.names = self._names()
        self.units = {name: number for number, name in enumerate(dict.fromkeys(self.names.values()))}
        self.gates: list[Gate] = []
        self.at: dict[Target, int] = {}
        self.behind: dict[Target, Behind] = {}
        self.reserved: dict[str, int] = {}
        self.cyclic = False

    def formula(self) -> Formula:
        """Compile claims, then links, then trees."""
        order, self.cyclic = _premises_first(self.base)
        for claim in order:
            self._claim(claim)
        for link in self.base.links:
            self._link(link)
        for hypothesis in self.base.hypotheses.values():
            self._tree("hypotheses", hypothesis.id, hypothesis.id, hypothesis.needs)
            for name, tree in hypothesis.parts.items():
                self._tree("parts", f"{hypothesis.id}/#{name}", hypothesis.id, tree)
        studies: dict[str, dict[int, None]] = {}
        for (study, _), name in self.names.items():
            studies.setdefault(study, {})[self.units[name]] = None
        known = {study: tuple(numbers) for study, numbers in studies.items()}
        return Formula(tuple(self.units), tuple(self.gates), self.at, known, self.behind, self.cyclic)

    def _names(self) -> dict[tuple[str, str], str]:
        """Give the unit of every report of every study: itself, the study, or the study's declared group."""
        names = {}
        declared = {record.group for record in self.base.studies.values()}
        for study, reports in self.reports.items():
            record = self.base.studies.get(study)
            alone = f"{study} (undeclared)" if study in declared else study
            group = record.group if record and record.group else alone
            for report in reports:
                names[study, report] = {By.PAPERS: report, By.STUDIES: study, By.GROUPS: group}[self.by]
        return names

    def _gate(self, every: bool, inputs: Iterable[int]) -> int:
        self.gates.append((every, tuple(dict.fromkeys(inputs))))
        return len(self.units) + len(self.gates) - 1

    def _unit(self, line: Line) -> int:
        """Give the input of a line: its report, or any report of its study, not retracted, where it names the study."""
        if line.origin is Origin.CITED and (line.study, line.report) in self.names:
            return self.units[self.names[line.study, line.report]]
        sound = (report for report in self.reports[line.study] if report not in self.retracted)
        inputs = dict.fromkeys(self.units[self.names[line.study, report]] for report in sound)
        return next(iter(inputs)) if len(inputs) == 1 else self._gate(False, inputs)

    def _admitted(self, target: str, side: Side) -> list[Line]:
        return [line for line in self.lines.get(target, ()) if self._side(line) is side]

    def _side(self, line: Line) -> Side | None:
        unread = self.open and line.verdict is Verdict.CANNOT_VERIFY
        return self.rule(replace(line, verdict=Verdict.SUPPORTS) if unread else line)

    def _enough(self, lines: Sequence[Line]) -> list[int]:
        """Give inputs of which any suffices: lines, or pairs of groups that report the same finding."""
        if self.groups <= 1:
            return [self._unit(line) for line in lines]
        found: dict[str, dict[str, list[int]]] = {}
        for line in lines:
            if line.finding and line.group:
                found.setdefault(line.finding, {}).setdefault(line.group, []).append(self._unit(line))
        pairs = []
        for groups in found.values():
            gates = [self._gate(False, inputs) for inputs in groups.values()] if len(groups) >= self.groups else []
            pairs += [self._gate(True, chosen) for chosen in combinations(gates, self.groups)]
        return pairs

    def _claim(self, claim: str) -> None:
        lines = self._admitted(claim, Side.FOR)
        supported = self._gate(False, self._enough(lines))
        premises = self.base.claims[claim].premises
        if premises is not None:
            needed = self._branch(premises, self._for_claim)
            supported = self._gate(True, (supported, needed))
        if claim in self.reserved:
            self.gates[self.reserved[claim] - len(self.units)] = (False, (supported,))
        self.at["claims", claim, Side.FOR] = supported
        self.behind["claims", claim, Side.FOR] = ((supported, self._distinct(lines)),)
        against = [self._unit(line) for line in self._admitted(claim, Side.AGAINST)]
        self.at["claims", claim, Side.AGAINST] = self._gate(False, against)
        self.behind["claims", claim, Side.AGAINST] = tuple((unit, (unit,)) for unit in dict.fromkeys(against))

    def _distinct(self, lines: Iterable[Line]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self._unit(line) for line in lines))

    def _for_claim(self, name: str) -> int:
        known = self.at.get(("claims", name, Side.FOR))
        if known is None and name in self.base.claims:
            # A claim that comes later, in a circle: its place is kept, so that a round goes once about the circle.
            known = self.reserved.setdefault(name, -1)
            if known < 0:
                known = self.reserved[name] = self._gate(False, ())
        return self._gate(False, ()) if known is None else known

    def _link(self, link: str) -> None:
        for side in Side:
            lines = self._admitted(link, side)
            own = [line for line in lines if line.origin is Origin.FURTHER]
            found = self._enough(own) if side is Side.FOR else [self._unit(line) for line in own]
            # With lines of its own there is a gate, and it comes first behind the link, whether they suffice or not.
            enough = self._gate(False, found) if own else None
            claims = dict.fromkeys(line.claim for line in lines if line.origin is Origin.BEARING)
            inputs = [self._for_claim(claim) for claim in claims]
            through = [self.behind["claims", claim, Side.FOR][0] for claim in claims if claim in self.base.claims]
            if side is Side.AGAINST:
                doubted = [n for n in self._borne_out_by(link) if n in self.base.claims]
                inputs += [self.at["claims", claim, Side.AGAINST] for claim in doubted]
                through += [each for claim in doubted for each in self.behind["claims", claim, Side.AGAINST]]
            self.at["links", link, side] = self._gate(False, inputs if enough is None else (enough, *inputs))
            itself = [] if enough is None else [(enough, self._distinct(own))]
            self.behind["links", link, side] = (*itself, *through)

    def _borne_out_by(self, link: str) -> Iterable[str]:
        """Give the claims that are admitted for a link: what speaks against them speaks against it."""
        return dict.fromkeys(x.claim for x in self._admitted(link, Side.FOR) if x.origin is Origin.BEARING)

    def _tree(self, kind: str, name: str, hypothesis: str, tree: Tree) -> None:
        for side in Side:
            leaf = partial(self._leaf, hypothesis, side)
            self.at[kind, name, side] = self._branch(tree, leaf, flip=side is Side.AGAINST)

    def _leaf(self, hypothesis: str, side: Side, leaf: str) -> int:
        known = self.at.get(("links", f"{hypothesis}/{leaf}", side))
        return self._gate(False, ()) if known is None else known

    def _branch(self, tree: Tree, leaf: Callable[[str], int], flip: bool = False) -> int:
        """Compile a tree: all-of by ALL and any-of by ANY; for the side against the other way round."""

        def gate(members_: tuple[Tree | str, ...], every: bool) -> int:
            inputs = [leaf(m) if isinstance(m, str) else self._branch(m, leaf, flip) for m in members_]
            return self._gate(every, inputs)

        both = [
            gate(members_, every != flip) for members_, every in ((tree.all_of, True), (tree.any_of, False)) if members_
        ]
        return both[0] if len(both) == 1 else self._gate(not flip and bool(both), both)


def _reports(base: KnowledgeBase, lines: Iterable[Line]) -> Mapping[str, tuple[str, ...]]:
    """Give the reports of every study; a work without a study record is its own study and report."""
    known = {study.id: study.reports for study in base.studies.values()}
    own = {study: (study,) for study in base.study_of.values() if study not in known}
    named = {line.study: (line.report or line.study,) for line in lines if line.origin is not Origin.BEARING}
    return {**named, **own, **known}


def _premises_first(base: KnowledgeBase) -> tuple[list[str], bool]:
    """Give the claims with each after those it argues from, and whether some argue in a circle."""
    order: list[str] = []
    state: dict[str, int] = {}
    cyclic = False
    for start in base.claims:
        stack = [start]
        while stack:
            name = stack[-1]
            if state.get(name) == 2:
                stack.pop()
            elif state.get(name) == 1:
                state[name] = 2
                order.append(stack.pop())
            else:
                state[name] = 1
                premises = base.claims[name].premises
                names = [n for n in premises.leaves() if n in base.claims] if premises else []
                cyclic = cyclic or any(state.get(n) == 1 for n in names)
                stack += [n for n in names if n not in state]
    return order, cyclic
