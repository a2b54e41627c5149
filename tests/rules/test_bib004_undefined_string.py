from pathlib import Path

from kb.rules import bib004_undefined_string as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 42, "joc")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_capitals_do_not_matter() -> None:
    assert told(rule, '@string{joc = "J"}\n@book{a, title = JOC # sept}\n') == [(2, "no @string is called `sept`")]
