"""Doses and times of a topic on one scale: what every document states, a row a claim, and what studies gave apart."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import isfinite

from kb.model import Claim, Figure, Study, StudyKind, Subjects
from kb.page import figures, words
from kb.page.book import CLAIMS, Anchor, Book
from kb.page.pictures.scale import DAYS, Scale, from_nothing, of_time, percent
from kb.page.summary import citations_in_words
from kb.page.text import shortened

# Units of dose in milligrams, and of time in days: a figure in another unit is not on these scales.
_DOSE = {"g": 1000.0, "mg": 1.0, "mcg": 0.001, "µg": 0.001, "μg": 0.001, "ug": 0.001}
_TIME = {word: days for unit, days in DAYS.items() for word in (unit, f"{unit}s")}
_NUMBER = r"\d+(?:\.\d+)?"
# In a study's record: a word, one or more numbers, a unit of dose: "naltrexone 0, 50 and 100 mg", "LDN 3 to 4.5 mg".
_GIVEN = re.compile(
    rf"(?P<word>[^\W\d_]{{3,}})[\s(,:]*"
    rf"(?P<numbers>{_NUMBER}(?:\s*(?:,|–|-|to|and|or)\s*{_NUMBER})*)\s?(?P<unit>mg|mcg|µg|μg|g)\b(?!/(?!d))"
)
# Words that stand before any dose, and so tell nothing of what was given.
_BARS = "A bar is a range, a diamond a single figure; an arrow goes on without an end."
_MULTIPLES = "The scale is logarithmic: equal ways to the right are equal multiples, not equal amounts."
_ANY = {"dose", "doses", "dosed", "daily", "day", "than", "with", "and", "the", "from", "about", "per", "were", "was"}


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure on the scale: from `start` to `end`, a point where they are one; open ends go on as arrows."""

    start: str
    end: str
    point: str = ""
    open_low: bool = False
    open_high: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A claim, or a study, with what its figures are of, the figures in words and as bars, and what it rests on."""

    anchor: Anchor
    what: str
    more: str
    said: str
    note: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Scaled:
    """A picture: one scale for the rows of every document, and for studies in a group of their own."""

    title: str
    scale: Scale
    groups: tuple[tuple[Anchor, tuple[Row, ...]], ...]
    studies: tuple[Row, ...]
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Span:
    low: float | None
    high: float | None
    value: float | None

    def ends(self) -> list[float]:
        return [end for end in (self.low, self.high, self.value) if end is not None]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A row before it has a scale: `group` is its document, empty for a study."""

    group: str
    row: Row
    spans: tuple[_Span, ...]


def doses(book: Book, claims: Iterable[Claim]) -> Scaled | None:
    """Give the doses that claims state, and that studies of the same substance gave; None where none is stated."""
    given = list(claims)
    stated = [draft for claim in given if (draft := _stated(book, claim, _DOSE))]
    if not any(span.ends() for draft in stated for span in draft.spans):
        return None
    drafts = stated + _given(book, given)
    scale = from_nothing([end for draft in drafts for span in draft.spans for end in span.ends()])
    said = ["Doses are what the articles state, not tested doses, and no average is drawn.", _BARS]
    said += [_MULTIPLES] if scale.log else []
    return _scaled(book, "Doses, in milligrams", scale, drafts, tuple(said))


def times(book: Book, claims: Iterable[Claim]) -> Scaled | None:
    """Give the times that claims state; None where none is stated."""
    given = list(claims)
    drafts = [draft for claim in given if (draft := _stated(book, claim, _TIME))]
    ends = [end for draft in drafts for span in draft.spans for end in span.ends()]
    if not ends:
        return None
    unit = _unit(given, max(ends))
    scale = of_time(ends, unit)
    said = ["Times are what the articles state, not tested times, and no average is drawn.", _BARS]
    said += [_MULTIPLES] if scale.log else []
    said += ["A month is drawn as 30 days."] if _uses(given, "month") else []
    return _scaled(book, "Times" if scale.log else f"Times, in {unit}s", scale, drafts, tuple(said))


def _unit(claims: Iterable[Claim], most: float) -> str:
    """Give the unit that most times are stated in, the smaller of two; but none that is longer than all of them."""
    found = Counter(f.unit.rstrip("s") for claim in claims for f in claim.figures if f.unit in _TIME)
    units = [unit for unit in DAYS if most > DAYS[unit]] or list(DAYS)[:1]
    return max(units, key=lambda unit: (found[unit], -DAYS[unit]))


def _uses(claims: Iterable[Claim], unit: str) -> bool:
    return any((figure.unit or "").rstrip("s") == unit for claim in claims for figure in claim.figures)


def _stated(book: Book, claim: Claim, units: Mapping[str, float]) -> _Draft | None:
    found = [figure for figure in claim.figures if figure.unit in units]
    if not found:
        return None
    spans = tuple(_span(figure, units[figure.unit or ""]) for figure in found)
    whats = [figures.figure(figure)[0] for figure in found]
    values = [figures.figure(f)[1] if span.ends() else "no number given" for f, span in zip(found, spans, strict=True)]
    note = citations_in_words(tuple(citation.verdict for citation in claim.cites))
    if claim.appeals_to and words.APPEAL[claim.appeals_to]:
        note += f"; {words.APPEAL[claim.appeals_to]}"
    more = f"{CLAIMS}{shortened(claim.statement, 160)}"
    row = Row(book.to("claims", claim.id), " · ".join(whats), more, " · ".join(values), note, ())
    return _Draft(claim.document, row, spans)


def _span(figure: Figure, factor: float) -> _Span:
    low, high, value = (_times(number, factor) for number in (figure.low, figure.high, figure.value))
    return _Span(low, high, value)


def _times(number: float | int | None, factor: float) -> float | None:
    """Give a number in the scale's own unit; None where there is none, or none that a scale could hold."""
    known = number is not None and isfinite(number) and 0 <= number < 1e12
    return float(f"{number * factor:.10g}") if known and number is not None else None


# What studies gave


def _given(book: Book, claims: Iterable[Claim]) -> list[_Draft]:
    """Give the doses in the records of studies in people, of a substance that the claims with doses name."""
    stating = [claim for claim in claims if any(figure.unit in _DOSE for figure in claim.figures)]
    texts = [text for c in stating for text in (c.statement, *(f"{f.what} {f.group or ''}" for f in c.figures))]
    named = {word for text in texts for word in re.findall(r"[^\W\d_]{3,}", text.casefold())} - _ANY
    studies = (s for s in book.base.studies.values() if (s.kind, s.subjects) == (StudyKind.PRIMARY, Subjects.HUMAN))
    return [draft for study in studies if (draft := _of_study(book, study, named))]


def _of_study(book: Book, study: Study, named: set[str]) -> _Draft | None:
    texts = (*(group.name for group in study.groups), study.measures or "", study.population or "")
    found: dict[tuple[_Span, ...], tuple[str, str]] = {}
    for match in (match for text in texts for match in _GIVEN.finditer(text)):
        if match["word"].casefold() in named:
            said = f"{match['numbers']} {match['unit']}"
            found.setdefault(_read(match["numbers"], _DOSE[match["unit"]]), (_named(match["word"]), said))
    spans = tuple(dict.fromkeys(span for several in found for span in several))
    if not spans:
        return None
    who = figures.people(study)
    note = "; ".join(part for part in (words.DESIGN[study.design], who) if part)
    substances = ", ".join(dict.fromkeys(word for word, _ in found.values()))
    anchor, said = book.to("studies", study.id), " · ".join(dose for _, dose in found.values())
    return _Draft("", Row(anchor, anchor.text, substances, said, note, ()), spans)


def _named(substance: str) -> str:
    """Give a substance's name as inside a sentence, unless it is written in capitals."""
    return substance if substance.isupper() else substance.lower()


def _read(numbers: str, factor: float) -> tuple[_Span, ...]:
    """Give "3 to 4.5" as one range, and "50 or 100" as two doses; a dose of nothing is a placebo's."""
    ranged = re.fullmatch(rf"({_NUMBER})\s*(?:to|–|-)\s*({_NUMBER})", numbers)
    if ranged:
        return (_Span(_times(float(ranged[1]), factor), _times(float(ranged[2]), factor), None),)
    doses = [_times(float(number), factor) for number in re.findall(_NUMBER, numbers)]
    return tuple(_Span(None, None, dose) for dose in doses if dose)


# From drafts to rows on a scale


def _scaled(book: Book, title: str, scale: Scale, drafts: list[_Draft], said: tuple[str, ...]) -> Scaled:
    """Put rows on their scale: by document, and in each the smallest first."""
    order = sorted(
        _told_apart(drafts), key=lambda d: min((end for span in d.spans for end in span.ends()), default=float("inf"))
    )
    drawn = [(d.group, replace(d.row, bars=tuple(_bar(scale, s) for s in d.spans if s.ends()))) for d in order]
    documents = dict.fromkeys(draft.group for draft in drafts if draft.group)
    groups = [(book.to("documents", name), tuple(row for group, row in drawn if group == name)) for name in documents]
    return Scaled(title, scale, tuple(groups), tuple(row for group, row in drawn if not group), said)


def _told_apart(drafts: list[_Draft]) -> list[_Draft]:
    """Leave what a claim says to those rows of a document whose figures are of the same thing."""
    same = Counter((draft.group, draft.row.what) for draft in drafts)
    return [
        draft
        if not draft.group or same[draft.group, draft.row.what] > 1
        else replace(draft, row=replace(draft.row, more=""))
        for draft in drafts
    ]


def _bar(scale: Scale, span: _Span) -> Bar:
    point = "" if span.value is None else percent(scale.at(span.value))
    if span.low is None and span.high is None:
        return Bar(point, point, point)
    start, end = (scale.low if span.low is None else span.low), (scale.high if span.high is None else span.high)
    opens = span.low is None, span.high is None
    return Bar(percent(scale.at(start)), percent(scale.at(end)), point, *opens)
