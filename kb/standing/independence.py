"""Which studies are independent of each other: proposed from what they share, declared in the records, and compared.

The record decides. A proposal only shows where it may be wrong: studies that share authors, a laboratory or a cohort
and are declared apart (or not at all), and studies that are declared together and share nothing that is on record.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from unicodedata import combining, normalize

from kb.model import KnowledgeBase, Name, Study, StudyKind

# Two names in common are seldom chance, one is, unless it heads or ends both lists: who did the work, and whose
# laboratory it was. Of a long list the first and last are compared, so that a consortium costs no more than a paper.
_SHARED = 2
_LONG = 12


@dataclass(frozen=True, slots=True)
class Tie:
    """What two primary studies share: `by` is authors, laboratory or cohort, `what` the names of it."""

    one: str
    other: str
    by: str
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the proposal and the record differ: two studies, what the record declares of each, and what ties them.

    `tie` is None where the record puts together what shares nothing.
    """

    one: str
    other: str
    declared: tuple[str | None, str | None]
    tie: Tie | None


def ties(base: KnowledgeBase) -> tuple[Tie, ...]:
    """Give what ties primary studies to each other, along each thing that they share, in the order of the records."""
    return _ties(base)


@lru_cache(maxsize=4)
def _ties(base: KnowledgeBase) -> tuple[Tie, ...]:
    found: dict[tuple[str, str], Tie] = {}
    for by, what, studies in _shared(base):
        for one, other in pairwise(studies):
            found.setdefault((one, other), Tie(one, other, by, what))
    return tuple(found.values())


def _shared(base: KnowledgeBase) -> Iterator[tuple[str, tuple[str, ...], list[str]]]:
    """Give every thing that is shared, with the studies that share it."""
    primary = [study for study in base.studies.values() if study.kind is StudyKind.PRIMARY]
    for by in ("cohort", "laboratory"):
        yield from ((by, key, names) for key, names in _grouped((getattr(s, by), s.id) for s in primary))
    marks = ((mark, study.id) for study in primary for mark in _marks(base, study))
    yield from (("authors", names, studies) for names, studies in _grouped(marks))


def _grouped(pairs: Iterable[tuple[tuple[str, ...] | str | None, str]]) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    groups: dict[tuple[str, ...] | str, list[str]] = {}
    for key, study in pairs:
        if key and study not in groups.setdefault(key, []):
            groups[key].append(study)
    for key, studies in groups.items():
        yield (key if isinstance(key, tuple) else (key,)), studies


def _marks(base: KnowledgeBase, study: Study) -> Iterator[tuple[str, ...]]:
    """Give what a study is known by: its first and its last author, and every two of its authors."""
    for report in study.reports:
        reference = base.references.get(report)
        people = [person(name) for name in reference.authors] if reference else []
        people = [name for name in people if name]
        if not people:
            continue
        yield (people[0],)
        yield (people[-1],)
        known = people if len(people) <= _LONG else [*people[: _LONG // 2], *people[-_LONG // 2 :]]
        yield from combinations(sorted(set(known)), _SHARED)


def person(name: Name) -> str:
    """Give an author as papers can be compared by: family name and first initial, without case and accents."""
    family = _bare(name.family)
    return f"{family} {_bare(name.given)[:1]}".strip() if family and family != "others" else ""


def _bare(text: str) -> str:
    letters = normalize("NFKD", text).casefold()
    return "".join(letter for letter in letters if letter.isalpha() and not combining(letter))


def proposed(base: KnowledgeBase) -> Mapping[str, tuple[str, ...]]:
    """Give the groups that the ties propose: by the study that comes first in the records, all that hang together."""
    head: dict[str, str] = {study: study for study in base.studies}
    order = {study: number for number, study in enumerate(base.studies)}
    for tie in ties(base):
        one, other = _head(head, tie.one), _head(head, tie.other)
        first, second = sorted((one, other), key=order.__getitem__)
        head[second] = first
    groups: dict[str, list[str]] = {}
    for study in base.studies:
        groups.setdefault(_head(head, study), []).append(study)
    return {name: tuple(members) for name, members in groups.items() if len(members) > 1}


def _head(head: dict[str, str], study: str) -> str:
    while head[study] != study:
        head[study] = head[head[study]]
        study = head[study]
    return study


def differences(base: KnowledgeBase) -> Iterator[Difference]:
    """Give where proposal and record differ, each pair once."""
    for tie in ties(base):
        declared = base.studies[tie.one].group, base.studies[tie.other].group
        if declared[0] != declared[1] or declared[0] is None:
            yield Difference(tie.one, tie.other, declared, tie)
    place = {study: name for name, members in proposed(base).items() for study in members}
    first: dict[str, str] = {}
    for study in base.studies.values():
        if study.group is None:
            continue
        known = first.setdefault(study.group, study.id)
        if place.get(known, known) != place.get(study.id, study.id):
            yield Difference(known, study.id, (study.group, study.group), None)
