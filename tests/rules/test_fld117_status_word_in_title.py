from pathlib import Path

import pytest

from kb.rules import fld117_status_word_in_title as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [
        (1, 25, "RETRACTED: Wide cups and the cooling of tea")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


@pytest.mark.parametrize(
    "title",
    [
        "[Retracted] Wide cups",
        "WITHDRAWN: Wide cups",
        "Wide cups (Retracted)",
        "Retracted Article: Wide cups",
        "Wide cups [retracted in: J Cups 2001]",
    ],
)
def test_these_are_marked(title: str) -> None:
    assert len(told(rule, f"@article{{a, title = {{{title}}}}}\n")) == 1


@pytest.mark.parametrize("title", ["Withdrawn behaviour in cups", "Removed kettles", "Why are papers retracted?"])
def test_these_are_titles(title: str) -> None:
    assert told(rule, f"@article{{a, title = {{{title}}}}}\n") == []
