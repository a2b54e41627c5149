"""What all records of a work together say of one field of its entry.

Where the records differ among themselves there is no verdict: what one registry says is then no evidence.
"""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kb.matching.amiss import names_all, no_name, stands_in
from kb.matching.author_lists import AuthorDifference, AuthorFault, author_differences, shown_name
from kb.matching.degree import Degree
from kb.matching.fields import DEGREES
from kb.matching.on_record import Met, met_by
from kb.model import Entry, Evidence, RegistryRecord, Severity, Value, Writing

# Where a printed reference has these whole, they were only read amiss; a number may stand there as something else.
_READ_AMISS = frozenset({"title", "container-title"})
# Fields of the same name on record are shown in this order.
_ALSO = {"page": ("page", "number"), "container-title": ("container-title", "container-title-short")}


@dataclass(frozen=True, slots=True)
class FieldVerdict:
    """How an entry's field stands to its records: the mildest degree, and the record that is shown for it.

    `split` are two records that differ from each other; then the degree is SILENT.
    """

    degree: Degree
    record: RegistryRecord | None = None
    split: tuple[RegistryRecord, ...] = ()
    authors: tuple[AuthorDifference, ...] = ()


_SILENT = FieldVerdict(Degree.SILENT)


def value_on_record(record: RegistryRecord, field: str) -> str:
    """Give the value of a field on a record, to show."""
    work = record.work
    if not work:
        return ""
    if field == "author":
        return "; ".join(shown_name(author) for author in work.authors[:12])
    return next((text for name in _ALSO.get(field, (field,)) if (text := work.text(name))), "")


# Several rules ask for each.
@functools.lru_cache(maxsize=50_000)
def field_verdict(met: Met, field: str) -> FieldVerdict:
    """Judge one field of an entry: title, container-title, issued, volume, issue or page."""
    compare = DEGREES[field]
    judged = [(compare(met.entry, r.work), r) for r in met.records if r.work]
    told = [(degree, record) for degree, record in judged if degree is not Degree.SILENT]
    differing = [record for degree, record in told if degree is Degree.DIFFERS]
    if not differing:
        return next((FieldVerdict(*each) for each in told if each[0] is Degree.SLIGHT), _first(told))
    for _, other in told:
        for one in differing:
            if one.work and other.work and compare(one.work, other.work) is Degree.DIFFERS:
                return FieldVerdict(Degree.SILENT, None, (one, other))
    mild = [record for degree, record in told if degree is not Degree.DIFFERS]
    return FieldVerdict(Degree.SLIGHT, mild[0]) if mild else FieldVerdict(Degree.DIFFERS, differing[0])


def _first(told: Sequence[tuple[Degree, RegistryRecord]]) -> FieldVerdict:
    return FieldVerdict(*told[0]) if told else _SILENT


@functools.lru_cache(maxsize=10_000)
def author_verdict(met: Met) -> FieldVerdict:
    """Judge the authors of an entry."""
    named_ = [record for record in met.records if record.work and record.work.authors]
    if not met.entry.authors or not named_:
        return _SILENT
    judged = [(author_differences(met.entry, r.work), r) for r in named_ if r.work]
    differing = [each for each in judged if each[0]]
    if not differing:
        return FieldVerdict(Degree.AGREES, named_[0])
    for _, one in differing:
        for other in named_:
            if one.work and other.work and author_differences(one.work, other.work):
                return FieldVerdict(Degree.SILENT, None, (one, other))
    if len(differing) < len(judged):
        # A list that goes on, or is a body's, cannot tell what a whole one can.
        whole = [each for each in differing if each[1].work and not each[1].work.others]
        if not whole:
            return _SILENT
        differing = whole
    differences, record = differing[0]
    return FieldVerdict(Degree.DIFFERS, record, (), differences)


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A field of an entry that is otherwise on record: what is written, what stands there, and who says so."""

    met: Met
    value: Value
    theirs: str
    evidence: Evidence
    slight: bool

    def held(self, severity: Severity) -> Severity:
        """Give the severity of a finding about it: a slight difference only informs."""
        return Severity.INFO if self.slight else self.met.held(severity)


def field_differences(writing: Writing, field: str, within: str = "") -> Iterator[FieldDifference]:
    """Give what differs from the records in one field of every entry, where the records are of one mind.

    `within` is a field that may hold this one too: an issue stands inside the volume.
    """
    for met in met_by(writing):
        verdict = field_verdict(met, field)
        value = met.entry.fields.get(field) or met.entry.fields.get(within)
        if value and verdict.record and verdict.degree in (Degree.SLIGHT, Degree.DIFFERS):
            theirs = value_on_record(verdict.record, field)
            if field in _READ_AMISS and stands_in(writing, met.entry, theirs):
                continue
            evidence = verdict.record.evidence(field, theirs)
            yield FieldDifference(met, value, theirs, evidence, verdict.degree is Degree.SLIGHT)


def author_faults(writing: Writing, fault: AuthorFault) -> Iterator[tuple[Met, AuthorDifference, Evidence]]:
    """Give the differences of one kind in the lists of authors, each with who says so."""
    for met in met_by(writing):
        verdict = author_verdict(met)
        for each in verdict.authors:
            if verdict.record and each.fault is fault and not _amiss(writing, met.entry, each, verdict.record):
                yield met, each, verdict.record.evidence("author", each.expected)


def _amiss(writing: Writing, entry: Entry, each: AuthorDifference, record: RegistryRecord) -> bool:
    """Tell whether a difference comes of how we read a printed list of authors."""
    if not record.work:
        return False
    if each.fault is AuthorFault.DROPPED:
        return names_all(writing, entry, record.work.authors)
    return each.fault is not AuthorFault.ORDER and no_name(entry, each.author, record.work)
