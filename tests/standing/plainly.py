"""The meaning of standing, written a second time, plainly and slowly, to hold the fast core to it.

Nothing here is shared with `kb.standing`: it goes from the records to an answer by trying, one set of withdrawn papers at
a time.
"""

import dataclasses
import datetime
import os
import random
from collections.abc import Callable, Iterable
from itertools import combinations
from typing import Any

import msgspec
from msgspec.structs import replace

from kb.model import (
    Bearing,
    BiasJudgement,
    Citation,
    Claim,
    ClaimKind,
    Design,
    Direction,
    Exposure,
    FurtherEvidence,
    Group,
    Hedge,
    Hypothesis,
    Intent,
    KnowledgeBase,
    Link,
    Notice,
    NoticeKind,
    Question,
    Read,
    Reference,
    RegistryAnswer,
    RegistryStatus,
    RiskOfBias,
    Sampling,
    Settings,
    Sign,
    Study,
    StudyFinding,
    StudyKind,
    Subjects,
    Tree,
    Verdict,
)

Truth = dict[tuple[str, str, str], bool]
ON = datetime.date(2026, 1, 2)
JUDGED: dict[str, Any] = {"by": "curator", "on": ON, "judged": "0" * 16, "why": "So."}


def seeds(block: int, plain: int, long: int) -> range:
    """Give the seeds of a block of cases: so many in the plain run, and so many where KB_LONG is 1."""
    number = long if os.environ.get("KB_LONG") == "1" else plain
    return range(block * number, block * number + number)


def _good(standard: str) -> set[Verdict]:
    return {Verdict.SUPPORTS, Verdict.PARTLY_SUPPORTS} if standard == "appraised" else {Verdict.SUPPORTS}


def studies_of(base: KnowledgeBase) -> dict[str, tuple[str, ...]]:
    """Give every study with its reports; a work that no study record names is its own."""
    reported = {report for study in base.studies.values() for report in study.reports}
    alone = {name: (name,) for name in base.references if name not in reported}
    return {study.id: study.reports for study in base.studies.values()} | alone


def retracted(base: KnowledgeBase) -> set[str]:
    """Give the reports whose last deciding notice is not a reinstatement."""
    found = set()
    for name, answer in base.registry.items():
        kinds = [n.kind for n in answer.notices if n.kind not in (NoticeKind.CORRECTION, NoticeKind.CONCERN)]
        if kinds and kinds[-1] is not NoticeKind.REINSTATEMENT:
            found.add(name)
    return found


def truth(base: KnowledgeBase, standard: str, gone: Iterable[str], papers: Iterable[str] = ()) -> Truth:
    """Give for and against of every claim, link, hypothesis and part where these studies and papers are gone."""
    studies = studies_of(base)
    away = {report for study in gone for report in studies[study]} | set(papers)
    if standard != "as-cited":
        away |= retracted(base)
    claims = dict.fromkeys(base.claims, False)
    while True:
        new = {name: _claim_for(base, claim, standard, away, claims) for name, claim in base.claims.items()}
        if new == claims:
            break
        claims = new
    result: Truth = {("claims", name, "for"): value for name, value in claims.items()}
    for name, claim in base.claims.items():
        result["claims", name, "against"] = _claim_against(base, claim, standard, away)
    for name, link in base.links.items():
        for side in ("for", "against"):
            result["links", name, side] = _link(base, name, link, standard, away, claims, side)
        # What contradicts a claim that is counted for a link contradicts the link.
        result["links", name, "against"] |= any(
            result["claims", c.id, "against"] and _counts_for(c, name, standard) for c in base.claims.values()
        )
    for hypothesis in base.hypotheses.values():
        for side in ("for", "against"):
            values = {leaf: result["links", f"{hypothesis.id}/{leaf}", side] for leaf in hypothesis.links}
            result["hypotheses", hypothesis.id, side] = _tree(hypothesis.needs, values.__getitem__, side == "for")
            for part, tree in hypothesis.parts.items():
                result["parts", f"{hypothesis.id}/#{part}", side] = _tree(tree, values.__getitem__, side == "for")
    return result


def _rests_on(base: KnowledgeBase, key: str, cited: bool, standard: str, away: set[str]) -> list[str]:
    """Give the studies, still there and allowed, that a cited work or a study of further evidence stands for."""
    studies = studies_of(base)
    study = next(name for name, reports in studies.items() if (key in reports if cited else key == name))
    reports = (key,) if cited else studies[study]
    record = base.studies.get(study)
    itemised = record is not None and record.itemised and bool(record.restates)
    carried = _opened(base, record) if record and itemised else []
    if itemised:
        lost = standard != "as-cited" and all(report in retracted(base) for report in reports)
        left = [] if lost else [name for name in carried if not set(studies[name]) <= away]
    else:
        left = [] if set(reports) <= away else [study]
    return [name for name in left if _allowed(base, name, standard)]


def _opened(base: KnowledgeBase, review: Study, within: tuple[str, ...] = ()) -> list[str]:
    """Give what an itemised review includes, and in place of itemised reviews in it what they include."""
    found = []
    for name in review.restates:
        inner = base.studies.get(name)
        if inner and inner.itemised and inner.restates:
            found += _opened(base, inner, (*within, review.id)) if name not in (*within, review.id) else []
        else:
            found.append(name)
    return found


def _allowed(base: KnowledgeBase, study: str, standard: str) -> bool:
    if standard not in ("primary-human", "replicated"):
        return True
    record = base.studies.get(study)
    return record is not None and record.kind is StudyKind.PRIMARY and record.subjects is Subjects.HUMAN


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
        counts = c.intent is not Intent.DISPUTES if standard == "as-cited" else c.verdict in _good(standard)
        found += [(s, c.finding) for s in _rests_on(base, c.reference, True, standard, away)] if counts else []
    if not _enough(base, found, standard):
        return False
    return claim.premises is None or _tree(claim.premises, lambda name: claims.get(name, False), True)


def _claim_against(base: KnowledgeBase, claim: Claim, standard: str, away: set[str]) -> bool:
    contrary = [c for c in claim.cites if standard != "as-cited" and c.verdict is Verdict.CONTRADICTS]
    return any(_rests_on(base, c.reference, True, standard, away) for c in contrary)


def _link(
    base: KnowledgeBase, name: str, link: Link, standard: str, away: set[str], claims: dict[str, bool], side: str
) -> bool:
    found: list[tuple[str, str | None]] = []
    for e in link.further_evidence if standard != "as-cited" else ():
        speaks = e.verdict in _good(standard) if side == "for" else e.verdict is Verdict.CONTRADICTS
        found += [(s, e.finding) for s in _rests_on(base, e.study, False, standard, away)] if speaks else []
    if _enough(base, found, standard) if side == "for" else bool(found):
        return True
    return any(
        _bearing_side(bearing, standard) == side and claims[claim.id]
        for claim in base.claims.values()
        for bearing in claim.bears_on
        if bearing.link == name
    )


def _counts_for(claim: Claim, link: str, standard: str) -> bool:
    return any(b.link == link and _bearing_side(b, standard) == "for" for b in claim.bears_on)


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
    return all_breaking_sets(base, standard, size)[target]


def all_breaking_sets(base: KnowledgeBase, standard: str, size: int) -> dict[tuple[str, str, str], set[frozenset[str]]]:
    """Give them for every target, by trying every set once."""
    minimal: dict[tuple[str, str, str], set[frozenset[str]]] = {}
    for number in range(size + 1):
        for chosen in combinations(sorted(studies_of(base)), number):
            trial = frozenset(chosen)
            for target, value in truth(base, standard, trial).items():
                found = minimal.setdefault(target, set())
                if not value and not any(smaller <= trial for smaller in found):
                    found.add(trial)
    return minimal


def lacks(base: KnowledgeBase, standard: str, tree: Tree, hypothesis: str, size: int) -> set[frozenset[str]]:
    """Give the minimal sets of up to `size` links that would have to gain support, by granting every set."""
    now = truth(base, standard, ())
    names = [f"{hypothesis}/{leaf}" for leaf in sorted(set(tree.leaves()))]
    minimal: set[frozenset[str]] = set()
    for number in range(size + 1):
        for granted in map(frozenset, combinations(names, number)):
            has = {name: now["links", name, "for"] or name in granted for name in names}
            stands = _tree(tree, lambda leaf, has=has: has[f"{hypothesis}/{leaf}"], True)  # type: ignore[misc]
            if stands and not any(smaller <= granted for smaller in minimal):
                minimal.add(granted)
    return minimal


def random_base(seed: int, claims: int = 6, studies: int = 6, links: int = 4) -> KnowledgeBase:
    """Make a small knowledge base of any shape.

    Premises at any depth and in circles, every verdict, several reports of a study, works without a study record,
    reviews that are itemised, retractions and reinstatements, groups that are shared or undeclared, parts.
    """
    dice = random.Random(seed)
    records = _studies(dice, studies)
    works = [report for record in records.values() for report in record.reports] + ["w-0"]
    ids = [f"d/c-{n}" for n in range(claims)]
    names = [f"l-{n}" for n in range(links)]
    made = [_claim(dice, name, works, ids, names) for name in ids]
    arrows = {name: _arrow(dice, list(records)) for name in names}
    needs, part = _random_tree(dice, names), _random_tree(dice, names)
    hypothesis = Hypothesis(id="h", title="H", links=arrows, needs=needs, parts={"part": part})
    return KnowledgeBase(
        settings=Settings(title="Random", base_iri="https://example.org/kb/"),
        claims={c.id: c for c in made},
        hypotheses={"h": hypothesis},
        references={n: Reference(id=n, type="article") for n in works},
        studies=records,
        registry={n: answer(n, *_notices(dice)) for n in works if dice.random() < 0.15},
    )


def rated_base(seed: int) -> KnowledgeBase:
    """Make a small knowledge base of any shape in which much is recorded that certainty asks for, and links meet."""
    base, dice = random_base(seed, studies=7), random.Random(seed)
    studies = {name: _rated_study(dice, study) for name, study in base.studies.items()}
    claims = {
        name: replace(claim, question=dice.choice([*Question, None]), kind=dice.choice(_KINDS))
        for name, claim in base.claims.items()
    }
    hypotheses = {
        name: replace(h, links={key: _rated_link(dice, link) for key, link in h.links.items()})
        for name, h in base.hypotheses.items()
    }
    return dataclasses.replace(base, studies=studies, claims=claims, hypotheses=hypotheses)


_KINDS = [ClaimKind.FINDING, ClaimKind.FINDING, ClaimKind.CAUSAL, ClaimKind.DEFINITION]


def _rated_link(dice: random.Random, link: Link) -> Link:
    from_, to = dice.sample(["a", "b", "c"], 2)
    return replace(
        link, from_=from_, to=to, question=dice.choice([Question.DIFFERENCE, Question.MECHANISM, Question.CAUSE])
    )


def _rated_study(dice: random.Random, study: Study) -> Study:
    """Give a study a design, people, and findings that say what was measured; some are read whole and judged sound."""
    often = [Design.RANDOMISED_PARALLEL, Design.COHORT, Design.CELLS]
    sound = (
        {"read": Read.FULL_TEXT, "bias": BiasJudgement(level=RiskOfBias.LOW, why="So.", by="curator", on=ON)}
        if dice.random() < 0.7
        else {}
    )
    return replace(
        study,
        design=dice.choice([*often, *often, *often, *Design]),
        sampling=dice.choice([Sampling.CONSECUTIVE, None]),
        groups=(Group(name="people", n=dice.choice([50, 200, 900])),),
        findings={key: _rated_finding(dice) for key in ("f-1", "f-2")},
        **sound,
    )


def _rated_finding(dice: random.Random) -> StudyFinding:
    measured = {concept: dice.choice(["plasma", "cells"]) for concept in "abc" if dice.random() < 0.7}
    return StudyFinding(statement="So.", measured=measured, exposure=dice.choice([Exposure.RANDOMISED, None]))


def large_base(claims: int, studies: int, links: int = 50, seed: int = 0) -> KnowledgeBase:
    """Make a knowledge base of any size without circles: claims argue from earlier ones, chains grow long.

    There is a hypothesis of `links` links for every thousand claims, and at least one, in stages of five links.
    """
    dice = random.Random(seed)
    records = _studies(dice, studies)
    works = [report for record in records.values() for report in record.reports]
    hypotheses = [f"h-{n}" for n in range(max(1, claims // 1000))]
    names = [f"l-{n}" for n in range(links)]
    arrows = [f"{h}/{n}" for h in hypotheses for n in names]
    made = [_later_claim(dice, number, works, arrows) for number in range(claims)]
    return KnowledgeBase(
        settings=Settings(title="Large", base_iri="https://example.org/kb/"),
        claims={claim.id: claim for claim in made},
        hypotheses={h: _staged(dice, h, names, list(records)) for h in hypotheses},
        references={n: Reference(id=n, type="article") for n in works},
        studies=records,
    )


def _later_claim(dice: random.Random, number: int, works: list[str], arrows: list[str]) -> Claim:
    claim = _claim(dice, f"d/c-{number}", works, [f"d/c-{number}"], ["l-0", "l-1"])
    earlier = tuple(f"d/c-{max(0, number - dice.randint(1, 50))}" for _ in range(dice.randint(1, 2)))
    premises = Tree(all_of=earlier) if number and dice.random() < 0.3 else None
    link, good = dice.choice(arrows), Verdict.SUPPORTS
    bears = (Bearing(link=link, direction=Direction.SUPPORTS, verdict=good, **JUDGED),) if dice.random() < 0.2 else ()
    return msgspec.structs.replace(claim, premises=premises, bears_on=bears)


def three_ways(links: int = 50) -> KnowledgeBase:
    """Make a hypothesis with three ways to stand, each all of a third of its links, with one study to a link.

    No shape of so many links has more breaking triples: any link of each way is one.
    """
    names = [f"l-{n}" for n in range(links)]
    evidence: dict[str, Any] = {"verdict": Verdict.SUPPORTS, "read": Read.ABSTRACT, **JUDGED}
    blank = _arrow(random.Random(0), [], 0, 0)
    arrows = {
        n: msgspec.structs.replace(blank, further_evidence=(FurtherEvidence(study=n, **evidence),)) for n in names
    }
    needs = Tree(any_of=tuple(Tree(all_of=tuple(names[way::3])) for way in range(3)))
    return KnowledgeBase(
        settings=Settings(title="Three ways", base_iri="https://example.org/kb/"),
        hypotheses={"h": Hypothesis(id="h", title="H", links=arrows, needs=needs)},
        references={n: Reference(id=n, type="article") for n in names},
    )


def _staged(dice: random.Random, name: str, links: list[str], studies: list[str]) -> Hypothesis:
    """Make a hypothesis that needs all its stages, each any or all of five links."""
    stages = [tuple(links[n : n + 5]) for n in range(0, len(links), 5)]
    trees = [Tree(any_of=stage) if dice.random() < 0.5 else Tree(all_of=stage) for stage in stages]
    parts = {f"stage-{n}": tree for n, tree in enumerate(trees)}
    arrows = {link: _arrow(dice, studies, 5, 8) for link in links}
    return Hypothesis(id=name, title="H", links=arrows, needs=Tree(all_of=tuple(trees)), parts=parts)


def answer(name: str, *kinds: NoticeKind) -> RegistryAnswer:
    """Make a registry's answer about a report with these notices, the first the oldest."""
    notices = tuple(Notice(kind=kind, source="registry") for kind in kinds)
    return RegistryAnswer(id=name, source="registry", read_on=ON, status=RegistryStatus.FOUND, notices=notices)


def _notices(dice: random.Random) -> list[NoticeKind]:
    return dice.choices([NoticeKind.RETRACTION, NoticeKind.REINSTATEMENT, NoticeKind.CONCERN], [4, 1, 1], k=2)


def _studies(dice: random.Random, number: int) -> dict[str, Study]:
    """Make studies, of which up to two are reviews that are itemised, perhaps one within the other or in a circle."""
    names = [f"s-{n}" for n in range(number)]
    reviews = dice.sample(names, min(number, dice.choice([0, 0, 1, 1, 2])))
    restated = {name: dice.sample(names, dice.randint(1, 2)) for name in reviews}
    made = {}
    for name in names:
        carried = tuple(other for other in restated.get(name, ()) if other != name)
        made[name] = Study(
            id=name,
            reports=(name, f"{name}-b") if dice.random() < 0.25 else (name,),
            design=Design.COHORT,
            kind=StudyKind.REVIEW if carried else dice.choice([StudyKind.PRIMARY, StudyKind.PRIMARY, StudyKind.REVIEW]),
            subjects=dice.choice([Subjects.HUMAN, Subjects.HUMAN, Subjects.CELLS]),
            group=dice.choice(["g-1", "g-2", "g-3", None]),
            restates=carried,
            itemised=bool(carried),
            read=Read.ABSTRACT,
        )
    return made


def _random_tree(dice: random.Random, leaves: list[str], depth: int = 0) -> Tree:
    members = tuple(
        _random_tree(dice, leaves, depth + 1) if depth < 2 and dice.random() < 0.3 else dice.choice(leaves)
        for _ in range(dice.randint(1, 3))
    )
    return Tree(all_of=members) if dice.random() < 0.5 else Tree(any_of=members)


def _claim(dice: random.Random, name: str, works: list[str], ids: list[str], links: list[str]) -> Claim:
    return Claim(
        id=name,
        statement="It is so.",
        kind=ClaimKind.FINDING,
        hedge=Hedge.ASSERTED,
        at=("s01.p01.s01",),
        cites=tuple(random_citation(dice, work) for work in dice.sample(works, dice.randint(0, 3))),
        premises=_random_tree(dice, ids) if dice.random() < 0.4 else None,
        bears_on=tuple(random_bearing(dice, n) for n in dice.sample(links, dice.randint(0, 2))),
    )


def _arrow(dice: random.Random, studies: list[str], least: int = 0, most: int = 2) -> Link:
    return Link(
        from_="a",
        to="b",
        sign=Sign.CAUSES,
        question=Question.CAUSE,
        statement="It does.",
        further_evidence=tuple(random_evidence(dice, s) for s in dice.sample(studies, dice.randint(least, most))),
    )


def random_citation(dice: random.Random, work: str) -> Citation:
    """Make a citation of a work, with any verdict."""
    intent = Intent.DISPUTES if dice.random() < 0.1 else Intent.CITES_AS_EVIDENCE
    verdict, finding = _verdict(dice), _finding(dice)
    return Citation(reference=work, verdict=verdict, read=Read.ABSTRACT, finding=finding, intent=intent, **JUDGED)


def random_evidence(dice: random.Random, study: str) -> FurtherEvidence:
    """Make further evidence by a study, with any verdict."""
    return FurtherEvidence(study=study, verdict=_verdict(dice), finding=_finding(dice), read=Read.ABSTRACT, **JUDGED)


def random_bearing(dice: random.Random, link: str) -> Bearing:
    """Make a claim's bearing on a link, with any direction and verdict."""
    direction = dice.choice(list(Direction))
    return Bearing(link=f"h/{link}", direction=direction, verdict=_verdict(dice), **JUDGED)


def _finding(dice: random.Random) -> str | None:
    return dice.choice(["f-1", "f-2", None])


def _verdict(dice: random.Random) -> Verdict:
    often: list[Verdict] = [Verdict.SUPPORTS, Verdict.SUPPORTS, Verdict.PARTLY_SUPPORTS]
    return dice.choice([*often, *list(Verdict)])
