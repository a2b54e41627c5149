"""The meaning of standing, written a second time, plainly and slowly, to hold the fast core to it.

Nothing here is shared with `kb.standing`: it goes from the records to an answer by trying, one set of withdrawn papers at
a time.
"""

import datetime
import random
from collections.abc import Callable, Iterable
from itertools import combinations
from typing import Any

from kb.model import (
    Bearing,
    Citation,
    Claim,
    ClaimKind,
    Design,
    Direction,
    FurtherEvidence,
    Hedge,
    Hypothesis,
    KnowledgeBase,
    Link,
    Question,
    Read,
    Reference,
    Settings,
    Sign,
    Study,
    StudyKind,
    Subjects,
    Tree,
    Verdict,
)
from kb.model.words import Intent

Truth = dict[tuple[str, str, str], bool]
ON = datetime.date(2026, 1, 2)
JUDGED: dict[str, Any] = {"by": "curator", "on": ON, "judged": "0" * 16, "why": "So."}


def _good(standard: str) -> set[Verdict]:
    return {Verdict.SUPPORTS, Verdict.PARTLY_SUPPORTS} if standard == "appraised" else {Verdict.SUPPORTS}


def truth(base: KnowledgeBase, standard: str, gone: Iterable[str]) -> Truth:
    """Give for and against of every claim, link and hypothesis where these studies are gone."""
    away = set(gone)
    claims = dict.fromkeys(base.claims, False)
    while True:
        new = {name: _claim_for(base, claim, standard, away, claims) for name, claim in base.claims.items()}
        if new == claims:
            break
        claims = new
    result: Truth = {("claims", name, "for"): value for name, value in claims.items()}
    for name, claim in base.claims.items():
        result["claims", name, "against"] = any(
            standard != "as-cited"
            and c.verdict is Verdict.CONTRADICTS
            and _allowed(base, c.reference, standard)
            and c.reference not in away
            for c in claim.cites
        )
    for name, link in base.links.items():
        for side in ("for", "against"):
            result["links", name, side] = _link(base, name, link, standard, away, claims, side)
    for hypothesis in base.hypotheses.values():
        for side in ("for", "against"):
            values = {leaf: result["links", f"{hypothesis.id}/{leaf}", side] for leaf in hypothesis.links}
            result["hypotheses", hypothesis.id, side] = _tree(hypothesis.needs, values.__getitem__, side == "for")
    return result


def _allowed(base: KnowledgeBase, study: str, standard: str) -> bool:
    if standard not in ("primary-human", "replicated"):
        return True
    record = base.studies[study]
    return record.kind is StudyKind.PRIMARY and record.subjects is Subjects.HUMAN


def _enough(base: KnowledgeBase, found: list[tuple[str, str | None]], standard: str) -> bool:
    if standard != "replicated":
        return bool(found)
    groups: dict[str, set[str]] = {}
    for study, finding in found:
        group = base.studies[study].group
        if group and finding:
            groups.setdefault(finding, set()).add(group)
    return any(len(names) >= 2 for names in groups.values())


def _claim_for(base: KnowledgeBase, claim: Claim, standard: str, away: set[str], claims: dict[str, bool]) -> bool:
    found: list[tuple[str, str | None]] = []
    for c in claim.cites:
        counts = standard == "as-cited" or (c.verdict in _good(standard) and _allowed(base, c.reference, standard))
        if counts and c.reference not in away:
            found.append((c.reference, c.finding))
    if not _enough(base, found, standard):
        return False
    return claim.premises is None or _tree(claim.premises, lambda name: claims.get(name, False), True)


def _link(
    base: KnowledgeBase, name: str, link: Link, standard: str, away: set[str], claims: dict[str, bool], side: str
) -> bool:
    found: list[tuple[str, str | None]] = []
    for e in link.further_evidence:
        if standard != "as-cited" and _allowed(base, e.study, standard) and e.study not in away:
            speaks = e.verdict in _good(standard) if side == "for" else e.verdict is Verdict.CONTRADICTS
            found += [(e.study, e.finding)] if speaks else []
    if _enough(base, found, standard) if side == "for" else bool(found):
        return True
    return any(
        _bearing_side(bearing, standard) == side and claims[claim.id]
        for claim in base.claims.values()
        for bearing in claim.bears_on
        if bearing.link == name
    )


def _bearing_side(bearing: Bearing, standard: str) -> str:
    way = {Direction.SUPPORTS: "for", Direction.OPPOSES: "against"}.get(bearing.direction, "")
    if standard == "as-cited" or bearing.verdict in _good(standard):
        return way
    return "against" if bearing.verdict is Verdict.CONTRADICTS and way == "for" else ""


def _tree(tree: Tree, value: Callable[[str], bool], for_: bool) -> bool:
    def member(m: Tree | str) -> bool:
        return value(m) if isinstance(m, str) else _tree(m, value, for_)

    parts = []
    if tree.all_of:
        parts.append((all if for_ else any)(member(m) for m in tree.all_of))
    if tree.any_of:
        parts.append((any if for_ else all)(member(m) for m in tree.any_of))
    return bool(parts) and (all(parts) if for_ else any(parts))


def breaking_sets(base: KnowledgeBase, standard: str, target: tuple[str, str, str], size: int) -> set[frozenset[str]]:
    """Give the minimal sets of up to `size` studies that make a target false, by trying every set."""
    minimal: set[frozenset[str]] = set()
    for number in range(size + 1):
        for chosen in combinations(sorted(base.studies), number):
            trial = frozenset(chosen)
            if not any(found <= trial for found in minimal) and not truth(base, standard, trial)[target]:
                minimal.add(trial)
    return minimal


def random_base(seed: int, claims: int = 6, studies: int = 6, links: int = 4) -> KnowledgeBase:
    """Make a small knowledge base of any shape: premises at any depth and in circles, every verdict, mixed groups."""
    dice = random.Random(seed)
    names = [f"s-{n}" for n in range(studies)]
    ids = [f"d/c-{n}" for n in range(claims)]
    link_names = [f"l-{n}" for n in range(links)]

    def tree(leaves: list[str], depth: int = 0) -> Tree:
        members = tuple(
            tree(leaves, depth + 1) if depth < 2 and dice.random() < 0.3 else dice.choice(leaves)
            for _ in range(dice.randint(1, 3))
        )
        return Tree(all_of=members) if dice.random() < 0.5 else Tree(any_of=members)

    def finding() -> str | None:
        return dice.choice(["f-1", "f-2", None])

    def bearings() -> tuple[Bearing, ...]:
        chosen = dice.sample(link_names, dice.randint(0, 2))
        return tuple(
            Bearing(link=f"h/{n}", direction=dice.choice(list(Direction)), verdict=dice.choice(list(Verdict)), **JUDGED)
            for n in chosen
        )

    made = [
        Claim(
            id=name,
            statement="It is so.",
            kind=ClaimKind.FINDING,
            hedge=Hedge.ASSERTED,
            at=("s01.p01.s01",),
            cites=tuple(
                Citation(
                    reference=s,
                    verdict=_verdict(dice),
                    read=Read.ABSTRACT,
                    finding=finding(),
                    intent=Intent.CITES_AS_EVIDENCE,
                    **JUDGED,
                )
                for s in dice.sample(names, dice.randint(0, 3))
            ),
            premises=tree(ids) if dice.random() < 0.4 else None,
            bears_on=bearings(),
        )
        for name in ids
    ]
    arrows = {
        n: Link(
            from_="a",
            to="b",
            sign=Sign.CAUSES,
            question=Question.CAUSE,
            statement="It does.",
            further_evidence=tuple(
                FurtherEvidence(study=s, verdict=_verdict(dice), finding=finding(), read=Read.ABSTRACT, **JUDGED)
                for s in dice.sample(names, dice.randint(0, 2))
            ),
        )
        for n in link_names
    }
    records = {
        n: Study(
            id=n,
            reports=(n,),
            design=Design.COHORT,
            kind=dice.choice([StudyKind.PRIMARY, StudyKind.PRIMARY, StudyKind.REVIEW]),
            subjects=dice.choice([Subjects.HUMAN, Subjects.HUMAN, Subjects.CELLS]),
            group=dice.choice(["g-1", "g-2", "g-3", None]),
            read=Read.ABSTRACT,
        )
        for n in names
    }
    return KnowledgeBase(
        settings=Settings(title="Random", base_iri="https://example.org/kb/"),
        claims={c.id: c for c in made},
        hypotheses={"h": Hypothesis(id="h", title="H", links=arrows, needs=tree(link_names))},
        references={n: Reference(id=n, type="article") for n in names},
        studies=records,
    )


def _verdict(dice: random.Random) -> Verdict:
    often: list[Verdict] = [Verdict.SUPPORTS, Verdict.SUPPORTS, Verdict.PARTLY_SUPPORTS]
    return dice.choice([*often, *list(Verdict)])
