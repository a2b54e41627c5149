from pathlib import Path

from kb.rules import idn203_doi_trailing_punctuation as rule
from tests.rules.examples import silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [(1, 39, "10.1234/cups.")]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []
