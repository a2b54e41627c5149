"""Papers, studies and independent groups behind a side."""

import dataclasses

import msgspec

from kb.model import Reference, Side
from kb.standing import Counts, counts, weigh
from tests.standing.test_worked_cases import base as made_base
from tests.standing.test_worked_cases import claim, link, study


def test_two_papers_of_one_study_are_one_study_and_two_of_one_group_one_group() -> None:
    twice = msgspec.structs.replace(study("conti", "milan"), reports=("conti", "conti-again"))
    made = made_base(
        (claim("c", dict.fromkeys(("conti", "conti-again", "panerai"), "supports"), {"l": "supports"}),),
        {"l": link({"rossi": "supports"})},
        (twice, study("panerai", "milan"), study("rossi")),
    )
    again = Reference(id="conti-again", type="article")
    base = dataclasses.replace(made, references={**made.references, "conti-again": again})
    weighed = weigh(base, "appraised")
    assert counts(base, weighed, "claims", "essay/c") == Counts(3, 2, 1)
    assert counts(base, weighed, "links", "h/l") == Counts(4, 3, 2)


def test_a_review_that_is_not_itemised_is_a_paper_and_no_group_and_an_itemised_one_is_its_studies() -> None:
    review = study("review", None, "none", "review")
    itemised = msgspec.structs.replace(review, restates=("one", "two"), itemised=True)
    found = []
    for record in (review, itemised):
        base = made_base((claim("c", {"review": "supports"}),), {}, (record, study("one"), study("two")))
        found.append(counts(base, weigh(base, "appraised"), "claims", "essay/c"))
    assert found == [Counts(1, 1, 0), Counts(1, 2, 2)]


def test_what_does_not_suffice_counts_for_nothing_and_each_side_for_itself() -> None:
    base = made_base((claim("c", {"one": "supports", "other": "contradicts"}),), {}, (study("one"), study("other")))
    asked = [("appraised", Side.FOR), ("appraised", Side.AGAINST), ("replicated", Side.FOR)]
    found = [counts(base, weigh(base, name), "claims", "essay/c", side) for name, side in asked]
    assert found == [Counts(1, 1, 1), Counts(1, 1, 1), Counts(0, 0, 0)]
