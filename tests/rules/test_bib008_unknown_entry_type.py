from pathlib import Path

from kb.rules import bib008_unknown_entry_type as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 2, "artcle")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_capitals_do_not_matter_and_the_nearest_is_named(tmp_path: Path) -> None:
    assert told(rule, "@ARTICLE{a, title = {A}}\n@Zonk{b, title = {B}}\n") == [(2, "no entry type is called `zonk`")]
    assert [f.remedy for f in speaks(rule, tmp_path)] == ["Did you mean `article`?"]
