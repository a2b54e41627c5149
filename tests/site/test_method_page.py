"""The hand-written Method page says what the records and the measurements say: it cannot go stale unseen."""

import re
from pathlib import Path

import pytest

from kb.load import load
from kb.model import Design, KnowledgeBase, Question
from kb.standing import By, Level, certainty, counts, robustness, thresholds, weigh
from kb.standing.certainty.start import start
from tests.standing import peers
from tests.standing.test_certainty import _study
from tests.standing.test_laws import BROKEN

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "site" / "method.md").read_text(encoding="utf-8")
LINK = "pain-endorphin-sleep-cycle/mecfs-endorphins-depleted"
LAWS = {
    "Taking evidence away": "withdrawing_raises_nothing",
    "Another study for it": "a_line_for_lowers_nothing",
    "A study against it": "a_line_against_leaves_what_is_for",
    "The same study told": "a_second_line_of_a_study_changes_nothing",
    "The order of the records": "order_changes_nothing",
    "Withdrawing and putting back": "reinstating_gives_back_the_same",
    "A retracted work": "a_retracted_work_counts_for_nothing",
    "A stricter standard": "a_stricter_standard_raises_nothing",
}


def rows(heading: str) -> list[list[str]]:
    """Give the rows of the table that begins with a heading."""
    lines = PAGE[PAGE.index(f"| {heading} |") :].splitlines()
    table = lines[2 : next(n for n, line in enumerate(lines) if not line.startswith("|"))]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


@pytest.fixture(scope="module")
def records() -> KnowledgeBase:
    return load(ROOT)


def test_the_table_of_laws_is_what_the_scores_keep_and_break() -> None:
    told = {cells[0]: cells[1:] for cells in rows("law")}
    assert len(told) == len(peers.LAWS) == len(LAWS)
    broken = [set(peers.broken(score)) for score, _ in BROKEN.values()]
    for begins, law in LAWS.items():
        (said,) = (cells for name, cells in told.items() if name.startswith(begins))
        assert said == ["breaks" if law in one else "keeps" for one in broken], law


def test_the_example_is_what_the_records_give(records: KnowledgeBase) -> None:
    by = {one: robustness(records, "links", LINK, "appraised", one) for one in By}
    assert by[By.STUDIES].breaking_sets == (("conti-1998", "panerai-2002", "sacerdote-1999"),)
    assert (by[By.STUDIES].k, by[By.GROUPS].k) == (2, 0)
    number = counts(records, weigh(records, "appraised"), "links", LINK)
    assert (number.papers, number.studies, number.groups) == (3, 3, 1)
    assert [weigh(records, s).links[LINK].for_ for s in ("replicated", "appraised-strict")] == [False, False]
    assert records.links[LINK].searched is None
    assert records.links[LINK].short == "Endorphins are low in ME/CFS"


def test_the_certainty_of_the_example_goes_down_as_the_page_says(records: KnowledgeBase) -> None:
    found = certainty(records, "links", LINK, "appraised")
    down = {step.what: step.down for step in found.steps}
    assert found.level is Level.VERY_LOW
    assert found.steps[0].why.startswith("high")
    assert (down["risk of bias"], down["precision"], down["indirectness"]) == (2, 2, 1)
    assert any(step.flag for step in found.steps if step.what == "publication bias")


DESIGNS = {
    "randomised, in people": Design.RANDOMISED_PARALLEL,
    "cohort, or controlled without chance": Design.COHORT,
    "experiment in a fixed order": Design.FIXED_ORDER_EXPERIMENT,
    "before and after in one group, or a series of cases": Design.SINGLE_ARM_BEFORE_AFTER,
    "cross-sectional, or cases against controls": Design.CASE_CONTROL,
    "single cases": Design.CASE_REPORT,
    "animals, cells": Design.CELLS,
    "reviews whose studies are not recorded one by one, consensus, opinion": Design.SYSTEMATIC_REVIEW,
}


@pytest.mark.parametrize("row", rows("where it starts"), ids=lambda row: row[0])
def test_the_table_of_starts_is_the_one_that_is_computed(row: list[str]) -> None:
    questions = (Question.INTERVENTION, Question.CAUSE, Question.DIFFERENCE, Question.MECHANISM)
    found = [start("s", _study("s", DESIGNS[row[0]]), question).level for question in questions]
    assert len(row) == 1 + len(questions)
    for said, level in zip(row[1:], found, strict=True):
        # What is computed without further fields is the lower of two that a cell names.
        assert level in re.split(r"[,;] ?|; (?:else )", said.replace("else ", "")) or said.startswith(level), (
            said,
            level,
        )


def test_the_numbers_of_people_are_the_thresholds() -> None:
    assert (
        f"fewer than {thresholds.FEW_PEOPLE} people (one level) or {thresholds.VERY_FEW_PEOPLE} (two)"
        in PAGE.replace("\n", " ")
    )
