"""Echoes: reviews that restate what stands beside them, works that lead back to one study or none, own work."""

import dataclasses

import msgspec
import pytest

from kb.model import Document, KnowledgeBase, Name, Study
from kb.standing import Echo, EchoKind, all_echoes, echoes
from tests.standing.test_worked_cases import base as made_base
from tests.standing.test_worked_cases import claim, link, study


def _review(name: str, *restates: str) -> Study:
    return msgspec.structs.replace(study(name, None, "none", "review"), restates=restates)


def _kinds(base: KnowledgeBase, target: str) -> list[tuple[EchoKind, tuple[str, ...], tuple[str, ...]]]:
    return [(echo.kind, echo.works, echo.studies) for echo in echoes(base, target)]


def _authored(base: KnowledgeBase, **authors: str) -> KnowledgeBase:
    references = {
        name: msgspec.structs.replace(reference, authors=(Name(family=authors.get(name, name), given="A"),))
        for name, reference in base.references.items()
    }
    return dataclasses.replace(base, references=references)


def test_a_review_beside_the_study_that_it_restates_adds_nothing() -> None:
    base = made_base(
        (claim("c", {"trial": "supports", "review": "supports", "other": "supports"}),),
        {},
        (study("trial"), study("other"), _review("review", "trial")),
    )
    assert echoes(base, "essay/c") == (
        Echo(
            EchoKind.RESTATED,
            "essay/c",
            ("review",),
            ("trial",),
            "review restates trial, which stands beside it already, and adds nothing",
        ),
    )


def test_works_that_all_lead_back_to_one_study_are_one_study() -> None:
    studies = (study("trial"), _review("first", "trial"), _review("second", "first"))
    base = made_base((claim("c", {"first": "supports", "second": "supports"}),), {}, studies)
    assert (EchoKind.ONE_STUDY, ("first", "second"), ("trial",)) in _kinds(base, "essay/c")


def test_one_work_that_leads_to_its_study_and_two_that_lead_to_two_are_no_echo() -> None:
    studies = (study("one"), study("two"), _review("of-one", "one"), _review("of-two", "two"))
    alone = made_base((claim("c", {"one": "supports"}),), {}, studies)
    both = made_base((claim("c", {"of-one": "supports", "of-two": "supports"}),), {}, studies)
    assert all_echoes(alone) == all_echoes(both) == ()


def test_reviews_that_lead_to_no_study_on_record_say_so_and_a_work_without_a_record_does_not() -> None:
    base = made_base((claim("c", {"review": "supports"}),), {}, (_review("review"),))
    assert _kinds(base, "essay/c") == [(EchoKind.NO_STUDY, ("review",), ())]
    unknown = made_base((claim("c", {"nobody": "supports"}),), {}, ())
    assert all_echoes(unknown) == ()


def test_what_was_read_and_does_not_say_it_is_an_echo_only_as_it_is_cited() -> None:
    base = made_base((claim("c", {"review": "does-not-support"}),), {}, (_review("review"),))
    assert _kinds(base, "essay/c") == [(EchoKind.NO_STUDY, ("review",), ())]


def test_a_link_echoes_through_the_claims_that_bear_on_it() -> None:
    claims = (
        claim("c", {"trial": "supports"}, {"l": "supports"}),
        claim("d", {"review": "supports"}, {"l": "supports"}),
    )
    base = made_base(claims, {"l": link()}, (study("trial"), _review("review", "trial")))
    assert [kind for kind, _, _ in _kinds(base, "h/l")] == [EchoKind.RESTATED, EchoKind.ONE_STUDY]


def test_reviews_that_restate_each_other_in_a_circle_end() -> None:
    studies = (_review("one", "two"), _review("two", "one"))
    base = made_base((claim("c", {"one": "supports", "two": "supports"}),), {}, studies)
    assert {kind for kind, _, _ in _kinds(base, "essay/c")} == {EchoKind.RESTATED, EchoKind.NO_STUDY}


def test_a_review_of_its_own_authors_study_leans_on_itself() -> None:
    studies = (study("trial"), _review("review", "trial"))
    base = made_base((claim("c", {"review": "supports"}),), {}, studies)
    assert _kinds(_authored(base), "essay/c") == []
    assert _kinds(_authored(base, trial="Kim", review="Kim"), "essay/c") == [
        (EchoKind.OWN_WORK, ("review",), ("trial",))
    ]


@pytest.mark.parametrize(
    ("author", "family", "own"),
    [
        ("Ann “A.” Kim, MD", "Kim", True),
        ("Ann Kim, MD, MPH", "Kim", True),
        ("Kim, Ann", "Kim", True),
        ("Ann van der Berg", "van der Berg", True),
        ("Ann van der Berg", "Berg", True),
        ("Bob Kim", "Kim", False),
        ("Ann Lee", "Kim", False),
    ],
)
def test_a_document_that_cites_its_own_author_says_so(author: str, family: str, own: bool) -> None:
    base = _authored(made_base((claim("c", {"trial": "supports"}),), {}, (study("trial"),)), trial=family)
    document = Document(id="essay", title="An essay", authors=(author,), length=0, sha256="0" * 16)
    written = dataclasses.replace(base, documents={"essay": document})
    assert _kinds(written, "essay/c") == ([(EchoKind.OWN_WORK, ("trial",), ())] if own else [])
