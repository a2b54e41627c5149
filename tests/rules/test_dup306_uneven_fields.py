from pathlib import Path

from kb.rules import dup306_uneven_fields as rule
from tests.rules.examples import silence, speaks


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written) for f in speaks(rule, tmp_path)] == [
        (10, 1, "@article{k9, title = {Cups 9}}")
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []
