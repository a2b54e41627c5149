from pathlib import Path

import pytest

from kb.rules import fld101_year_not_a_year as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 40, "in press")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


@pytest.mark.parametrize("year", ["2001", "2001a", "1998/1999", "c. 1850", "[1850]", "n.d.", "300 BC", "{1999}", "845"])
def test_these_are_years(year: str) -> None:
    assert told(rule, f"@book{{a, year = {{{year}}}}}\n") == []


@pytest.mark.parametrize("year", ["98", "forthcoming", "20011", "to appear"])
def test_these_are_none(year: str) -> None:
    assert told(rule, f"@book{{a, year = {{{year}}}}}\n") == [(1, f"`{year}` is no year")]
