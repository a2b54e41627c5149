"""Why something stands or does not: a tree from a claim, link, part or hypothesis down to each citation."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec

from kb.model import Direction, KnowledgeBase, Line, Origin, Side, Study, StudyFinding, Subjects, Tree, Verdict
from kb.standing import Certainty, Standing, Weighed, certainty, contested_premises, robustness, standards, weigh

# Premises that go deeper are named and not unfolded; `kb why` on them goes on from there.
_DEPTH = 12
_NOT_ADMITTED = {
    Verdict.CANNOT_VERIFY: "cannot be verified yet",
    Verdict.DOES_NOT_SUPPORT: "read, and does not say it",
    Verdict.INCONCLUSIVE: "asked, and found neither way",
}
# More sets than these are counted; programs get every one.
_SETS = 5
_IN = {Subjects.HUMAN: ", in people", Subjects.ANIMAL: ", in animals", Subjects.CELLS: ", in cells"}


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in the tree: what it is, its name, what is said of it, and what it rests on.

    `facts` are what a program gets; `told` the same as lines for a reader.
    """

    what: str
    name: str
    head: str
    told: tuple[tuple[str, str], ...] = ()
    facts: dict[str, Any] = field(default_factory=dict)
    beneath: tuple["Node", ...] = ()


def why(base: KnowledgeBase, kind: str, name: str, standard: str) -> Node:
    """Explain a target; `kind` is claims, links, hypotheses or parts. Raises KeyError for a name that is not there."""
    return _Telling(base, standard).target(kind, name)


def plain(node: Node) -> dict[str, Any]:
    """Give a tree as plain values, for programs."""
    beneath = {"beneath": [plain(child) for child in node.beneath]} if node.beneath else {}
    return {"what": node.what, "id": node.name, **node.facts, **beneath}


class _Telling:
    """Tells one tree; each claim is unfolded once, so that premises in a circle or shared by many end the telling."""

    def __init__(self, base: KnowledgeBase, standard: str) -> None:
        self.base, self.standard, self.rule = base, standard, standards()[standard]
        self.weighed: Weighed = weigh(base, standard)
        self.told: set[str] = set()

    def target(self, kind: str, name: str) -> Node:
        """Tell a claim, link, part or hypothesis."""
        if kind == "claims":
            return self.claim(name, 0)
        return self.link(name) if kind == "links" else self.whole(kind, name)

    def whole(self, kind: str, name: str) -> Node:
        """Tell a hypothesis or part by the tree of its links."""
        hypothesis, _, part = name.partition("/#")
        record = self.base.hypotheses[hypothesis]
        tree = record.parts[part] if kind == "parts" else record.needs
        standing = self.weighed.of(kind, name)
        what, text = ("part", f"Part of: {record.title}") if part else ("hypothesis", record.title)
        node = self._weighed(what, kind, name, text, standing)
        sets = robustness(self.base, kind, name, self.standard).lacks
        lacks = (
            (("lacks", f"support for {'; or '.join(map(' and '.join, sets[:_SETS]))}{_more(sets)}"),) if sets else ()
        )
        facts = {**node.facts, "unsupported": standing.unsupported, "lacks": sets}
        return replace(node, told=(*node.told, *lacks), facts=facts, beneath=tuple(self._needs(tree, hypothesis, "")))

    def link(self, name: str) -> Node:
        """Tell a link by its lines of evidence."""
        node = self._weighed("link", "links", name, self.base.links[name].statement, self.weighed.links[name])
        return replace(node, beneath=tuple(self._line(line, side, 1) for line, side in self.weighed.links[name].lines))

    def claim(self, name: str, depth: int) -> Node:
        """Tell a claim by its citations and premises."""
        claim, standing = self.base.claims[name], self.weighed.claims[name]
        if name in self.told or depth > _DEPTH:
            again = "told above" if name in self.told else f"not unfolded: kb why {name}"
            head = f"claim {name}: {standing.label} ({again})"
            return Node("claim", name, head, facts={"label": standing.label, "unfolded": False})
        self.told.add(name)
        node = self._weighed("claim", "claims", name, f"The article claims: {claim.statement}", standing)
        lines = tuple(self._line(line, side, depth + 1) for line, side in standing.lines)
        premises = tuple(self._needs(claim.premises, "", "argues from ", depth + 1)) if claim.premises else ()
        return replace(node, beneath=(*lines, *premises))

    def _weighed(self, what: str, kind: str, name: str, text: str, standing: Standing) -> Node:
        sure = certainty(self.base, kind, name, self.standard)
        reason = f" ({standing.reason})" if standing.reason else ""
        told = [("", text), ("standing", f"{standing.label}{reason} [{self.standard}]"), ("certainty", sure.text)]
        told += [("", said) for said in _said_of(sure)]
        contested = self._contested(kind, name)
        told += [("", f"rests on a contested premise: {premise}") for premise in contested]
        facts = {"text": text, "standard": self.standard, "for": standing.for_, "against": standing.against}
        facts |= {"label": standing.label, "reason": standing.reason, "certainty": _certainty(sure)}
        facts |= {"contested_premises": contested} if contested else {}
        return Node(what, name, f"{what} {name}", tuple(told), facts)

    def _contested(self, kind: str, name: str) -> tuple[str, ...]:
        return contested_premises(self.base, self.weighed, kind, name) if kind in ("claims", "links") else ()

    def _needs(self, tree: Tree, hypothesis: str, word: str, depth: int = 0) -> Iterator[Node]:
        for how, members in (("all of", tree.all_of), ("any of", tree.any_of)):
            if members:
                beneath = tuple(node for m in members for node in self._member(m, hypothesis, depth))
                yield Node(how, "", f"{word}{how}", beneath=beneath)

    def _member(self, member: Tree | str, hypothesis: str, depth: int) -> Iterator[Node]:
        if isinstance(member, Tree):
            yield from self._needs(member, hypothesis, "", depth)
            return
        name = f"{hypothesis}/{member}" if hypothesis else member
        if name in self.base.links and hypothesis:
            yield self.link(name)
        elif name in self.base.claims and not hypothesis:
            yield self.claim(name, depth)
        else:
            yield Node("unknown", name, f"{name}: no such record")

    def _line(self, line: Line, side: Side | None, depth: int) -> Node:
        return self._bearing(line, side, depth) if line.origin is Origin.BEARING else self._report(line, side)

    def _bearing(self, line: Line, side: Side | None, depth: int) -> Node:
        claim = self.claim(line.claim, depth)
        idle = "" if side is None or self.weighed.claims[line.claim].for_ else "the claim itself has no support"
        excuse = self._not_admitted(line, side) or idle
        head = f"{_side(side, excuse)}: a claim that {line.direction} it: {line.verdict}"
        facts = {**_facts(line, side, excuse), "claim": line.claim, "direction": line.direction}
        return Node("bearing", line.claim, head, (("", line.why),), facts, (claim,))

    def _report(self, line: Line, side: Side | None) -> Node:
        study = self.base.studies.get(line.study)
        held = side is not Side.FOR or self.weighed.of(_kind(line), line.target).for_
        excuse = self._not_admitted(line, side) or ("" if held else self.weighed.of(_kind(line), line.target).reason)
        design = f", {study.design}{_IN.get(study.subjects, '')}" if study else ", no study record"
        design += ", retracted" if line.retracted else ""
        label = study.label if study and study.label else self._label(line.report)
        head = f"{_side(side, excuse)}: {label}{design}: {line.verdict} (read: {line.read})"
        finding = study.findings.get(line.finding or "") if study else None
        facts = {**_facts(line, side, excuse), "report": line.report, "study": line.study, "read": line.read}
        facts |= _figures(study, line.finding, finding)
        told = [("", line.why), ("people", people(study, finding)), ("found", finding.statement if finding else "")]
        return Node(line.origin, line.study, head, tuple(pair for pair in told if pair[1]), facts)

    def _label(self, reference: str) -> str:
        return self.base.references[reference].label if reference in self.base.references else reference

    def _not_admitted(self, line: Line, side: Side | None) -> str:
        """Say why the standard admits a line to neither side; empty where it admits it."""
        if side is not None:
            return ""
        if line.direction not in (Direction.SUPPORTS, Direction.OPPOSES):
            return f"it only {line.direction} it, and adds to neither side"
        if self.rule.READING == "cited":
            return "no document cites it" if line.origin is Origin.FURTHER else "cited to dispute it"
        if line.retracted:
            return "retracted: counts for nothing"
        if line.verdict in _NOT_ADMITTED:
            return _NOT_ADMITTED[line.verdict]
        admits = self.rule.side(replace(line, verdict=Verdict.SUPPORTS)) is not None
        return "this standard asks for full support" if admits else "not a sort of work that this standard admits"


def _more(sets: tuple[tuple[str, ...], ...]) -> str:
    return f"; and {len(sets) - _SETS} more sets" if len(sets) > _SETS else ""


def _kind(line: Line) -> str:
    return "claims" if line.origin is Origin.CITED else "links"


def people(study: Study | None, finding: StudyFinding | None) -> str:
    """Give the people of each group, of the finding where it names its groups, never added up."""
    return "; ".join(f"{name} {'not seen' if n is None else n}" for name, n in _groups(study, finding))


def _groups(study: Study | None, finding: StudyFinding | None) -> list[tuple[str, int | None]]:
    own = [(group.name, group.n) for group in study.groups] if study else []
    named = [(g.group, dict(own).get(g.group) if g.n is None else g.n) for g in finding.groups] if finding else []
    return named if any(n is not None for _, n in named) else own


def _side(side: Side | None, excuse: str) -> str:
    if side is None:
        return f"neither side ({excuse})"
    return f"{side}, counting for nothing ({excuse})" if excuse else side


def _facts(line: Line, side: Side | None, excuse: str) -> dict[str, Any]:
    facts = {"side": side, "verdict": line.verdict, "why": line.why, "by": line.by, "on": line.on}
    return facts | ({"not_counted": excuse} if excuse else {})


def _figures(study: Study | None, key: str | None, finding: StudyFinding | None) -> dict[str, Any]:
    if study is None:
        return {}
    groups = [{"name": name, "n": n} for name, n in _groups(study, finding)]
    found = {"finding": {"key": key, "statement": finding.statement}} if finding else {}
    return {"design": study.design, "subjects": study.subjects, "groups": groups, **found}


def _said_of(sure: Certainty) -> Iterator[str]:
    """Tell the start and the steps that took something off, then what no field records; programs get every step."""
    for step in sure.steps if sure.best_study else ():
        if step.recorded and (step.down or step.flag or step.what == "start"):
            down = f"{step.down} down, " if step.down else ""
            yield f"{step.what}: {down}{step.why} [{step.field}]"
    if missing := ", ".join(step.what for step in sure.steps if not step.recorded):
        yield f"not recorded, and nothing taken off for: {missing}"
    if sure.judged:
        yield f"GRADE: {sure.judged.level}, judged by the {sure.judged.by} on {sure.judged.on}: {sure.judged.why}"
        for name in ("risk_of_bias", "inconsistency", "indirectness", "imprecision", "publication_bias"):
            domain = getattr(sure.judged, name)
            yield f"  {name.replace('_', ' ')}: {domain.down} down, {domain.why}"
    if sure.beside:
        yield sure.beside


def _certainty(sure: Certainty) -> dict[str, Any]:
    steps = [
        {"what": s.what, "down": s.down, "why": s.why, "field": s.field, "recorded": s.recorded} for s in sure.steps
    ]
    facts: dict[str, Any] = {
        "level": sure.level,
        "text": sure.text,
        "question": sure.question,
        "best_study": sure.best_study,
    }
    facts |= {"judged": msgspec.to_builtins(sure.judged)} if sure.judged else {}
    return {**facts, "designs": sure.designs, "weakest": sure.weakest, "beside": sure.beside, "steps": steps}
