"""The evidence-gap map of a hypothesis: its links × the designs of studies, one mark a study, and where none is."""

from collections.abc import Mapping
from dataclasses import dataclass

from kb.model import Design, Direction, Hypothesis, Study, Subjects, Verdict
from kb.page import figures, words
from kb.page.book import Anchor, Book
from kb.page.evidence import AGAINST, FOR, GROUPS, Row, profile
from kb.page.text import count
from kb.standing.certainty.people import people

# The columns, in the order of the rows of the certainty table, with the designs that it takes together.
COLUMNS: Mapping[str, tuple[Design, ...]] = {
    "Randomised trials": (Design.RANDOMISED_PARALLEL, Design.RANDOMISED_CROSSOVER),
    "Controlled studies, cohorts": (Design.CONTROLLED_NON_RANDOMISED, Design.CONTROLLED_UNKNOWN, Design.COHORT),
    "Fixed-order experiments": (Design.FIXED_ORDER_EXPERIMENT,),
    "Before and after, case series": (Design.SINGLE_ARM_BEFORE_AFTER, Design.CASE_SERIES),
    "Cross-sectional, case-control": (Design.CROSS_SECTIONAL, Design.CASE_CONTROL),
    "Case reports": (Design.CASE_REPORT,),
    "Animals, cells": (Design.ANIMAL, Design.CELLS),
    "Systematic reviews": (Design.SYSTEMATIC_REVIEW,),
    "Other reviews, opinions": (Design.NARRATIVE_REVIEW, Design.CONSENSUS, Design.OPINION),
    "Design not read": (Design.UNKNOWN,),
}
_COLUMN = {design: name for name, designs in COLUMNS.items() for design in designs}
_VERDICTS = tuple(Verdict)
# What a study says goes before what it does not say, or cannot yet be heard to say.
_SAYING = GROUPS[:3]
_LABORATORY = (Subjects.ANIMAL, Subjects.CELLS)
_REVIEWS = (*COLUMNS["Systematic reviews"], *COLUMNS["Other reviews, opinions"])
# The numbers of people at which a mark grows, with its radius in pixels; the smallest are for fewer than the first.
STEPS = ((0, 4), (30, 6), (100, 8), (400, 10))
_OTHER = 5.5
# What a mark says of its link, by its shape; the shapes are those of the verdicts, and one for what only qualifies.
SHAPES = {
    "supports": "for",
    "partly-supports": "for, in part",
    "contradicts": "against",
    "qualifies": "qualifies it",
    "inconclusive": "asked, and found neither way",
    "cannot-verify": "cannot be verified yet",
    "does-not-support": "read, and does not say it",
    "mixed": "speaks in more than one way, by finding",
}
# What stands round a mark whose size says nothing, and round one that counts for nothing.
FRAMES = {
    "unknown": "number of people not read",
    "laboratory": "in animals or cells",
    "review": "a review or opinion, with no people of its own",
    "uncounted": "not counted; its page says why",
}
_PEOPLE = ("under 30 people", "30 to 99", "100 to 399", "400 or more")
_SIZES = tuple(zip((radius for _, radius in STEPS), _PEOPLE, strict=True))
KEY = {"shapes": SHAPES, "frames": FRAMES, "sizes": _SIZES}


@dataclass(frozen=True, slots=True)
class Mark:
    """A study on a link: its name, where it leads, its shape, size and frame, and the same in words.

    `said` is what the mark shows; `more` is what it does not: the design, what was read, and whether it counts.
    """

    work: Anchor
    unit: str
    shape: str
    radius: float
    frame: str
    said: str
    more: str


@dataclass(frozen=True, slots=True)
class GapRow:
    """A link with its marks, column by column; `nothing` says so where there is no mark."""

    link: Anchor
    cells: tuple[tuple[Mark, ...], ...]
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class GapMap:
    """The columns that occur, the rows, the kinds of mark that occur, and in words how much is empty."""

    columns: tuple[str, ...]
    rows: tuple[GapRow, ...]
    shapes: tuple[str, ...]
    frames: tuple[str, ...]
    summary: str


def gap_map(book: Book, hypothesis: Hypothesis) -> GapMap:
    """Give the evidence-gap map of a hypothesis."""
    found = {name: _marks(book, f"{hypothesis.id}/{name}") for name in hypothesis.links}
    placed = [column for marks in found.values() for column, _ in marks]
    columns = tuple(column for column in COLUMNS if column in placed)
    rows = tuple(_row(book, f"{hypothesis.id}/{name}", marks, columns) for name, marks in found.items())
    marks = [mark for row in rows for cell in row.cells for mark in cell]
    shapes = tuple(shape for shape in SHAPES if any(mark.shape == shape for mark in marks))
    frames = tuple(frame for frame in FRAMES if any(mark.frame == frame for mark in marks))
    return GapMap(columns, rows, shapes, frames, _summary(rows))


def _summary(rows: tuple[GapRow, ...]) -> str:
    empty = sum(1 for row in rows if row.nothing)
    if not empty:
        return ""
    have = "has" if empty == 1 else "have"
    return f"{empty} of its {count(len(rows), 'link')} {have} no study at all."


def _row(book: Book, link: str, marks: list[tuple[str, Mark]], columns: tuple[str, ...]) -> GapRow:
    cells = tuple(tuple(mark for place, mark in marks if place == column) for column in columns)
    return GapRow(book.to("links", link), cells, "" if marks else _nothing(book, link))


def _nothing(book: Book, link: str) -> str:
    return "asserted without evidence" if book.bearings.get(link) else "nothing: no claim on record speaks to it"


def _marks(book: Book, link: str) -> list[tuple[str, Mark]]:
    """Give a link's marks with their columns: one a study, which tells every way in which it speaks to the link."""
    kept: dict[str, dict[str, Row]] = {}
    for row in _heard([row for _, rows in profile(book, link) for row in rows]):
        way = FOR if row.group == FOR else shape_of(row)
        kept.setdefault(_key(row), {}).setdefault(way, row)
    return [(_column((rows := list(ways.values()))[0].study), _mark(rows)) for ways in kept.values()]


def _heard(rows: list[Row]) -> list[Row]:
    """Give the rows that say most first; what a study does not say is left out where it says something."""
    order = sorted(rows, key=lambda row: (GROUPS.index(row.group), bool(row.uncounted), _VERDICTS.index(row.verdict)))
    best = {_key(row): row.group for row in reversed(order)}
    return [row for row in order if row.group in _SAYING or row.group == best[_key(row)]]


def _key(row: Row) -> str:
    return row.study.id if row.study else row.key


def shape_of(row: Row) -> str:
    """Give the shape of a row's mark: against or qualifying where its claim turns it, else its verdict."""
    if row.group != AGAINST:
        return row.verdict.value
    contradicts = row.verdict is Verdict.CONTRADICTS
    against = (row.direction, contradicts) in ((Direction.SUPPORTS, True), (Direction.OPPOSES, False))
    return "contradicts" if against else "qualifies"


def _column(study: Study | None) -> str:
    """Give a study's column; what was not done in people is a laboratory study, however it was made."""
    if study is None:
        return _COLUMN[Design.UNKNOWN]
    laboratory = study.subjects in _LABORATORY and study.design not in _REVIEWS
    return _COLUMN[Design.CELLS if laboratory else study.design]


def _mark(rows: list[Row]) -> Mark:
    """Give the mark of a study from the rows that it speaks in, a row a way, the one that says most first."""
    row, shapes = rows[0], [shape_of(row) for row in rows]
    radius, frame, size = _size(row.study)
    ways = SHAPES[shapes[0]] if len(rows) == 1 else f"{', and '.join(SHAPES[shape] for shape in shapes)}, by finding"
    said = ", ".join(part for part in (ways, size) if part)
    shape = shapes[0] if len(rows) == 1 else "mixed"
    uncounted = row.uncounted if all(row.uncounted for row in rows) else ""
    design = words.DESIGN[row.study.design if row.study else Design.UNKNOWN]
    told = (f"{row.work.text}: {said}", words.sentence(design), words.READ[row.read], uncounted)
    more = ". ".join(words.sentence(part) for part in told if part) + "."
    return Mark(row.work, _key(row), shape, radius, "uncounted" if uncounted else frame, said, more)


def _size(study: Study | None) -> tuple[float, str, str]:
    """Give a mark's radius, its frame, and in words how many people, group by group; a review has none of its own."""
    if study is not None and study.design in _REVIEWS:
        return _OTHER, "review", ""
    if study is not None and study.subjects in _LABORATORY:
        return _OTHER, "laboratory", f"in {words.SUBJECTS[study.subjects]}"
    found = people(study, None) if study else None
    if study is None or found is None or not found.number:
        return _OTHER, "unknown", FRAMES["unknown"]
    return max(radius for least, radius in STEPS if found.number >= least), "", figures.people(study)
