from pathlib import Path

from kb.rules import fld106_article_number_as_range as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 56, "58--55")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_number_filled_up_with_zeros_is_told_too() -> None:
    text = "@article{a, volume = {9}, pages = {425--412}, doi = {10.1234/jc9070425}}\n"
    assert told(rule, text) == [(1, "`425–412` is no range: the DOI ends with article number 425")]
