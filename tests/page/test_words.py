import datetime
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest

from kb.model import (
    AppealsTo,
    ClaimKind,
    Design,
    Direction,
    DisagreementKind,
    Hedge,
    Intent,
    Question,
    Read,
    Relation,
    Sign,
    SpreadIs,
    Subjects,
    Verdict,
)
from kb.page import words

LISTS: list[tuple[type[StrEnum], Mapping[Any, str]]] = [
    (AppealsTo, words.APPEAL),
    (ClaimKind, words.KIND),
    (Design, words.DESIGN),
    (Direction, words.BEARING),
    (DisagreementKind, words.DISAGREEMENT),
    (Hedge, words.HEDGE),
    (Intent, words.INTENT),
    (Question, words.QUESTION),
    (Read, words.READ),
    (Read, words.READ_SHORT),
    (Sign, words.SIGN),
    (SpreadIs, words.SPREAD),
    (Subjects, words.SUBJECTS),
    (Verdict, words.VERDICT),
    (Verdict, words.VERDICT_MARK),
    (Verdict, words.BEARING_VERDICT),
]


@pytest.mark.parametrize(("kind", "said"), LISTS)
def test_every_word_of_a_closed_list_has_its_words(kind: type[StrEnum], said: Mapping[Any, str]) -> None:
    assert set(said) == set(kind)


def test_every_verdict_has_a_mark_of_its_own() -> None:
    assert len(set(words.VERDICT_MARK.values())) == len(Verdict)


def test_a_relation_reads_as_a_verb() -> None:
    assert [words.relation(r) for r in (Relation.DECREASED_IN, Relation.CAUSES)] == ["is lower in", "causes"]


def test_a_date_reads_the_same_on_every_machine() -> None:
    assert words.day(datetime.date(2026, 3, 2)) == "2 March 2026"
