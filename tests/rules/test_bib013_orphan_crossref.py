from pathlib import Path

from kb.rules import bib013_orphan_crossref as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 50, "proc20")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_each_key_of_a_list_is_looked_up() -> None:
    text = "@book{a, title = {A}, xdata = {b, C, d}}\n@xdata{b, publisher = {P}}\n@xdata{c, year = {2001}}\n"
    assert told(rule, text) == [(1, "no entry `d`, from which this one takes fields")]
