"""Echoes: several works that say one thing over again, so that it sounds like more than it is.

A review that restates a study beside it adds nothing; several works may all lead back to one study, or to none that is
on record; and authors may lean on themselves.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from kb.model import Claim, KnowledgeBase, Line, Name, Origin, Side, StudyKind
from kb.standing.independence import person
from kb.standing.lines import lines_of
from kb.standing.weighing import standards


class EchoKind(StrEnum):
    """What sort of echo it is."""

    RESTATED = "restated"
    ONE_STUDY = "one-study"
    NO_STUDY = "no-study"
    OWN_WORK = "own-work"


@dataclass(frozen=True, slots=True)
class Echo:
    """One echo behind a claim or link: the works that are named, and the studies that they lead back to.

    `restated`: `works` is a review, and what it restates stands beside it already. `one-study`, `no-study`: all `works`
    lead back to one primary study, or to none that is on record. `own-work`: who wrote the document wrote `works` too,
    or a review (the first of `works`) restates its own authors' study.
    """

    kind: EchoKind
    target: str
    works: tuple[str, ...]
    studies: tuple[str, ...]
    why: str


def echoes(base: KnowledgeBase, target: str) -> tuple[Echo, ...]:
    """Give the echoes behind a claim or link, by its id, in what its author cites and in what its sources say."""
    return _echoes(base).get(target, ())


def all_echoes(base: KnowledgeBase) -> tuple[Echo, ...]:
    """Give every echo, in the order of the records."""
    return tuple(echo for found in _echoes(base).values() for echo in found)


@lru_cache(maxsize=4)
def _echoes(base: KnowledgeBase) -> Mapping[str, tuple[Echo, ...]]:
    found = {}
    for target in (*base.claims, *base.links):
        named = _named(base, target)
        every = [*_restated(base, target, named), *_led_back(base, target, named), *_own(base, target, named)]
        if every:
            found[target] = tuple(dict.fromkeys(every))
    return found


def _named(base: KnowledgeBase, target: str) -> dict[str, str]:
    """Give the works that are named for a target, on its own or through claims, each with the study that it reports."""
    admit = [rule.side for rule in standards().values()]
    named: dict[str, str] = {}
    for line in _for(lines_of(base).get(target, ()), admit):
        beneath = _for(lines_of(base).get(line.claim, ()), admit) if line.origin is Origin.BEARING else (line,)
        for each in beneath:
            if each.report:
                named[each.report] = base.study_of.get(each.report, each.report)
    return named


def _for(lines: Iterable[Line], admit: list[Callable[[Line], Side | None]]) -> tuple[Line, ...]:
    """Give the lines that some standard counts for their target."""
    return tuple(line for line in lines if any(side(line) is Side.FOR for side in admit))


def _beneath(base: KnowledgeBase, study: str) -> tuple[str, ...]:
    """Give the studies that a study restates, however deep, in order; itself left out."""
    seen: dict[str, None] = {study: None}
    stack = [study]
    while stack:
        record = base.studies.get(stack.pop())
        fresh = [name for name in (record.restates if record else ()) if name not in seen]
        seen |= dict.fromkeys(fresh)
        stack += reversed(fresh)
    return tuple(seen)[1:]


def _restated(base: KnowledgeBase, target: str, named: Mapping[str, str]) -> Iterator[Echo]:
    for work, study in named.items():
        again = tuple(name for name in _beneath(base, study) if name in named.values())
        if again:
            why = f"{work} restates {', '.join(again)}, which stands beside it already, and adds nothing"
            yield Echo(EchoKind.RESTATED, target, (work,), again, why)


def _led_back(base: KnowledgeBase, target: str, named: Mapping[str, str]) -> Iterator[Echo]:
    """Tell where all works lead back to one study though there are several, or to none that is on record."""
    sources = {study for name in named.values() for study in (name, *_beneath(base, name)) if _primary(base, study)}
    works, studies = tuple(named), tuple(sorted(sources))
    if len(named) > 1 and len(sources) == 1 and all(_reaches(base, name, sources) for name in named.values()):
        why = f"{len(works)} works, and all lead back to one study: {studies[0]}"
        yield Echo(EchoKind.ONE_STUDY, target, works, studies, why)
    known = [base.studies.get(name) for name in named.values()]
    if named and not sources and all(record and record.kind is not StudyKind.UNKNOWN for record in known):
        kinds = ", ".join(dict.fromkeys(str(record.kind) for record in known if record))
        why = f"no study with data of its own is on record behind what is named for it ({kinds}: {', '.join(works)})"
        yield Echo(EchoKind.NO_STUDY, target, works, (), why)


def _primary(base: KnowledgeBase, study: str) -> bool:
    record = base.studies.get(study)
    return record is not None and record.kind is StudyKind.PRIMARY


def _reaches(base: KnowledgeBase, study: str, sources: set[str]) -> bool:
    return not sources.isdisjoint((study, *_beneath(base, study)))


def _own(base: KnowledgeBase, target: str, named: Mapping[str, str]) -> Iterator[Echo]:
    """Tell where a document cites its own author, or a review restates its own authors' study."""
    for claim in _claims(base, target):
        document = base.documents.get(claim.document)
        writers = {who for author in document.authors for who in _names(author)} if document else set()
        works = [c.reference for c in claim.cites if c.reference in named]
        own = tuple(work for work in works if writers & _people(base, [work]))
        if own:
            yield Echo(EchoKind.OWN_WORK, target, own, (), f"its author cites work of their own: {', '.join(own)}")
    for work, study in named.items():
        for name in _beneath(base, study):
            record = base.studies.get(name)
            shared = _people(base, [work]) & _people(base, record.reports if record else [name])
            if shared:
                why = f"{work} restates {name}, a study by authors of its own: {', '.join(sorted(shared))}"
                yield Echo(EchoKind.OWN_WORK, target, (work,), (name,), why)


def _claims(base: KnowledgeBase, target: str) -> list[Claim]:
    if target in base.claims:
        return [base.claims[target]]
    return [base.claims[line.claim] for line in lines_of(base).get(target, ()) if line.claim in base.claims]


def _names(author: str) -> set[str]:
    """Give what a document's author may be called in a reference: "Ann van der Berg, MD" is berg a, and vanderberg a.

    Both "Given Family" and "Family, Given" are read; after a comma, short words in capitals are degrees.
    """
    family, _, rest = (part.strip() for part in author.partition(","))
    given = [word for word in rest.split() if not (word.replace(".", "").isupper() and len(word) > 1)]
    if given and not rest.split(",")[0].replace(".", "").isupper():
        return {person(Name(family=family, given=" ".join(given)))} - {""}
    words = family.split()
    cuts = range(1, min(4, len(words)))
    return {person(Name(family=" ".join(words[-cut:]), given=words[0])) for cut in cuts} - {""}


def _people(base: KnowledgeBase, reports: Iterable[str]) -> set[str]:
    references = (base.references.get(report) for report in reports)
    return {who for reference in references if reference for name in reference.authors if (who := person(name))}
