"""Independence proposed from what studies share, held against what the records declare."""

import dataclasses
from pathlib import Path

import msgspec

from kb.load import load
from kb.model import KnowledgeBase, Name, Reference, Study, StudyKind
from kb.standing import Difference, Tie, differences, proposed, ties
from kb.standing.independence import person
from tests.standing.test_worked_cases import base as made_base
from tests.standing.test_worked_cases import study

ROOT = Path(__file__).parent.parent.parent


def _base(authors: dict[str, str], **changes: Study) -> KnowledgeBase:
    """Make studies by their authors, as in "Conti F, Panerai A"."""
    studies = tuple(changes.get(name, study(name)) for name in authors)
    made = made_base((), {}, studies)
    references = {
        name: Reference(id=name, type="article", authors=tuple(_name(one) for one in given.split(", ") if one))
        for name, given in authors.items()
    }
    return dataclasses.replace(made, references=references)


def _name(text: str) -> Name:
    family, _, given = text.partition(" ")
    return Name(family=family, given=given)


def test_a_shared_first_or_last_author_or_any_two_authors_tie_two_studies() -> None:
    first = _base({"a": "Conti F, Rossi A", "b": "Conti F, Bianchi B"})
    last = _base({"a": "Rossi A, Panerai A", "b": "Bianchi B, Panerai A"})
    two = _base({"a": "Rossi A, Meroni P, Sacerdote P, Verdi G", "b": "Bianchi B, Sacerdote P, Meroni P, Neri N"})
    assert [ties(made) for made in (first, last, two)] == [
        (Tie("a", "b", "authors", ("conti f",)),),
        (Tie("a", "b", "authors", ("panerai a",)),),
        (Tie("a", "b", "authors", ("meroni p", "sacerdote p")),),
    ]


def test_one_shared_name_in_the_middle_ties_nothing() -> None:
    assert ties(_base({"a": "Rossi A, Meroni P, Verdi G", "b": "Bianchi B, Meroni P, Neri N"})) == ()


def test_a_shared_laboratory_or_cohort_ties_whatever_the_authors() -> None:
    placed = {
        name: msgspec.structs.replace(study(name), laboratory="milan" if name != "c" else None, cohort=cohort)
        for name, cohort in (("a", "hunt"), ("b", None), ("c", "hunt"))
    }
    made = _base({"a": "Rossi A", "b": "Bianchi B", "c": "Verdi G"}, **placed)
    assert ties(made) == (Tie("a", "c", "cohort", ("hunt",)), Tie("a", "b", "laboratory", ("milan",)))
    assert proposed(made) == {"a": ("a", "b", "c")}


def test_reviews_tie_nothing_for_they_have_no_data_of_their_own() -> None:
    review = study("b", None, "none", "review")
    assert review.kind is StudyKind.REVIEW
    assert ties(_base({"a": "Conti F", "b": "Conti F"}, b=review)) == ()


def test_names_are_compared_without_case_accents_and_all_but_the_first_initial() -> None:
    names = [Name(family="Bäckryd", given="Emmanuel"), Name(family="BACKRYD", given="E."), Name(literal="A body")]
    assert [person(name) for name in names] == ["backryd e", "backryd e", ""]
    assert person(Name(family="others")) == ""


def test_the_record_decides_and_a_difference_is_told() -> None:
    apart = {"a": study("a", "one"), "b": study("b", "two")}
    undeclared = {"a": study("a"), "b": study("b", "two")}
    agreed = {"a": study("a", "one"), "b": study("b", "one")}
    tie = Tie("a", "b", "authors", ("conti f",))
    found = [
        tuple(differences(_base({"a": "Conti F", "b": "Conti F"}, **given))) for given in (apart, undeclared, agreed)
    ]
    assert found == [
        (Difference("a", "b", ("one", "two"), tie),),
        (Difference("a", "b", (None, "two"), tie),),
        (),
    ]


def test_what_is_declared_together_and_shares_nothing_is_told() -> None:
    given = {"a": study("a", "one"), "b": study("b", "one")}
    made = _base({"a": "Conti F", "b": "Rossi A"}, **given)
    assert tuple(differences(made)) == (Difference("a", "b", ("one", "one"), None),)


def test_a_consortium_of_a_thousand_authors_costs_no_more_than_a_paper() -> None:
    crowd = ", ".join(f"Author{chr(97 + n // 26 % 26)}{chr(97 + n % 26)}{n // 676} N" for n in range(1000))
    made = _base({f"s{number}": crowd for number in range(200)})
    assert len(ties(made)) == 199


def test_on_the_real_records_every_declared_laboratory_is_proposed_too() -> None:
    records = load(ROOT)
    groups = list(proposed(records).values())
    for pair in (("conti-1998", "panerai-2002"), ("younger-2009a", "younger-2013"), ("backryd-2014", "kallman-2018")):
        assert any(set(pair) <= set(group) for group in groups)
