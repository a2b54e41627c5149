"""A link that only observed association supports is drawn without an arrowhead."""

import msgspec
import pytest

from kb.model import Design, Question
from kb.standing import association_alone, weigh
from tests.standing.test_worked_cases import base as made_base
from tests.standing.test_worked_cases import link, study


def _alone(question: Question, *designs: Design, verdict: str = "supports") -> bool:
    names = [f"s{number}" for number in range(len(designs))]
    studies = (msgspec.structs.replace(study(n), design=d) for n, d in zip(names, designs, strict=True))
    asked = msgspec.structs.replace(link(dict.fromkeys(names, verdict)), question=question)
    base = made_base((), {"l": asked}, tuple(studies))
    return association_alone(base, weigh(base, "appraised"), "h/l")


@pytest.mark.parametrize(
    ("designs", "alone"),
    [
        ((Design.COHORT,), True),
        ((Design.CASE_CONTROL, Design.CROSS_SECTIONAL), True),
        ((Design.COHORT, Design.SYSTEMATIC_REVIEW), True),
        ((Design.COHORT, Design.RANDOMISED_CROSSOVER), False),
        ((Design.FIXED_ORDER_EXPERIMENT,), False),
        ((Design.CELLS,), False),
        ((Design.NARRATIVE_REVIEW,), False),
    ],
)
def test_only_observed_designs_are_association_and_reviews_neither_make_nor_undo_it(
    designs: tuple[Design, ...], alone: bool
) -> None:
    assert _alone(Question.CAUSE, *designs) is alone


def test_it_is_so_whatever_the_link_asks_and_never_without_support() -> None:
    assert _alone(Question.DIFFERENCE, Design.COHORT)
    assert _alone(Question.MECHANISM, Design.CROSS_SECTIONAL)
    assert not _alone(Question.CAUSE, Design.COHORT, verdict="does-not-support")
