from pathlib import Path

import pytest

from kb.rules import idn207_doi_incomplete as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 39, "10.2807/1560-7917")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


@pytest.mark.parametrize(
    "doi",
    [
        "10.1016/j.cups",
        "10.1016/j.cups.2015.01",
        "10.1038/s41586",
        "10.1371/journal.pone",
        "10.3390/cups",
        "10.1101/2020.01.30",
    ],
)
def test_beginnings_are_told(doi: str) -> None:
    assert told(rule, f"@book{{a, doi = {{{doi}}}}}\n") == [(1, f"`{doi}` names a journal and no article")]


@pytest.mark.parametrize(
    "doi",
    [
        "10.1016/j.cups.2015.01.002",
        "10.1038/s41586-020-1234-5",
        "10.1007/978-3-16-148410-0",
        "10.3390/cups1010001",
        "10.1038/227680a0",
    ],
)
def test_whole_dois_are_left_alone(doi: str) -> None:
    assert told(rule, f"@book{{a, doi = {{{doi}}}}}\n") == []
