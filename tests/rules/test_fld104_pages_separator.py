from pathlib import Path

from kb.rules import fld104_pages_separator as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 41, "123-130")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_an_article_number_with_its_year_is_no_range() -> None:
    assert told(rule, "@article{a, pages = {e01195-18}}\n") == []
