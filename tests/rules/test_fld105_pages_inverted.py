from pathlib import Path

from kb.rules import fld105_pages_inverted as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 41, "719--717")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_volume_and_article_number_are_another_rules() -> None:
    text = "@article{a, volume = {13}, pages = {58--55}, doi = {10.1234/1471-2105-13-58}}\n"
    assert told(rule, text) == []


def test_an_article_number_with_its_year_is_no_range() -> None:
    assert told(rule, "@article{a, pages = {e01195-18}}\n@article{b, pages = {e01195--18}}\n") == []
