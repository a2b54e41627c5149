from pathlib import Path

import pytest

from kb.rules import fld108_author_separator as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 42, "Smith, J., Doe, A.")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


@pytest.mark.parametrize(
    "people",
    ["Smith, J.; Doe, A.", "Ann Smith, Jo Doe, Bea Jones, Kim Lee", "Smith J, Doe A, Jones B, Lee K", "Smith, J, Doe"],
)
def test_these_are_several_people(people: str) -> None:
    assert told(rule, f"@book{{a, author = {{{people}}}}}\n") == [(1, "several people are written as one")]


@pytest.mark.parametrize(
    "people",
    [
        "Smith, III, J.",
        "Smith, J.",
        "King, Jr., Martin Luther",
        "Smith, Ann and Doe, Jo",
        "d&apos;Orsay, Ann",
        "{A; B; C, D, E}",
        "M{\\'e}ndez, J.",
    ],
)
def test_these_are_not(people: str) -> None:
    assert told(rule, f"@book{{a, author = {{{people}}}}}\n") == []
