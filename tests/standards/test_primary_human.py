from typing import Any

from kb.model import Direction, Line, Origin, Side, StudyKind, Subjects, Verdict
from kb.standards import primary_human as standard


def _line(verdict: Verdict, **changes: Any) -> Line:
    known: dict[str, Any] = {"origin": Origin.CITED, "study_kind": StudyKind.PRIMARY, "subjects": Subjects.HUMAN}
    return Line(target="essay/first", verdict=verdict, why="It says so.", **(known | changes))


def _sides(**changes: Any) -> dict[str, Side | None]:
    return {str(verdict): standard.side(_line(verdict, **changes)) for verdict in Verdict}


def test_each_verdict_counts_on_its_side() -> None:
    assert _sides() == {
        "supports": Side.FOR,
        "partly-supports": None,
        "does-not-support": None,
        "contradicts": Side.AGAINST,
        "inconclusive": None,
        "cannot-verify": None,
    }


def test_a_retracted_work_speaks_for_neither_side() -> None:
    assert set(_sides(retracted=True).values()) == {None}


def test_a_claim_that_opposes_counts_against() -> None:
    line = _line(Verdict.SUPPORTS, origin=Origin.BEARING, direction=Direction.OPPOSES)
    assert standard.side(line) is Side.AGAINST


def test_a_claim_that_only_states_or_qualifies_counts_on_neither_side() -> None:
    for direction in (Direction.STATES, Direction.QUALIFIES):
        assert standard.side(_line(Verdict.SUPPORTS, origin=Origin.BEARING, direction=direction)) is None


def test_further_evidence_counts_as_a_citation_does() -> None:
    assert _sides(origin=Origin.FURTHER) == _sides()


def test_only_primary_studies_in_people_are_admitted_on_either_side() -> None:
    for changes in ({"study_kind": StudyKind.REVIEW}, {"subjects": Subjects.CELLS}, {"subjects": Subjects.ANIMAL}):
        assert set(_sides(**changes).values()) == {None}


def test_a_claim_needs_no_design_of_its_own() -> None:
    line = _line(Verdict.SUPPORTS, origin=Origin.BEARING, study_kind=StudyKind.UNKNOWN, subjects=Subjects.UNKNOWN)
    assert standard.side(line) is Side.FOR
