"""Certainty without some studies is the certainty of records that never named them."""

import dataclasses
from collections.abc import Iterable

from msgspec.structs import replace

from kb.model import KnowledgeBase, Origin
from kb.standing import Level, ceilings_without, certainty, compiled, standards, weigh
from tests.standing.plainly import rated_base, seeds


def _plain(seed: int) -> KnowledgeBase:
    """Give records without itemised reviews, of which a withdrawal is a deletion."""
    base = rated_base(seed)
    studies = {name: replace(study, restates=(), itemised=False) for name, study in base.studies.items()}
    return dataclasses.replace(base, studies=studies)


def _never_named(base: KnowledgeBase, gone: Iterable[str]) -> KnowledgeBase:
    away = set(gone)
    claims = {
        name: replace(c, cites=tuple(x for x in c.cites if base.study_of.get(x.reference, x.reference) not in away))
        for name, c in base.claims.items()
    }
    hypotheses = {
        name: replace(
            h,
            links={
                key: replace(link, further_evidence=tuple(x for x in link.further_evidence if x.study not in away))
                for key, link in h.links.items()
            },
        )
        for name, h in base.hypotheses.items()
    }
    return dataclasses.replace(base, claims=claims, hypotheses=hypotheses)


def test_without_studies_certainty_is_that_of_records_that_never_named_them() -> None:
    seen = set()
    for seed in seeds(0, plain=40, long=1000):
        base = _plain(seed)
        gone = tuple(sorted(base.studies)[: 1 + seed % 3])
        without = _never_named(base, gone)
        for standard in standards():
            changed = ceilings_without(base, standard, gone)
            for kind in ("claims", "links", "hypotheses", "parts"):
                for name in getattr(weigh(base, standard), kind):
                    before, after = (certainty(each, kind, name, standard).level for each in (base, without))
                    assert changed[kind].get(name, (before, before)) == (before, after), (seed, standard, kind, name)
                    seen |= {after}
    assert seen == set(Level)


def test_a_way_that_no_standard_admits_is_not_kept() -> None:
    for seed in seeds(0, plain=20, long=500):
        base = rated_base(seed)
        for kind, names in (("claims", base.claims), ("links", base.links)):
            for name in names:
                found = compiled(base, kind, name)
                assert all(way.standards for way in (*found.supporting, *found.neither))


def test_the_best_open_way_of_a_target_with_nothing_against_it_has_its_level() -> None:
    compared = 0
    for seed in seeds(0, plain=20, long=500):
        base = rated_base(seed)
        for standard in standards():
            weighed = weigh(base, standard)
            for name, standing in weighed.claims.items():
                found = compiled(base, "claims", name)
                if standing.for_ and not standing.against and found.supporting and not found.neither:
                    open_ = [way.level for way in found.supporting if standard in way.standards]
                    assert certainty(base, "claims", name, standard).level is min(open_, key=lambda level: level.place)
                    assert all(line.origin is Origin.CITED for line, _ in standing.lines)
                    compared += 1
    assert compared > 20
