from pathlib import Path

from kb.rules import fld114_title_truncated as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [
        (1, 25, "Wide cups and the cooling of ...")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_one_sign_and_tex_mean_dots_too() -> None:
    text = "@book{a, title = {The cooling of tea\\ldots}}\n@book{b, title = {The cooling of tea…}}\n@book{c, title = {Yes…}}\n"
    assert [line for line, _ in told(rule, text)] == [1, 2]
