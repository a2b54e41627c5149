from pathlib import Path

from kb.rules import bib005_unused_string as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 9, "joc")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_a_file_of_abbreviations_alone_is_there_for_others() -> None:
    assert told(rule, '@string{joc = "Journal of Cups"}\n') == []
