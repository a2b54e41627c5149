from pathlib import Path

import pytest

from kb.rules import fld111_placeholder_metadata as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [
        (1, 25, "Title of Paper"),
        (1, 49, "10.xxxx/xxxxx"),
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


@pytest.mark.parametrize(
    "fields", ["pages = {xx--xx}", "volume = {??}", "journal = {Journal Name}", "doi = {10.0000/xxxx}"]
)
def test_fillers_are_told(fields: str) -> None:
    assert len(told(rule, f"@article{{a, {fields}}}\n")) == 1


@pytest.mark.parametrize(
    "fields", ["volume = {XX}", "volume = {XXX}", "title = {Untitled}", "title = {The Journal}", "pages = {xii--xv}"]
)
def test_what_works_may_be_called_is_left_alone(fields: str) -> None:
    assert told(rule, f"@article{{a, {fields}}}\n") == []
