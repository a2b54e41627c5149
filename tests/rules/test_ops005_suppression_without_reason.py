from pathlib import Path

from kb.rules import ops005_suppression_without_reason as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.message) for f in speaks(rule, tmp_path)] == [
        (1, 1, "no reason is given for suppressing FLD105")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


def test_dashes_without_words_are_no_reason() -> None:
    assert told(rule, "% kb: ignore FLD105, CIT401 --\n") == [(1, "no reason is given for suppressing FLD105, CIT401")]
