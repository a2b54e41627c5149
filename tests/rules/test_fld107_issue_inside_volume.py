from pathlib import Path

from kb.rules import fld107_issue_inside_volume as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 42, "15(1)")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_an_issue_in_words_is_told_and_a_volume_with_a_letter_is_none() -> None:
    text = "@article{a, volume = {15, no. 1}}\n@article{b, volume = {15B}}\n@article{c, volume = {15-16}}\n"
    assert told(rule, text) == [(1, "`15, no. 1` is volume 15 and issue 1")]
