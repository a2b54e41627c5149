"""A part of a knowledge base as a knowledge base: what was asked for, what is near it, and all that those rest on.

Whatever takes a knowledge base takes a part of one; no format knows of it.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from typing import TypeVar

from kb.model import Claim, Hypothesis, KnowledgeBase

T = TypeVar("T")
# A record, by the name of the mapping that holds it and by its identifier.
Key = tuple[str, str]


def select(base: KnowledgeBase, kind: str, identifier: str, hops: int = 0) -> KnowledgeBase:
    """Give the part of a knowledge base that belongs to a record: of claims, references, documents or hypotheses.

    With `hops`, records that name a chosen one, or are named by it, are chosen too, so many times over. A document
    comes with its claims and its printed list, a hypothesis with the claims that bear on its links. Of disagreements
    stay those whose claims are all there. Raises KeyError for a record that is not there.
    """
    if identifier not in getattr(base, kind):
        raise KeyError(identifier)
    chosen = _near(base, set(_whole(base, (kind, identifier))), hops)
    return _only(base, _resting(base, chosen))


def _only(base: KnowledgeBase, kept: Set[Key]) -> KnowledgeBase:
    def these(kind: str, records: Mapping[str, T]) -> dict[str, T]:
        return {name: record for name, record in records.items() if (kind, name) in kept}

    disagreements = {name: d for name, d in base.disagreements.items() if all(("claims", c) in kept for c in d.claims)}
    printed = {
        document: tuple(entry for entry in entries if ("references", entry.reference) in kept)
        for document, entries in these("documents", base.printed).items()
    }
    return replace(
        base,
        concepts=these("concepts", base.concepts),
        topics=these("topics", base.topics),
        hypotheses=these("hypotheses", base.hypotheses),
        documents=these("documents", base.documents),
        claims=these("claims", base.claims),
        disagreements=disagreements,
        references=these("references", base.references),
        printed=printed,
        studies=these("studies", base.studies),
        registry=these("references", base.registry),
        changes=(),
        problems=(),
    )


def _whole(base: KnowledgeBase, key: Key) -> Iterator[Key]:
    """Give a record with what it is made of: a document's claims and the works that it lists."""
    yield key
    if key[0] == "documents":
        yield from (("claims", claim.id) for claim in base.claims_of.get(key[1], ()))
        yield from (("references", entry.reference) for entry in base.printed.get(key[1], ()))


def _near(base: KnowledgeBase, chosen: set[Key], hops: int) -> set[Key]:
    """Give the records within so many steps, in whichever direction they name each other."""
    if hops < 1:
        return chosen
    near: dict[Key, set[Key]] = {}
    for key in _records(base):
        for other in (*_rests_on(base, key), *_names(base, key)):
            near.setdefault(key, set()).add(other)
            near.setdefault(other, set()).add(key)
    edge = chosen
    for _ in range(hops):
        edge = {other for key in edge for other in near.get(key, ())} - chosen
        if not edge:
            break
        chosen = chosen | edge
    return chosen


def _records(base: KnowledgeBase) -> Iterator[Key]:
    for kind in ("claims", "hypotheses", "references", "studies", "documents"):
        yield from ((kind, name) for name in getattr(base, kind))


def _names(base: KnowledgeBase, key: Key) -> Iterator[Key]:
    """Give what a record names without resting on it: the hypotheses that a claim speaks to, what a document lists."""
    kind, name = key
    if kind == "claims":
        found = (bearing.link.partition("/")[0] for bearing in base.claims[name].bears_on)
        yield from (("hypotheses", hypothesis) for hypothesis in found if hypothesis in base.hypotheses)
    if kind == "documents":
        yield from (each for each in _whole(base, key) if each != key and _there(base, each))


def _resting(base: KnowledgeBase, chosen: Iterable[Key]) -> set[Key]:
    """Give records with everything that they rest on, however many steps away."""
    kept, waiting = set(chosen), deque(chosen)
    while waiting:
        for other in _rests_on(base, waiting.popleft()):
            if other not in kept:
                kept.add(other)
                waiting.append(other)
    return kept


def _rests_on(base: KnowledgeBase, key: Key) -> Iterator[Key]:
    kind, name = key
    if not _there(base, key):
        return
    found: Iterable[Key] = ()
    if kind == "claims":
        found = _under_claim(base.claims[name])
    elif kind == "hypotheses":
        found = _under_hypothesis(base, base.hypotheses[name])
    elif kind == "references":
        found = [("studies", base.study_of[name])]
    elif kind == "studies":
        study = base.studies[name]
        found = [*(("references", each) for each in study.reports), *(("studies", each) for each in study.restates)]
    yield from (each for each in found if _there(base, each))


def _there(base: KnowledgeBase, key: Key) -> bool:
    return key[1] in getattr(base, key[0])


def _under_claim(claim: Claim) -> Iterator[Key]:
    yield "documents", claim.document
    for cited in claim.cites:
        yield "references", cited.reference
        if cited.seems_from:
            yield "references", cited.seems_from
    yield from (("claims", name) for name in (*(claim.premises.leaves() if claim.premises else ()), *claim.restates))
    yield from (("topics", topic) for topic in claim.topics)
    if claim.about:
        about = (claim.about.subject, claim.about.object, claim.about.versus, claim.about.within)
        yield from (("concepts", concept) for concept in about if concept)


def _under_hypothesis(base: KnowledgeBase, hypothesis: Hypothesis) -> Iterator[Key]:
    yield from (("documents", name) for name in (hypothesis.proposed_by, hypothesis.rejected_by) if name)
    for name, link in hypothesis.links.items():
        yield from (("concepts", concept) for concept in (link.from_, link.to))
        yield from (("claims", claim.id) for claim, _ in base.bearings_of.get(f"{hypothesis.id}/{name}", ()))
        for further in link.further_evidence:
            # It may name a study, or a work that reports one.
            yield "studies", further.study
            yield "references", further.study
