"""What all records of a work together say of one field of its entry.

Where the records differ among themselves there is no verdict: what one registry says is then no evidence.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from kb.matching.author_lists import AuthorDifference, author_differences, shown_name
from kb.matching.degree import Degree
from kb.matching.fields import DEGREES
from kb.matching.on_record import Met
from kb.model import RegistryRecord

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
