from typing import Any

from kb.model import Direction, Intent, Line, Origin, Side, StudyKind, Subjects, Verdict
from kb.standards import as_cited as standard


def _line(verdict: Verdict, **changes: Any) -> Line:
    known: dict[str, Any] = {"origin": Origin.CITED, "study_kind": StudyKind.PRIMARY, "subjects": Subjects.HUMAN}
    return Line(target="essay/first", verdict=verdict, why="It says so.", **(known | changes))


def _sides(**changes: Any) -> dict[str, Side | None]:
    return {str(verdict): standard.side(_line(verdict, **changes)) for verdict in Verdict}


def test_every_citation_counts_for_its_claim_whatever_the_source_says() -> None:
    assert set(_sides().values()) == {Side.FOR}


def test_further_evidence_is_not_admitted() -> None:
    assert set(_sides(origin=Origin.FURTHER).values()) == {None}


def test_a_work_cited_to_dispute_it_is_no_support() -> None:
    assert standard.side(_line(Verdict.SUPPORTS, intent=Intent.DISPUTES)) is None


def test_a_claim_counts_on_the_side_its_author_puts_it() -> None:
    sides = {d: standard.side(_line(Verdict.CANNOT_VERIFY, origin=Origin.BEARING, direction=d)) for d in Direction}
    assert sides == {
        Direction.SUPPORTS: Side.FOR,
        Direction.OPPOSES: Side.AGAINST,
        Direction.QUALIFIES: None,
        Direction.STATES: None,
    }


def test_a_retracted_work_is_kept_because_the_author_cites_it() -> None:
    assert standard.side(_line(Verdict.SUPPORTS, retracted=True)) is Side.FOR
