from pathlib import Path

import pytest

from kb.rules import idn213_year_against_identifier as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 40, "2018")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


@pytest.mark.parametrize(
    "fields",
    [
        "year = {2012}, doi = {10.1016/j.cups.2015.01.002}",
        "year = {2021}, doi = {10.1016/j.cups.2015.01.002}",
        "year = {2019}, eprint = {2103.01234}",
        "year = {2019}, doi = {10.48550/arXiv.2103.01234}",
    ],
)
def test_these_do_not_go_together(fields: str) -> None:
    assert len(told(rule, f"@misc{{a, {fields}}}\n")) == 1


@pytest.mark.parametrize(
    "fields",
    [
        "year = {2016}, doi = {10.1016/j.cups.2015.01.002}",
        "year = {2019}, journal = {Journal of Cups}, volume = {3}, eprint = {2103.01234}",
        "year = {2022}, eprint = {2103.01234}",
        "doi = {10.1016/j.cups.2015.01.002}",
        "year = {1985}, doi = {10.1016/0140-6736(85)91234-5}",
    ],
)
def test_these_do(fields: str) -> None:
    assert told(rule, f"@misc{{a, {fields}}}\n") == []
